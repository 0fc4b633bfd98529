package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** A piece of storage in the cluster. */
@Value.Immutable
public interface PersistentVolume extends KubernetesObject, WithPersistentVolume {
    Kind<PersistentVolume> KIND = Kind.clusterWide(
                    "", "v1", "PersistentVolume", "persistentvolumes", PersistentVolume.class)
            .shortNames("pv");

    @Override
    ObjectMeta metadata();

    PersistentVolumeSpec spec();

    PersistentVolumeStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<PersistentVolume> kind() {
        return KIND;
    }

    @Override
    default PersistentVolume withStatusOf(KubernetesObject other) {
        return withStatus(((PersistentVolume) other).status());
    }
}
