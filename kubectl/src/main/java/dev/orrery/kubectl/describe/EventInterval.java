package dev.orrery.kubectl.describe;

import dev.orrery.model.json.Json;
import java.time.Instant;

/** When an event was seen last, and how often within which time when it was seen more than once. */
public final class EventInterval {

    private EventInterval() {}

    /** The time by which events are sorted. */
    public static String lastSeen(Json event) {
        String last = event.textAt("lastTimestamp");
        return last.isEmpty() ? event.textAt("eventTime") : last;
    }

    /** {@code 5s}, or {@code 5s (x3 over 2m)}. */
    public static String of(Json event, Instant now) {
        String eventTime = event.textAt("eventTime");
        String first = Times.ago(eventTime.isEmpty() ? event.textAt("firstTimestamp") : eventTime, now);
        if (event.at("series", "count").isDefined()) {
            return Times.ago(event.textAt("series", "lastObservedTime"), now) + " (x"
                    + event.numberAt("series", "count") + " over " + first + ")";
        }
        return event.numberAt("count") > 1
                ? Times.ago(event.textAt("lastTimestamp"), now) + " (x" + event.numberAt("count") + " over " + first
                        + ")"
                : first;
    }
}
