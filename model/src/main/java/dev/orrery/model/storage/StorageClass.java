package dev.orrery.model.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How volumes of one sort are made and given to claims. */
@Value.Immutable
public interface StorageClass extends KubernetesObject, WithStorageClass {
    Kind<StorageClass> KIND = Kind.clusterWide(
                    "storage.k8s.io", "v1", "StorageClass", "storageclasses", StorageClass.class)
            .shortNames("sc");

    @Override
    ObjectMeta metadata();

    @JsonInclude
    String provisioner();

    SortedMap<String, String> parameters();

    Option<String> reclaimPolicy();

    Vector<String> mountOptions();

    Option<Boolean> allowVolumeExpansion();

    Option<String> volumeBindingMode();

    SortedMap<String, Json> unknown();

    default boolean waitsForFirstConsumer() {
        return volumeBindingMode().contains("WaitForFirstConsumer");
    }

    @Override
    default Kind<StorageClass> kind() {
        return KIND;
    }
}
