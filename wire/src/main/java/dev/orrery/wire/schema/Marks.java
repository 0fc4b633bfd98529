package dev.orrery.wire.schema;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a schema says about a type or a field beyond its form, each as {@code name=value}.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy">Merge strategy</a>
 */
public record Marks(Vector<String> words) {
    /** Of what nothing is said about. */
    public static final Marks NONE = new Marks(Vector.empty());

    /** How a strategic merge patch treats the field: {@code merge}, {@code retainKeys}, both, or nothing. */
    public Vector<String> patchStrategies() {
        return value("patch").toVector().flatMap(patch -> texts(patch.split(":")[0]));
    }

    /** What identifies an element of a list that is merged. */
    public Option<String> patchMergeKey() {
        return value("patch")
                .filter(patch -> patch.indexOf(':') > 0)
                .map(patch -> patch.substring(patch.indexOf(':') + 1));
    }

    /** {@code atomic}, {@code set} or {@code map}. */
    public Option<String> listType() {
        return value("list").map(list -> list.split(":")[0]).filter(type -> !type.equals("none"));
    }

    /** What identifies an element of a list of type {@code map}. */
    public Vector<String> listMapKeys() {
        return value("list")
                .filter(list -> list.startsWith("map:"))
                .toVector()
                .flatMap(list -> texts(list.substring("map:".length())));
    }

    /** {@code atomic} or {@code granular}. */
    public Option<String> mapType() {
        return value("map");
    }

    /** What a missing field counts as when elements of its list are compared. */
    public Option<String> defaultValue() {
        return value("default");
    }

    /** Whether the field is there in every object, though nobody need set it. */
    public boolean isByValue() {
        return value("struct").contains("value");
    }

    private static Vector<String> texts(String list) {
        return Vector.of(list.split(","));
    }

    private Option<String> value(String name) {
        return words.find(word -> word.startsWith(name + "=")).map(word -> word.substring(name.length() + 1));
    }
}
