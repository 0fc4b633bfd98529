package dev.orrery.it.simulation;

import dev.orrery.kubectl.call.Console;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A console whose files are the manifests of these tests, and which keeps what is printed. */
final class Manifests implements Console {

    static final Vector<String> NAMES = Vector.of(
            "counter-daemonset.yaml",
            "counter-deployment.yaml",
            "counter-statefulset.yaml",
            "my-deployment.yaml",
            "my-statefulset.yaml");

    private final StringBuilder printed = new StringBuilder();

    /** What was printed until now. */
    String printed() {
        return printed.toString();
    }

    @Override
    public void out(String text) {
        printed.append(text);
    }

    @Override
    public void err(String text) {
        printed.append(text);
    }

    @Override
    public String stdin() {
        return "";
    }

    @Override
    public Either<String, String> read(String path) {
        try (InputStream in = Manifests.class.getResourceAsStream("/manifests/" + path)) {
            return in == null
                    ? Either.left("no such manifest: " + path)
                    : Either.right(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Option<Vector<String>> directory(String path) {
        return Option.none();
    }
}
