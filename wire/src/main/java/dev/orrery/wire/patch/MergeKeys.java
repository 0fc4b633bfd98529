package dev.orrery.wire.patch;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * How the lists of one kind of object, or of a part of it, merge.
 *
 * <p>A list that is not named here is atomic: a patch replaces it. The rules are the {@code patchStrategy} and
 * {@code patchMergeKey} tags of the Kubernetes API types, release 1.33.
 */
public final class MergeKeys {

    /** For values without rules: objects merge, lists are replaced. */
    static final MergeKeys NONE = new MergeKeys(HashMap.empty());

    /**
     * The rule of one field.
     *
     * @param mergeKey what identifies an element of a list of objects
     * @param primitives whether it is a list of plain values that merge as a set
     * @param retainKeys whether a computed patch names the keys that may stay
     * @param inside the rules of the field's value, or of each of its elements
     */
    record Field(Option<String> mergeKey, boolean primitives, boolean retainKeys, MergeKeys inside) {

        boolean mergesAsList() {
            return primitives || mergeKey.isDefined();
        }
    }

    private static final Field PLAIN = new Field(Option.none(), false, false, NONE);

    private final Map<String, Field> fields;

    private MergeKeys(Map<String, Field> fields) {
        this.fields = fields;
    }

    /**
     * The rules of a built-in kind; none for kinds that strangers define, which have JSON merge patch only.
     *
     * @param apiVersion as in a manifest: {@code apps/v1}
     */
    public static Option<MergeKeys> of(String apiVersion, String kind) {
        return MergeKeysTable.of(apiVersion, kind);
    }

    Field field(String name) {
        return fields.get(name).getOrElse(PLAIN);
    }

    MergeKeys object(String name, MergeKeys inside) {
        return with(name, new Field(Option.none(), false, false, inside));
    }

    MergeKeys retainingObject(String name, MergeKeys inside) {
        return with(name, new Field(Option.none(), false, true, inside));
    }

    MergeKeys list(String name, String mergeKey, MergeKeys inside) {
        return with(name, new Field(Option.some(mergeKey), false, false, inside));
    }

    MergeKeys list(String name, String mergeKey) {
        return list(name, mergeKey, NONE);
    }

    MergeKeys retainingList(String name, String mergeKey) {
        return with(name, new Field(Option.some(mergeKey), false, true, NONE));
    }

    MergeKeys set(String name) {
        return with(name, new Field(Option.none(), true, false, NONE));
    }

    private MergeKeys with(String name, Field field) {
        return new MergeKeys(fields.put(name, field));
    }
}
