package dev.orrery.kubectl.logs;

import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Quit;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The flags that ask for a part of a log. */
final class LogFlags {

    private LogFlags() {}

    /** The flags together, as kubectl checks them. */
    static void check(Arguments arguments) {
        if (arguments.has("since") && arguments.has("since-time")) {
            throw Quit.error("at most one of `sinceTime` or `sinceSeconds` may be specified");
        }
        if (arguments.number("limit-bytes").exists(bytes -> bytes < 0)) {
            throw Quit.error("--limit-bytes must be greater than 0");
        }
        sinceTime(arguments);
    }

    static Option<Instant> sinceTime(Arguments arguments) {
        return Option.some(arguments.value("since-time", ""))
                .filter(text -> !text.isEmpty())
                .map(LogFlags::time);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw Quit.error("parsing time \"" + text + "\": it must be a time such as 2026-01-01T00:00:00Z");
        }
    }

    /** A text within {@code --limit-bytes}. */
    static String limited(Arguments arguments, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return arguments
                .number("limit-bytes")
                .filter(most -> most > 0 && most < bytes.length)
                .map(most -> new String(bytes, 0, most.intValue(), StandardCharsets.UTF_8))
                .getOrElse(text);
    }
}
