package dev.orrery.apiserver.validation;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The most common rules of kinds that Kubernetes brings along and the model has no type for. */
final class UntypedRules {

    private static final long HIGHEST_PRIORITY = 1_000_000_000;

    private static final SortedMap<String, Rule<Unstructured>> BY_RESOURCE = TreeMap.of(
            "jobs.batch", new Rule<>(JobRules::ofNew, JobRules::ofChange),
            "cronjobs.batch", always(JobRules::ofNewCronJob),
            "certificatesigningrequests.certificates.k8s.io", always(SigningRequestRules::of),
            "horizontalpodautoscalers.autoscaling", always(UntypedRules::autoscaler),
            "priorityclasses.scheduling.k8s.io", always(UntypedRules::priorityClass));

    private UntypedRules() {}

    static Option<Rule<KubernetesObject>> of(Kind<?> kind) {
        return BY_RESOURCE
                .get(kind.groupResource())
                .filter(rule -> kind.type() == Unstructured.class)
                .map(rule -> new Rule<KubernetesObject>(
                        (object, faults) -> rule.ofNew().check((Unstructured) object, faults),
                        (before, after, faults) ->
                                rule.ofChange().check((Unstructured) before, (Unstructured) after, faults)));
    }

    private static Rule<Unstructured> always(Rule.OfNew<Unstructured> check) {
        return new Rule<>(check, (before, after, faults) -> check.check(after, faults));
    }

    static JsonObject spec(Unstructured object) {
        return object.content().get("spec").flatMap(Json::asObject).getOrElse(JsonObject.EMPTY);
    }

    static String text(Json json, String... path) {
        return json.at(path).flatMap(Json::asString).getOrElse("");
    }

    static void notNegative(JsonObject object, Path path, Vector<String> names, Faults faults) {
        for (String name : names) {
            object.get(name).flatMap(Json::asLong).forEach(number -> faults.notNegative(path.field(name), number));
        }
    }

    private static void autoscaler(Unstructured autoscaler, Faults faults) {
        JsonObject spec = spec(autoscaler);
        long least = spec.get("minReplicas").flatMap(Json::asLong).getOrElse(1L);
        long most = spec.get("maxReplicas").flatMap(Json::asLong).getOrElse(0L);
        if (least < 1) {
            faults.invalidNumber(Path.SPEC.field("minReplicas"), least, "must be greater than or equal to 1");
        }
        if (most < 1) {
            faults.invalidNumber(Path.SPEC.field("maxReplicas"), most, "must be greater than 0");
        }
        if (most < least) {
            faults.invalidNumber(
                    Path.SPEC.field("maxReplicas"), most, "must be greater than or equal to `minReplicas`");
        }
        for (String field : Vector.of("kind", "name")) {
            if (text(spec, "scaleTargetRef", field).isEmpty()) {
                faults.required(Path.SPEC.field("scaleTargetRef").field(field));
            }
        }
        if (least == 0 && !measuresElsewhere(spec)) {
            faults.forbidden(
                    Path.SPEC.field("metrics"),
                    "must specify at least one Object or External metric to support scaling to zero replicas");
        }
    }

    /** Whether something other than the pods themselves is measured, so that there may be none of them. */
    private static boolean measuresElsewhere(JsonObject spec) {
        return spec.get("metrics")
                .map(Json::elements)
                .getOrElse(Vector.empty())
                .exists(metric -> Vector.of("Object", "External").contains(text(metric, "type")));
    }

    private static void priorityClass(Unstructured priorityClass, Faults faults) {
        String name = priorityClass.name();
        boolean isSystem = name.startsWith("system-");
        if (isSystem && !name.equals("system-node-critical") && !name.equals("system-cluster-critical")) {
            faults.forbidden(
                    Path.METADATA.field("name"),
                    "priority class names with 'system-' prefix are reserved for system use only. error: " + name
                            + " is not a known system priority class");
        }
        long value = priorityClass.content().get("value").flatMap(Json::asLong).getOrElse(0L);
        if (!isSystem && value > HIGHEST_PRIORITY) {
            faults.forbidden(
                    Path.of("value"), "maximum allowed value of a user defined priority is " + HIGHEST_PRIORITY);
        }
    }
}
