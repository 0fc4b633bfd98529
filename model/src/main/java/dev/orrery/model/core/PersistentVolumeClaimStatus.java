package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Whether a claim is bound, and to what. */
@Value.Immutable
public interface PersistentVolumeClaimStatus extends WithPersistentVolumeClaimStatus {
    /** {@code Pending}, {@code Bound} or {@code Lost}. */
    Option<String> phase();

    Vector<String> accessModes();

    SortedMap<String, Quantity> capacity();

    Vector<Condition> conditions();

    SortedMap<String, Json> unknown();
}
