package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Where a volume is in its life. */
@Value.Immutable
public interface PersistentVolumeStatus extends WithPersistentVolumeStatus {
    /** {@code Pending}, {@code Available}, {@code Bound}, {@code Released} or {@code Failed}. */
    Option<String> phase();

    Option<String> message();

    Option<String> reason();

    Option<Instant> lastPhaseTransitionTime();

    SortedMap<String, Json> unknown();
}
