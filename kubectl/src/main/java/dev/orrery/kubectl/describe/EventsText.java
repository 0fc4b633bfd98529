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
        if (!page.showsEvents()) {
            return;
        }
        Vector<Json> events = cluster.all(Event.KIND, item.namespace())
                .map(event -> (Json) event.json())
                .filter(event -> isAbout(event, item))
                .sortBy(EventInterval::lastSeen);
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

    private static String line(Json event, Instant now) {
        String component = event.textAt("source", "component");
        String source = component.isEmpty() ? event.textAt("reportingComponent") : component;
        return String.join(
                "\t",
                event.textAt("type"),
                event.textAt("reason"),
                EventInterval.of(event, now),
                source,
                event.textAt("message").strip().replace("\n", "\n  \t\t\t\t"));
    }
}
