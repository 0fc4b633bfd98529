package dev.orrery.cli.verb;

import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How a change is told. */
final class Sentences {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String time(Change change) {
        return CLOCK.format(change.cause().time());
    }

    static String name(Change change) {
        KubernetesObject subject = change.subject();
        return subject.kind().slashName(subject.name());
    }

    /** What was done, in one word or two. */
    static String deed(Change change) {
        Cause cause = change.cause();
        if (change.isCreation()) {
            return "created";
        }
        if (change.isRemoval()) {
            return "removed";
        }
        if (!change.before().get().metadata().isTerminating()
                && change.subject().metadata().isTerminating()) {
            return "deleted";
        }
        return switch (cause.subresource()) {
            case "status" -> "observed";
            case "binding" -> "bound";
            case "scale" -> "scaled";
            default -> "changed";
        };
    }

    static String sentence(Change change) {
        String reason =
                change.cause().reason().isEmpty() ? "" : ": " + change.cause().reason();
        return bare(change) + reason;
    }

    /** Who did what when, without a reason. */
    static String bare(Change change) {
        return change.cause().manager() + " " + deed(change) + " " + name(change) + " at " + time(change)
                + " (revision " + change.revision() + ")";
    }
}
