package dev.orrery.kubectl.describe;

import dev.orrery.model.meta.HumanDuration;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Times as describe prints them: RFC 1123 with a numeric zone, which is UTC here. */
final class Times {
    private static final DateTimeFormatter RFC_1123 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private Times() {}

    static String shown(String time) {
        return read(time)
                .map(instant -> RFC_1123.format(instant.atOffset(ZoneOffset.UTC)))
                .getOrElse("Mon, 01 Jan 0001 00:00:00 +0000");
    }

    static String ago(String time, Instant now) {
        return read(time).map(then -> HumanDuration.between(then, now)).getOrElse("<unknown>");
    }

    static Option<Instant> read(String time) {
        try {
            return time.isEmpty()
                    ? Option.none()
                    : Option.some(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Option.none();
        }
    }
}
