package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * How often, and how patiently, the kubelet asks a container whether it is well. The handler is among the unknown
 * fields.
 */
@Value.Immutable
public interface Probe extends WithProbe {
    Option<Integer> initialDelaySeconds();

    Option<Integer> timeoutSeconds();

    Option<Integer> periodSeconds();

    Option<Integer> successThreshold();

    Option<Integer> failureThreshold();

    Option<Long> terminationGracePeriodSeconds();

    SortedMap<String, Json> unknown();
}
