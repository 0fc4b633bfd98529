package dev.orrery.wire.conversion;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/**
 * Fields that two versions have under different names. What is not named is in both under the same.
 *
 * @param pairs where a field is in the stored version and where in the other, each from the top of the document
 */
record Renames(Vector<Tuple2<Vector<String>, Vector<String>>> pairs) {

    /** @param pairs each as {@code stored=other}, with dots between the steps of a path */
    static Renames of(String... pairs) {
        return new Renames(
                Vector.of(pairs).map(pair -> pair.split("=")).map(sides -> Tuple.of(path(sides[0]), path(sides[1]))));
    }

    private static Vector<String> path(String text) {
        return Vector.of(text.split("\\."));
    }

    JsonObject toOther(JsonObject stored) {
        return moved(stored, pairs);
    }

    JsonObject toStored(JsonObject other) {
        return moved(other, pairs.map(Tuple2::swap));
    }

    /** Takes everything away before it puts anything down: one field may be called as another was. */
    private static JsonObject moved(JsonObject document, Vector<Tuple2<Vector<String>, Vector<String>>> moves) {
        JsonObject moved = moves.foldLeft(document, (rest, move) -> without(rest, move._1));
        for (Tuple2<Vector<String>, Vector<String>> move : moves) {
            for (Json value : document.at(move._1.toJavaArray(String[]::new))) {
                moved = with(moved, move._2, value);
            }
        }
        return moved;
    }

    /** An object that only held what is taken away goes with it. */
    private static JsonObject without(JsonObject object, Vector<String> path) {
        if (path.size() == 1) {
            return object.without(path.head());
        }
        JsonObject inner = without(object.objectAt(path.head()), path.tail());
        boolean isThere = object.get(path.head()).exists(JsonObject.class::isInstance);
        return isThere && inner.isEmpty()
                ? object.without(path.head())
                : isThere ? object.with(path.head(), inner) : object;
    }

    private static JsonObject with(JsonObject object, Vector<String> path, Json value) {
        return path.size() == 1
                ? object.with(path.head(), value)
                : object.with(path.head(), with(object.objectAt(path.head()), path.tail(), value));
    }
}
