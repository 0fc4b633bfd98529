package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.core.Event;
import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;

/** What happened to an object, oldest first. */
final class EventsText {

    private EventsText() {}

    static void write(Page page, Cluster cluster, Item item) {
        Vector<Json> events = cluster.all(Event.KIND, item.namespace())
                .map(event -> (Json) event.json())
                .filter(event -> isAbout(event, item))
                .sortBy(EventsText::lastSeen);
        if (events.isEmpty()) {
            page.line(0, "Events:\t<none>");
            return;
        }
        page.flush();
        page.line(0, "Events:");
        page.line(1, "Type\tReason\tAge\tFrom\tMessage");
        page.line(1, "----\t------\t----\t----\t-------");
        events.forEach(event -> page.line(1, line(event, cluster.door().now())));
    }

    /** Kubelets write the name of a node where others write its uid. */
    private static boolean isAbout(Json event, Item item) {
        Json about = event.objectAt("involvedObject");
        String uid = about.textAt("uid");
        return about.textAt("kind").equals(item.kind().name())
                && about.textAt("name").equals(item.name())
                && about.textAt("namespace").equals(item.namespace())
                && (uid.isEmpty() || uid.equals(item.uid()) || uid.equals(item.name()));
    }

    private static String lastSeen(Json event) {
        String last = event.textAt("lastTimestamp");
        return last.isEmpty() ? event.textAt("eventTime") : last;
    }

    private static String line(Json event, Instant now) {
        String component = event.textAt("source", "component");
        String source = component.isEmpty() ? event.textAt("reportingComponent") : component;
        return String.join(
                "\t",
                event.textAt("type"),
                event.textAt("reason"),
                interval(event, now),
                source,
                event.textAt("message").strip().replace("\n", "\n  \t\t\t\t"));
    }

    static String interval(Json event, Instant now) {
        String eventTime = event.textAt("eventTime");
        String first = Times.ago(eventTime.isEmpty() ? event.textAt("firstTimestamp") : eventTime, now);
        if (event.at("series", "count").isDefined()) {
            return Times.ago(event.textAt("series", "lastObservedTime"), now) + " (x"
                    + event.numberAt("series", "count") + " over " + first + ")";
        }
        return event.numberAt("count") > 1
                ? Times.ago(event.textAt("lastTimestamp"), now) + " (x" + event.numberAt("count") + " over " + first + ")"
                : first;
    }
}
