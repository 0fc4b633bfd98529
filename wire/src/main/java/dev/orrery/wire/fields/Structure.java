package dev.orrery.wire.fields;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.schema.FieldType;
import dev.orrery.wire.schema.Marks;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Of which parts a value consists, as far as they may belong to different managers.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy">Merge strategy</a>
 */
public sealed interface Structure {

    /** The parts of a value, in their order; none of one that changes hands as a whole. */
    Vector<Part> parts(Json value);

    /** Whether a value changes hands as a whole. */
    boolean isWhole(Json value);

    /** The structure of a kind's objects. */
    static Structure of(Kind<?> kind) {
        return Schemas.kubernetes()
                .kind(kind.apiVersion(), kind.name())
                .<Structure>map(Fields::new)
                .getOrElse(Anything.ANYTHING);
    }

    private static Structure of(FieldType type, Marks marks) {
        return switch (type.form()) {
            case LIST -> list(type.element(), marks);
            case MAP -> isAtomic(marks.mapType()) ? Whole.WHOLE : new Members(of(type.element(), Marks.NONE));
            case ONE -> one(type, marks);
        };
    }

    private static Structure one(FieldType type, Marks marks) {
        if (!type.isObject()) {
            return type.isAnything() ? Anything.ANYTHING : Whole.WHOLE;
        }
        return Schemas.kubernetes()
                .type(type.name())
                .map(known ->
                        isAtomic(marks.mapType().orElse(known.marks().mapType())) ? Whole.WHOLE : new Fields(known))
                .getOrElse(Anything.ANYTHING);
    }

    private static boolean isAtomic(Option<String> mark) {
        return mark.contains("atomic");
    }

    private static Structure list(FieldType element, Marks marks) {
        if (marks.listType().contains("set")) {
            return ValueSet.SET;
        }
        Map<String, Option<String>> keys =
                marks.listMapKeys().sorted().toLinkedMap(key -> new Tuple2<>(key, defaultOf(element, key)));
        return keys.isEmpty() ? Whole.WHOLE : new KeyedList(of(element, Marks.NONE), keys);
    }

    private static Option<String> defaultOf(FieldType element, String key) {
        return Schemas.kubernetes()
                .type(element.name())
                .flatMap(type -> type.fields().get(key))
                .flatMap(field -> field.marks().defaultValue());
    }

    /** One part, whatever it looks like. */
    enum Whole implements Structure {
        WHOLE;

        @Override
        public Vector<Part> parts(Json value) {
            return Vector.empty();
        }

        @Override
        public boolean isWhole(Json value) {
            return true;
        }
    }

    /** Nobody said what it is: an object consists of its members, everything else is one part. */
    enum Anything implements Structure {
        ANYTHING;

        @Override
        public Vector<Part> parts(Json value) {
            return Part.members(value, name -> ANYTHING, name -> false);
        }

        @Override
        public boolean isWhole(Json value) {
            return !(value instanceof JsonObject);
        }
    }

    /** An object whose fields are known. */
    record Fields(SchemaType type) implements Structure {

        @Override
        public Vector<Part> parts(Json value) {
            return Part.members(value, this::field, type.fields()::containsKey);
        }

        private Structure field(String name) {
            return type.fields()
                    .get(name)
                    .map(field -> of(field.type(), field.marks()))
                    .getOrElse(Anything.ANYTHING);
        }

        @Override
        public boolean isWhole(Json value) {
            return !(value instanceof JsonObject) && !value.isNull();
        }
    }

    /** An object with any members, all of one structure. */
    record Members(Structure member) implements Structure {

        @Override
        public Vector<Part> parts(Json value) {
            return Part.members(value, name -> member, name -> false);
        }

        @Override
        public boolean isWhole(Json value) {
            return !(value instanceof JsonObject) && !value.isNull();
        }
    }

    /**
     * A list whose elements are told apart by some of their fields.
     *
     * @param keys these fields, each with what a missing one counts as
     */
    record KeyedList(Structure element, Map<String, Option<String>> keys) implements Structure {

        @Override
        public Vector<Part> parts(Json value) {
            return value.elements().map(item -> new Part("k:" + JsonText.compact(keysOf(item)), item, element, false));
        }

        private JsonObject keysOf(Json item) {
            JsonObject found = JsonObject.EMPTY;
            for (Tuple2<String, Option<String>> key : keys) {
                Option<Json> value = item.at(key._1).orElse(() -> key._2.map(Json::of));
                found = value.isDefined() ? found.with(key._1, value.get()) : found;
            }
            return found;
        }

        @Override
        public boolean isWhole(Json value) {
            return !(value instanceof JsonArray) && !value.isNull();
        }
    }

    /** A list of values, each once. */
    enum ValueSet implements Structure {
        SET;

        @Override
        public Vector<Part> parts(Json value) {
            return value.elements().map(item -> new Part("v:" + JsonText.compact(item), item, Whole.WHOLE, false));
        }

        @Override
        public boolean isWhole(Json value) {
            return !(value instanceof JsonArray) && !value.isNull();
        }
    }
}
