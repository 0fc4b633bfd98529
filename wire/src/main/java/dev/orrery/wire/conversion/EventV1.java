package dev.orrery.wire.conversion;

import dev.orrery.model.core.Event;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;

/**
 * Events as {@code events.k8s.io/v1} has them: the same objects under a group of their own, with other names for their fields.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/">Event</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/events/v1/conversion.go">conversion.go</a>
 */
final class EventV1 implements Conversion {
    private static final Kind<Unstructured> SERVED = Kind.namespaced(
                    "events.k8s.io", "v1", "Event", "events", Unstructured.class)
            .shortNames("ev");

    private static final Renames FIELDS = Renames.of(
            "involvedObject=regarding",
            "message=note",
            "reportingComponent=reportingController",
            "source=deprecatedSource",
            "firstTimestamp=deprecatedFirstTimestamp",
            "lastTimestamp=deprecatedLastTimestamp",
            "count=deprecatedCount");

    @Override
    public Kind<Unstructured> served() {
        return SERVED;
    }

    @Override
    public Kind<?> stored() {
        return Event.KIND;
    }

    @Override
    public JsonObject toStored(JsonObject served) {
        return FIELDS.toStored(served);
    }

    @Override
    public JsonObject toServed(JsonObject stored) {
        return FIELDS.toOther(stored);
    }

    @Override
    public String storedField(String field) {
        String regarding = field.replaceFirst("^regarding\\.", "involvedObject.");
        return regarding.equals("reportingController") ? "reportingComponent" : regarding;
    }
}
