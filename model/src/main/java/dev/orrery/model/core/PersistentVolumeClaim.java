package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** A wish for storage, bound to a volume that grants it. */
@Value.Immutable
public interface PersistentVolumeClaim extends KubernetesObject, WithPersistentVolumeClaim {
    Kind<PersistentVolumeClaim> KIND = Kind.namespaced(
                    "", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", PersistentVolumeClaim.class)
            .shortNames("pvc");

    @Override
    ObjectMeta metadata();

    PersistentVolumeClaimSpec spec();

    PersistentVolumeClaimStatus status();

    SortedMap<String, Json> unknown();

    default boolean isBound() {
        return status().phase().contains("Bound");
    }

    @Override
    default Kind<PersistentVolumeClaim> kind() {
        return KIND;
    }

    @Override
    default PersistentVolumeClaim withStatusOf(KubernetesObject other) {
        return withStatus(((PersistentVolumeClaim) other).status());
    }
}
