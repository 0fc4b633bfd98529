package dev.orrery.model.meta;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** One observation about an object: a type, whether it holds, and why. */
@Value.Immutable
public interface Condition extends WithCondition {
    @JsonInclude
    String type();

    /** {@code True}, {@code False} or {@code Unknown}. */
    @JsonInclude
    String status();

    Option<Instant> lastProbeTime();

    Option<Instant> lastHeartbeatTime();

    Option<Instant> lastUpdateTime();

    /** When {@code status} last changed; not when anything else did. */
    Option<Instant> lastTransitionTime();

    Option<String> reason();

    Option<String> message();

    Option<Long> observedGeneration();

    SortedMap<String, Json> unknown();

    default boolean isTrue() {
        return status().equals("True");
    }

    default boolean isFalse() {
        return status().equals("False");
    }

    static Condition of(String type, boolean holds) {
        return ImmutableCondition.builder()
                .type(type)
                .status(holds ? "True" : "False")
                .build();
    }

    static Condition of(String type, String status, String reason, String message) {
        return ImmutableCondition.builder()
                .type(type)
                .status(status)
                .reason(reason)
                .message(message)
                .build();
    }
}
