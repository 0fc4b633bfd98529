package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * What lets a pod onto a node in spite of a taint. An absent key or effect stands for all.
 *
 * <p>Source: {@code api/core/v1/toleration.go}.
 */
@Value.Immutable
public interface Toleration extends WithToleration {
    Option<String> key();

    /** {@code Equal}, the default, or {@code Exists}. */
    Option<String> operator();

    Option<String> value();

    Option<String> effect();

    /** For {@code NoExecute}: how long the pod stays after the taint came; forever when absent. */
    Option<Long> tolerationSeconds();

    SortedMap<String, Json> unknown();

    default boolean tolerates(Taint taint) {
        return absentOrEqual(effect(), taint.effect()) && absentOrEqual(key(), taint.key()) && compares(taint);
    }

    private static boolean absentOrEqual(Option<String> wanted, String actual) {
        String text = wanted.getOrElse("");
        return text.isEmpty() || text.equals(actual);
    }

    private boolean compares(Taint taint) {
        return switch (operator().getOrElse("")) {
            case "", "Equal" -> value().getOrElse("").equals(taint.value().getOrElse(""));
            case "Exists" -> true;
            default -> false;
        };
    }

    /** The first taint, among those that matter, that none of these tolerates. */
    static Option<Taint> firstUntolerated(Vector<Taint> taints, Vector<Toleration> tolerations, String... effects) {
        if (taints.isEmpty()) {
            return Option.none();
        }
        Vector<String> matter = Vector.of(effects);
        for (Taint taint : taints) {
            if (matter.contains(taint.effect()) && !tolerations.exists(each -> each.tolerates(taint))) {
                return Option.some(taint);
            }
        }
        return Option.none();
    }

    /** Tolerates a key with an effect whatever its value, for ever. */
    static Toleration exists(String key, String effect) {
        return ImmutableToleration.builder()
                .key(key)
                .operator("Exists")
                .effect(effect)
                .build();
    }
}
