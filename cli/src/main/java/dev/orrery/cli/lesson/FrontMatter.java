package dev.orrery.cli.lesson;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
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

    /** Reads the keys; the left names everything that is not a key, or not a value that its key can have. */
    static Either<Vector<String>, FrontMatter> of(JsonObject document) {
        Vector<String> unknown = document.members().keySet().toVector().removeAll(KEYS);
        Vector<String> faults = unknown.isEmpty()
                ? Vector.empty()
                : Vector.of("unknown key in the front matter: " + unknown.mkString(", ") + " (known are "
                        + KEYS.mkString(", ") + ")");
        Either<String, Long> nodes = number(document, "nodes", DEFAULT.nodes);
        Either<String, Long> controlPlanes = number(document, "control-planes", DEFAULT.controlPlanes);
        Either<String, Long> seed = number(document, "seed", DEFAULT.seed);
        Either<String, Vector<String>> plugins = plugins(document);
        Vector<String> all = faults.appendAll(Vector.<Either<String, ?>>of(nodes, controlPlanes, seed, plugins)
                .filter(Either::isLeft)
                .map(Either::getLeft));
        return all.isEmpty()
                ? Either.right(new FrontMatter(
                        nodes.get().intValue(), controlPlanes.get().intValue(), seed.get(), plugins.get()))
                : Either.left(all);
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

    private static Either<String, Vector<String>> plugins(JsonObject document) {
        Json named = document.get("plugins").getOrElse(JsonArray.of());
        Vector<Json> each = named.asArray().isDefined() ? named.elements() : Vector.of(named);
        return each.forAll(name -> name.asString().isDefined())
                ? Either.right(each.flatMap(Json::asString))
                : Either.left("the front matter's plugins must be the paths of jars or folders");
    }
}
