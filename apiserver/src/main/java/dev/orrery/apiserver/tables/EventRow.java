package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.Locale;

/** An event as a row. */
final class EventRow {
    static final Layout LAYOUT = Layout.bare(EventRow::cells)
            .text("Last Seen", "Type", "Reason", "Object")
            .wide("Subobject", "Source")
            .text("Message")
            .wide("First Seen", "Count", "Name");

    private EventRow() {}

    private static Vector<String> cells(Json event, Instant now) {
        return Vector.of(
                lastSeen(event, now),
                event.textAt("type"),
                event.textAt("reason"),
                object(event),
                event.textAt("involvedObject", "fieldPath"),
                source(event),
                event.textAt("message").strip(),
                firstSeen(event, now),
                Long.toString(count(event)),
                Cells.name(event));
    }

    private static String object(Json event) {
        return event.textAt("involvedObject", "kind").toLowerCase(Locale.ROOT) + "/"
                + event.textAt("involvedObject", "name");
    }

    private static String firstSeen(Json event, Instant now) {
        String first = event.textAt("firstTimestamp");
        return Cells.since(now, first.isEmpty() ? event.textAt("eventTime") : first);
    }

    private static String lastSeen(Json event, Instant now) {
        String inSeries = event.textAt("series", "lastObservedTime");
        String last = event.textAt("lastTimestamp");
        if (!inSeries.isEmpty()) {
            return Cells.since(now, inSeries);
        }
        return last.isEmpty() ? firstSeen(event, now) : Cells.since(now, last);
    }

    private static long count(Json event) {
        return event.at("series", "count")
                .orElse(() -> event.at("count"))
                .flatMap(Json::asLong)
                .filter(counted -> counted != 0)
                .getOrElse(1L);
    }

    private static String source(Json event) {
        String component = event.textAt("source", "component");
        String reporter = component.isEmpty() ? event.textAt("reportingComponent") : component;
        String host = event.textAt("source", "host");
        String instance = host.isEmpty() && component.isEmpty() ? event.textAt("reportingInstance") : host;
        return instance.isEmpty() ? reporter : reporter + ", " + instance;
    }
}
