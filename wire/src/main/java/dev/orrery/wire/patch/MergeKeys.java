package dev.orrery.wire.patch;

import dev.orrery.wire.schema.FieldType;
import dev.orrery.wire.schema.SchemaField;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How the lists of one kind of object, or of a part of it, merge.
 *
 * <p>A list about which nothing is said is atomic: a patch replaces it. The rules are the {@code patchStrategy} and {@code
 * patchMergeKey} tags of the Kubernetes API types.
 */
public final class MergeKeys {

    /** For values without rules: objects merge, lists are replaced. */
    static final MergeKeys NONE = new MergeKeys(Option.none());

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

    private final Option<SchemaType> type;

    private MergeKeys(Option<SchemaType> type) {
        this.type = type;
    }

    /**
     * The rules of a built-in kind; none for kinds that strangers define, which have JSON merge patch only.
     *
     * @param apiVersion as in a manifest: {@code apps/v1}
     */
    public static Option<MergeKeys> of(String apiVersion, String kind) {
        return Schemas.kubernetes().kind(apiVersion, kind).map(type -> new MergeKeys(Option.some(type)));
    }

    Field field(String name) {
        return type.flatMap(known -> known.fields().get(name))
                .map(MergeKeys::rule)
                .getOrElse(PLAIN);
    }

    private static Field rule(SchemaField field) {
        Vector<String> strategies = field.marks().patchStrategies();
        Option<String> key = field.marks().patchMergeKey();
        FieldType inside =
                field.type().form() == FieldType.Form.LIST ? field.type().element() : field.type();
        return new Field(
                key,
                key.isEmpty() && strategies.contains("merge"),
                strategies.contains("retainKeys"),
                inside.isObject() ? new MergeKeys(Schemas.kubernetes().type(inside.name())) : NONE);
    }
}
