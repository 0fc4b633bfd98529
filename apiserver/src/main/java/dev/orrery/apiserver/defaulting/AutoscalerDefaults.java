package dev.orrery.apiserver.defaulting;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;

/**
 * What is usual for autoscalers.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#default-behavior">Default behavior</a>
 */
final class AutoscalerDefaults {
    private static final Json ALL_OF_THEM = policy("Percent", 100);

    private AutoscalerDefaults() {}

    /** Without metrics, the CPU of the pods is kept at 80 percent of what they ask for. */
    static JsonObject of(JsonObject spec) {
        JsonObject target = JsonObject.EMPTY.with("type", "Utilization").with("averageUtilization", 80);
        JsonObject cpu = JsonObject.EMPTY.with("name", "cpu").with("target", target);
        JsonObject metric = JsonObject.EMPTY.with("type", "Resource").with("resource", cpu);
        JsonObject scaled = Missing.member(spec, "minReplicas", Json.of(1));
        JsonObject measured =
                scaled.get("metrics").forAll(list -> list.elements().isEmpty())
                        ? scaled.with("metrics", JsonArray.of(metric))
                        : scaled;
        return Missing.inside(measured, "behavior", AutoscalerDefaults::behavior);
    }

    /** Who says how to scale one way, is told how the other goes. */
    private static JsonObject behavior(JsonObject behavior) {
        JsonObject both = Missing.member(behavior, "scaleUp", JsonObject.EMPTY);
        both = Missing.member(both, "scaleDown", JsonObject.EMPTY);
        JsonObject up = Missing.inside(
                both,
                "scaleUp",
                rules -> policies(
                        Missing.member(rules, "stabilizationWindowSeconds", Json.of(0)),
                        JsonArray.of(policy("Pods", 4), ALL_OF_THEM)));
        return Missing.inside(up, "scaleDown", rules -> policies(rules, JsonArray.of(ALL_OF_THEM)));
    }

    private static JsonObject policies(JsonObject rules, JsonArray usual) {
        return Missing.member(Missing.member(rules, "selectPolicy", Json.of("Max")), "policies", usual);
    }

    private static Json policy(String type, long value) {
        return JsonObject.EMPTY.with("type", type).with("value", value).with("periodSeconds", 15);
    }
}
