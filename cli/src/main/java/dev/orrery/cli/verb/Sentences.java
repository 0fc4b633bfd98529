package dev.orrery.cli.verb;

import dev.orrery.api.workbench.Deed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How a deed is told. */
final class Sentences {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String time(Deed deed) {
        return CLOCK.format(deed.time());
    }

    static String sentence(Deed deed) {
        return bare(deed) + (deed.reason().isEmpty() ? "" : ": " + deed.reason());
    }

    /** Who did what when, without a reason. */
    static String bare(Deed deed) {
        return deed.manager() + " " + deed.deed() + " " + deed.object() + " at " + time(deed) + " (revision "
                + deed.revision() + ")";
    }
}
