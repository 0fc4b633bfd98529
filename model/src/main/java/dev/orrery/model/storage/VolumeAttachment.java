package dev.orrery.model.storage;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** The wish, and then the fact, that a volume is attached to a node. */
@Value.Immutable
public interface VolumeAttachment extends KubernetesObject, WithVolumeAttachment {
    Kind<VolumeAttachment> KIND =
            Kind.clusterWide("storage.k8s.io", "v1", "VolumeAttachment", "volumeattachments", VolumeAttachment.class);

    @Override
    ObjectMeta metadata();

    VolumeAttachmentSpec spec();

    VolumeAttachmentStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<VolumeAttachment> kind() {
        return KIND;
    }

    @Override
    default VolumeAttachment withStatusOf(KubernetesObject other) {
        return withStatus(((VolumeAttachment) other).status());
    }
}
