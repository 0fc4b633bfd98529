package dev.orrery.apiserver.defaulting;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** What is usual for kinds that Kubernetes brings along and the model has no type for. */
final class UntypedDefaults {

    private static final SortedMap<String, UnaryOperator<JsonObject>> BY_RESOURCE =
            TreeMap.<String, UnaryOperator<JsonObject>>empty()
                    .put("jobs.batch", inSpec(BatchDefaults::job))
                    .put("cronjobs.batch", inSpec(BatchDefaults::cronJob))
                    .put("podtemplates", content -> Missing.inside(content, "template", TemplateJson::of))
                    .put("replicationcontrollers", inSpec(UntypedDefaults::replicationController))
                    .put("horizontalpodautoscalers.autoscaling", inSpec(AutoscalerDefaults::of))
                    .put("networkpolicies.networking.k8s.io", inSpec(UntypedDefaults::networkPolicy))
                    .put("csidrivers.storage.k8s.io", inSpec(UntypedDefaults::driver))
                    .put(
                            "priorityclasses.scheduling.k8s.io",
                            content -> Missing.member(content, "preemptionPolicy", Json.of("PreemptLowerPriority")));

    private UntypedDefaults() {}

    static Unstructured of(Unstructured object) {
        Option<UnaryOperator<JsonObject>> rule = BY_RESOURCE.get(object.kind().groupResource());
        if (rule.isEmpty()) {
            return object;
        }
        JsonObject filled = rule.get().apply(object.content());
        return filled == object.content() ? object : object.withContent(filled);
    }

    private static UnaryOperator<JsonObject> inSpec(UnaryOperator<JsonObject> change) {
        return content -> Missing.inside(content, "spec", change);
    }

    private static JsonObject replicationController(JsonObject spec) {
        return Missing.inside(Missing.member(spec, "replicas", Json.of(1)), "template", TemplateJson::of);
    }

    /** A policy is about what comes in, and about what goes out where it says anything of that. */
    private static JsonObject networkPolicy(JsonObject spec) {
        boolean limitsEgress =
                spec.get("egress").exists(rules -> !rules.elements().isEmpty());
        JsonArray types =
                limitsEgress ? JsonArray.of(Json.of("Ingress"), Json.of("Egress")) : JsonArray.of(Json.of("Ingress"));
        JsonObject typed = Missing.member(spec, "policyTypes", types);
        JsonObject incoming = Missing.eachInside(typed, "ingress", UntypedDefaults::ports);
        return Missing.eachInside(incoming, "egress", UntypedDefaults::ports);
    }

    private static JsonObject ports(JsonObject rule) {
        return Missing.eachInside(rule, "ports", port -> Missing.textMember(port, "protocol", "TCP"));
    }

    private static JsonObject driver(JsonObject spec) {
        JsonObject asked = Missing.member(spec, "attachRequired", Json.of(true));
        asked = Missing.member(asked, "podInfoOnMount", Json.of(false));
        asked = Missing.member(asked, "storageCapacity", Json.of(false));
        asked = Missing.member(asked, "requiresRepublish", Json.of(false));
        asked = Missing.member(asked, "seLinuxMount", Json.of(false));
        asked = Missing.member(asked, "fsGroupPolicy", Json.of("ReadWriteOnceWithFSType"));
        return Missing.member(asked, "volumeLifecycleModes", JsonArray.of(Json.of("Persistent")));
    }
}
