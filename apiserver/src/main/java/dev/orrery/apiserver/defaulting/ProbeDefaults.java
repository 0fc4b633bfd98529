package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.Probe;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.SortedMap;

/**
 * What is usual for probes and for the hooks that share their handlers.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/">Configure
 *     probes</a>
 */
final class ProbeDefaults {

    private ProbeDefaults() {}

    static Probe of(Probe probe) {
        return probe.withTimeoutSeconds(Missing.number(probe.timeoutSeconds(), 1))
                .withPeriodSeconds(Missing.number(probe.periodSeconds(), 10))
                .withSuccessThreshold(Missing.number(probe.successThreshold(), 1))
                .withFailureThreshold(Missing.number(probe.failureThreshold(), 3))
                .withUnknown(handler(probe.unknown()));
    }

    private static SortedMap<String, Json> handler(SortedMap<String, Json> handler) {
        SortedMap<String, Json> withPath = Missing.inside(handler, "httpGet", ProbeDefaults::httpGet);
        return Missing.inside(withPath, "grpc", grpc -> Missing.member(grpc, "service", Json.of("")));
    }

    /** Both hooks of a container's life. */
    static JsonObject hooks(JsonObject lifecycle) {
        JsonObject started = Missing.inside(lifecycle, "postStart", ProbeDefaults::hook);
        return Missing.inside(started, "preStop", ProbeDefaults::hook);
    }

    private static JsonObject hook(JsonObject hook) {
        return Missing.inside(hook, "httpGet", ProbeDefaults::httpGet);
    }

    private static JsonObject httpGet(JsonObject get) {
        return Missing.textMember(Missing.textMember(get, "path", "/"), "scheme", "HTTP");
    }
}
