package dev.orrery.kubectl.call;

import dev.orrery.api.request.Door;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * One call of a verb.
 *
 * @param home the namespace to look in where none is named
 * @param server where the server listens; none where it is in this process and does not
 * @param deadline when whoever called stops it, as {@code timeout 20s kubectl …} does
 */
public record Call(
        Door door, Console console, Arguments arguments, String home, Option<URI> server, Option<Instant> deadline) {

    public Vector<String> words() {
        return arguments.words();
    }

    /** The namespace that was named, or else the one at home. */
    public String namespace() {
        return arguments.value("namespace", home);
    }

    /** The namespace to look in; empty for all of them. */
    public String scope() {
        return arguments.isOn("all-namespaces") ? "" : namespace();
    }

    public Instant now() {
        return door.now();
    }

    /** A wait that ends by itself after a time; after the client's patience, when none is given. */
    public Waiting waiting(Option<Duration> timeout) {
        return new Waiting(door, door.now().plus(timeout.getOrElse(door::patience)), deadline);
    }

    /** Prints refusals and errors in the order in which they came, and says how the command ends. */
    public int finish(Vector<String> errors) {
        errors.forEach(console::errLine);
        return errors.isEmpty() ? 0 : 1;
    }

    public void line(String line) {
        console.line(line);
    }

    public Call with(Arguments changed) {
        return new Call(door, console, changed, home, server, deadline);
    }
}
