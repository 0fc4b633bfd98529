package dev.orrery.kubectl.call;

import dev.orrery.api.request.Status;
import io.vavr.collection.Vector;

/**
 * A refusal of the server as kubectl prints it.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/util/helpers.go">checkErr</a>
 */
public final class Refusal {

    private Refusal() {}

    /** All lines, with nothing about what kubectl was doing. */
    public static String text(Status status) {
        return text(status, "");
    }

    /** @param doing what kubectl was doing: {@code error when creating "a.yaml"}; empty to say nothing of it */
    public static String text(Status status, String doing) {
        if (status.reason().equals("Invalid")) {
            return invalid(status);
        }
        if (status.reason().equals("Unauthorized")) {
            return "error: You must be logged in to the server (" + status.message() + ")";
        }
        String message = doing.isEmpty() ? status.message() : doing + ": " + status.message();
        return status.reason().isEmpty() || status.reason().equals("Unknown")
                ? "Error from server: " + message
                : "Error from server (" + status.reason() + "): " + message;
    }

    private static String invalid(Status status) {
        boolean named = !status.kind().isEmpty() || !status.name().isEmpty();
        String start =
                named ? "The " + status.kind() + " \"" + status.name() + "\" is invalid" : "The request is invalid";
        Vector<String> causes = status.causes()
                .map(cause -> cause.field().isEmpty() ? cause.message() : cause.field() + ": " + cause.message())
                .distinct();
        if (causes.isEmpty()) {
            return named ? start : start + ": " + status.message();
        }
        return causes.size() == 1
                ? start + ": " + causes.head()
                : start + ": " + causes.map(cause -> "\n* " + cause).mkString();
    }

    /** Ends the command with a refusal. */
    public static Quit quit(Status status) {
        return Quit.lines(Vector.of(text(status)));
    }
}
