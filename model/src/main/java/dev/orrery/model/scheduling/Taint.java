package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * What makes a node repel pods.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Taints and tolerations</a>
 */
@Value.Immutable
public interface Taint extends WithTaint {
    String key();

    Option<String> value();

    /** {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}. */
    String effect();

    Option<Instant> timeAdded();

    SortedMap<String, Json> unknown();

    default boolean hasEffect(String wanted) {
        return effect().equals(wanted);
    }

    /** Whether two taints are the same but for value and time: a node has at most one of these. */
    default boolean isSameAs(Taint other) {
        return key().equals(other.key()) && effect().equals(other.effect());
    }

    /** As kube-scheduler prints it: {@code {key: value}}. */
    default String inBraces() {
        return "{" + key() + ": " + value().getOrElse("") + "}";
    }

    /** As kubectl prints it: {@code key=value:NoSchedule}. */
    default String text() {
        return key()
                + value().filter(text -> !text.isEmpty())
                        .map(text -> "=" + text)
                        .getOrElse("") + ":" + effect();
    }

    static Taint of(String key, String effect) {
        return ImmutableTaint.builder().key(key).effect(effect).build();
    }
}
