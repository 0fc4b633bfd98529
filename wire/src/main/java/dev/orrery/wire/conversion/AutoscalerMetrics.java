package dev.orrery.wire.conversion;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The metrics of an autoscaler, wished and observed, as {@code autoscaling/v1} writes them into annotations.
 *
 * @param value what holds the values in the stored version: {@code target} or {@code current}
 * @param renames by the kind of a metric's source
 */
record AutoscalerMetrics(String value, Map<String, Renames> renames) {

    static final AutoscalerMetrics SPEC = of("target");
    static final AutoscalerMetrics STATUS = of("current");

    private static AutoscalerMetrics of(String value) {
        Renames ofPods = Renames.of(
                value + ".averageUtilization=" + value + "AverageUtilization",
                value + ".averageValue=" + value + "AverageValue");
        return new AutoscalerMetrics(
                value,
                HashMap.of(
                        "object",
                        Renames.of(
                                "describedObject=target",
                                "metric.name=metricName",
                                "metric.selector=selector",
                                value + ".value=" + value + "Value",
                                value + ".averageValue=averageValue"),
                        "pods",
                        Renames.of(
                                "metric.name=metricName",
                                "metric.selector=selector",
                                value + ".averageValue=" + value + "AverageValue"),
                        "resource",
                        ofPods,
                        "containerResource",
                        ofPods,
                        "external",
                        Renames.of(
                                "metric.name=metricName",
                                "metric.selector=metricSelector",
                                value + ".value=" + value + "Value",
                                value + ".averageValue=" + value + "AverageValue")));
    }

    JsonArray toAnnotation(Vector<Json> stored) {
        return changed(stored, (source, rename) -> rename.toOther(untyped(source)));
    }

    JsonArray toStored(Vector<Json> annotated) {
        return changed(annotated, (source, rename) -> typed(rename.toStored(source)));
    }

    private interface Change {
        JsonObject of(JsonObject source, Renames rename);
    }

    private JsonArray changed(Vector<Json> metrics, Change change) {
        return new JsonArray(metrics.map(metric -> {
            JsonObject changed = metric.asObject().getOrElse(JsonObject.EMPTY);
            for (Tuple2<String, Renames> source : renames) {
                changed = inside(changed, source._1, inner -> change.of(inner, source._2));
            }
            return changed;
        }));
    }

    private static JsonObject inside(JsonObject object, String name, UnaryOperator<JsonObject> change) {
        return object.get(name).exists(JsonObject.class::isInstance)
                ? object.with(name, change.apply(object.objectAt(name)))
                : object;
    }

    /** Of what type a target is, the older version leaves to the field that it is in. */
    private JsonObject untyped(JsonObject source) {
        return inside(source, value, target -> target.without("type"));
    }

    private JsonObject typed(JsonObject source) {
        if (!value.equals("target")) {
            return source;
        }
        return inside(source, value, target -> {
            String field = Vector.of("averageUtilization", "averageValue")
                    .find(name -> target.get(name).isDefined())
                    .getOrElse("value");
            String type = field.equals("averageUtilization") ? "utilization" : field;
            return target.with("type", type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
        });
    }
}
