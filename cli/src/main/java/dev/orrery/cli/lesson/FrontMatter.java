package dev.orrery.cli.lesson;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * What a lesson says about the cluster that it wants, between {@code ---} lines at its top.
 *
 * @param nodes workers, {@code worker-1} and on
 * @param controlPlanes nodes with the control plane's taint, {@code control-plane-1} and on
 * @param seed of everything that is left to chance
 * @param plugins jars or folders with controllers, relative to the lesson
 */
public record FrontMatter(int nodes, int controlPlanes, long seed, Vector<String> plugins) {

    public static final FrontMatter DEFAULT = new FrontMatter(3, 1, 1, Vector.empty());

    /** As many as Kubernetes itself supports. */
    private static final long MOST_NODES = 5_000;

    private static final Vector<String> KEYS = Vector.of("nodes", "control-planes", "seed", "plugins");

    /** Reads the keys; the left names what is not a key, or not a number. */
    static Either<String, FrontMatter> of(JsonObject document) {
        Vector<String> unknown = document.members().keySet().toVector().removeAll(KEYS);
        if (!unknown.isEmpty()) {
            return Either.left("unknown key in the front matter: " + unknown.mkString(", ") + " (known are "
                    + KEYS.mkString(", ") + ")");
        }
        return number(document, "nodes", DEFAULT.nodes)
                .flatMap(nodes -> number(document, "control-planes", DEFAULT.controlPlanes)
                        .flatMap(controlPlanes -> number(document, "seed", DEFAULT.seed)
                                .map(seed -> new FrontMatter(
                                        nodes.intValue(), controlPlanes.intValue(), seed, plugins(document)))));
    }

    private static Either<String, Long> number(JsonObject document, String key, long otherwise) {
        if (document.get(key).isEmpty()) {
            return Either.right(otherwise);
        }
        return document.at(key)
                .flatMap(Json::asLong)
                .filter(number -> key.equals("seed") || number >= 0 && number <= MOST_NODES)
                .toEither("the front matter's " + key + " must be a whole number"
                        + (key.equals("seed") ? "" : " from 0 to " + MOST_NODES));
    }

    private static Vector<String> plugins(JsonObject document) {
        Json named = document.get("plugins").getOrElse(Json.nothing());
        return named.asString().map(Vector::of).getOrElse(() -> named.elements().flatMap(Json::asString));
    }
}
