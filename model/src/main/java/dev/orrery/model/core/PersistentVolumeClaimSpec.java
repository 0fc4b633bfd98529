package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What storage is asked for. */
@Value.Immutable
public interface PersistentVolumeClaimSpec extends WithPersistentVolumeClaimSpec {
    Vector<String> accessModes();

    Option<LabelSelector> selector();

    ResourceRequirements resources();

    Option<String> volumeName();

    /** Absent asks for the default class; empty asks for volumes without a class. */
    Option<String> storageClassName();

    Option<String> volumeMode();

    SortedMap<String, Json> unknown();
}
