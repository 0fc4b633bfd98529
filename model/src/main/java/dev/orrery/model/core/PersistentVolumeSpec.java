package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a volume offers, and to which claim it is given. Its source is among the unknown fields. */
@Value.Immutable
public interface PersistentVolumeSpec extends WithPersistentVolumeSpec {
    SortedMap<String, Quantity> capacity();

    Vector<String> accessModes();

    Option<ObjectReference> claimRef();

    Option<String> persistentVolumeReclaimPolicy();

    Option<String> storageClassName();

    Vector<String> mountOptions();

    Option<String> volumeMode();

    Option<VolumeNodeAffinity> nodeAffinity();

    Option<CsiVolume> csi();

    SortedMap<String, Json> unknown();
}
