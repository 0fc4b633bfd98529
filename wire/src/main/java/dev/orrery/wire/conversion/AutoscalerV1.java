package dev.orrery.wire.conversion;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Autoscalers as {@code autoscaling/v1} has them: it knows the CPU only, and keeps everything else in annotations.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#api-object">HorizontalPodAutoscaler API
 *     object</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/autoscaling/v1/conversion.go">conversion.go</a>
 */
final class AutoscalerV1 implements Conversion {
    private static final Kind<Unstructured> SERVED = Kind.namespaced(
                    "autoscaling", "v1", "HorizontalPodAutoscaler", "horizontalpodautoscalers", Unstructured.class)
            .shortNames("hpa")
            .categories("all");

    private static final String PREFIX = "autoscaling.alpha.kubernetes.io/";
    private static final String METRICS = PREFIX + "metrics";
    private static final String CURRENT_METRICS = PREFIX + "current-metrics";
    private static final String CONDITIONS = PREFIX + "conditions";
    private static final String BEHAVIOR = PREFIX + "behavior";

    private static final String WISHED_CPU = "targetCPUUtilizationPercentage";
    private static final String OBSERVED_CPU = "currentCPUUtilizationPercentage";

    @Override
    public Kind<Unstructured> served() {
        return SERVED;
    }

    @Override
    public Kind<?> stored() {
        return Kinds.HORIZONTAL_POD_AUTOSCALER;
    }

    @Override
    public JsonObject toServed(JsonObject stored) {
        JsonObject spec = stored.objectAt("spec");
        JsonObject status = stored.objectAt("status");
        Vector<Json> metrics = spec.elementsAt("metrics");
        Option<Json> cpu = metrics.find(AutoscalerV1::isOfCpu).flatMap(each -> utilization(each, "target"));
        Vector<Json> others = metrics.reject(
                each -> isOfCpu(each) && utilization(each, "target").isDefined());
        Vector<Json> observed = status.elementsAt("currentMetrics");
        JsonObject annotations = JsonObject.EMPTY
                .withAll(annotation(METRICS, AutoscalerMetrics.SPEC.toAnnotation(others)))
                .withAll(annotation(CURRENT_METRICS, AutoscalerMetrics.STATUS.toAnnotation(observed)))
                .withAll(annotation(CONDITIONS, new JsonArray(status.elementsAt("conditions"))))
                .withAll(spec.get("behavior")
                        .map(behavior -> text(BEHAVIOR, renamed(behavior, AutoscalerV1::capitalized)))
                        .getOrElse(JsonObject.EMPTY));
        JsonObject known = spec.without("metrics").without("behavior");
        JsonObject seen = status.without("currentMetrics").without("conditions");
        Option<Json> used = observed.find(AutoscalerV1::isOfCpu).flatMap(each -> utilization(each, "current"));
        return annotated(stored, annotations)
                .withAll(member("spec", with(known, WISHED_CPU, cpu)))
                .withAll(member("status", with(seen, OBSERVED_CPU, used)));
    }

    @Override
    public JsonObject toStored(JsonObject served) {
        JsonObject annotations = served.objectAt("metadata", "annotations");
        JsonObject spec = served.objectAt("spec");
        JsonObject status = served.objectAt("status");
        Vector<Json> metrics = AutoscalerMetrics.SPEC
                .toStored(noted(annotations, METRICS).elements())
                .values()
                .appendAll(spec.get(WISHED_CPU).map(percent -> cpu("target", percent, "Utilization")));
        Vector<Json> noted = AutoscalerMetrics.STATUS
                .toStored(noted(annotations, CURRENT_METRICS).elements())
                .values();
        Vector<Json> observed = noted.isEmpty()
                ? status.get(OBSERVED_CPU).toVector().map(percent -> cpu("current", percent, ""))
                : noted;
        Json behavior = renamed(noted(annotations, BEHAVIOR), AutoscalerV1::uncapitalized);
        JsonObject wished = with(spec.without(WISHED_CPU), "metrics", list(metrics));
        JsonObject seen = with(status.without(OBSERVED_CPU), "currentMetrics", list(observed));
        return withoutNotes(served)
                .withAll(member(
                        "spec", with(wished, "behavior", Option.some(behavior).filter(JsonObject.class::isInstance))))
                .withAll(member(
                        "status",
                        with(
                                seen,
                                "conditions",
                                list(noted(annotations, CONDITIONS).elements()))));
    }

    private static boolean isOfCpu(Json metric) {
        return metric.textAt("type").equals("Resource")
                && metric.textAt("resource", "name").equals("cpu");
    }

    private static Option<Json> utilization(Json metric, String value) {
        return metric.at("resource", value, "averageUtilization").filter(percent -> !percent.isNull());
    }

    private static Json cpu(String value, Json percent, String type) {
        JsonObject measured = JsonObject.EMPTY.with("averageUtilization", percent);
        JsonObject typed = type.isEmpty() ? measured : measured.with("type", type);
        return JsonObject.EMPTY
                .with("type", "Resource")
                .with("resource", JsonObject.EMPTY.with("name", "cpu").with(value, typed));
    }

    private static JsonObject annotation(String name, JsonArray list) {
        return list.values().isEmpty() ? JsonObject.EMPTY : text(name, list);
    }

    private static JsonObject text(String name, Json value) {
        return JsonObject.EMPTY.with(name, JsonText.compact(value));
    }

    /** What an annotation says; one that cannot be read says nothing. */
    private static Json noted(JsonObject annotations, String name) {
        return JsonText.parse(annotations.textAt(name)).getOrElse(JsonArray.of());
    }

    private static JsonObject annotated(JsonObject stored, JsonObject annotations) {
        return annotations.isEmpty()
                ? stored
                : withAnnotations(
                        stored,
                        withoutNotes(stored).objectAt("metadata", "annotations").withAll(annotations));
    }

    private static JsonObject withoutNotes(JsonObject document) {
        JsonObject annotations = document.objectAt("metadata", "annotations");
        JsonObject others =
                Vector.of(METRICS, CURRENT_METRICS, CONDITIONS, BEHAVIOR).foldLeft(annotations, JsonObject::without);
        return others.equals(annotations) ? document : withAnnotations(document, others);
    }

    private static JsonObject withAnnotations(JsonObject document, JsonObject annotations) {
        JsonObject metadata = document.objectAt("metadata").without("annotations");
        return document.with("metadata", metadata.withAll(member("annotations", annotations)));
    }

    private static JsonObject member(String name, JsonObject value) {
        return value.isEmpty() ? JsonObject.EMPTY : JsonObject.EMPTY.with(name, value);
    }

    private static JsonObject with(JsonObject object, String name, Option<? extends Json> value) {
        return value.isEmpty() ? object : object.with(name, value.get());
    }

    private static Option<Json> list(Vector<Json> values) {
        return values.isEmpty() ? Option.none() : Option.some(new JsonArray(values));
    }

    /** The behavior is noted as Go writes a type that nobody has named the fields of. */
    private static Json renamed(Json json, UnaryOperator<String> name) {
        if (json instanceof JsonArray array) {
            return new JsonArray(array.values().map(value -> renamed(value, name)));
        }
        return json.asObject()
                .map(object -> (Json) new JsonObject(object.members()
                        .filterValues(value -> !value.isNull())
                        .mapKeys(name)
                        .mapValues(value -> renamed(value, name))))
                .getOrElse(json);
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String uncapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
