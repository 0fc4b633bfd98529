package dev.orrery.wire.schema;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.wire.codec.DecodeFault;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a document says that its kind has no field for, and what it says in another form than the field's.
 *
 * <p>A kind that the schemas do not have, and whatever stands in a field of any content, is left alone.
 *
 * @param unknown the paths of fields that do not exist, list indexes included: {@code spec.containers[0].imagee}
 * @param mismatched fields of another form, as Go's decoder reports them
 */
public record FieldCheck(Vector<String> unknown, Vector<DecodeFault> mismatched) {

    private static final String METADATA = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private static final FieldCheck SOUND = new FieldCheck(Vector.empty(), Vector.empty());

    public static FieldCheck of(Kind<?> kind, JsonObject document) {
        return Schemas.kubernetes()
                .kind(kind.apiVersion(), kind.name())
                .map(type -> SOUND.object(document, type, new Spot("", "", "")))
                .getOrElse(SOUND);
    }

    /** Checks what every object has, whatever its kind. */
    public static FieldCheck ofMetadata(JsonObject document) {
        return document.get("metadata").map(SOUND::metadata).getOrElse(SOUND);
    }

    private FieldCheck metadata(Json metadata) {
        return value(metadata, FieldType.of(METADATA), new Spot("", "", "").field("", "metadata"));
    }

    /**
     * A place in a document.
     *
     * @param owner the type whose field it is
     * @param path without list indexes, as Go's decoder says it
     * @param indexed with list indexes
     */
    private record Spot(String owner, String path, String indexed) {

        Spot field(String type, String name) {
            String dot = path.isEmpty() ? "" : ".";
            return new Spot(type, path + dot + name, indexed + dot + name);
        }

        Spot index(int index) {
            return new Spot(owner, path, indexed + "[" + index + "]");
        }

        Spot key(String key) {
            return new Spot(owner, path, indexed + "." + key);
        }
    }

    private FieldCheck object(JsonObject object, SchemaType type, Spot spot) {
        FieldCheck check = this;
        for (Tuple2<String, Json> member : object.members()) {
            Spot field = spot.field(type.simpleName(), member._1);
            Option<SchemaField> known = type.fields().get(member._1);
            check = known.isEmpty()
                    ? check.withUnknown(field)
                    : check.value(member._2, known.get().type(), field);
        }
        return check;
    }

    private FieldCheck value(Json value, FieldType type, Spot spot) {
        if (value.isNull()) {
            return this;
        }
        if (!type.fits(value)) {
            return with(
                    spot,
                    "json: cannot unmarshal " + value.typeName() + " into Go struct field " + spot.owner() + "."
                            + spot.path() + " of type " + type.goName());
        }
        return switch (type.form()) {
            case LIST -> list(value, type.element(), spot);
            case MAP -> map((JsonObject) value, type.element(), spot);
            case ONE -> one(value, type.name(), spot);
        };
    }

    private FieldCheck one(Json value, String type, Spot spot) {
        if (type.equals("quantity")) {
            String text = value instanceof JsonNumber number
                    ? number.value().toPlainString()
                    : value.asString().getOrElse("");
            return Quantity.parse(text).fold(fault -> with(spot, fault + " (" + spot.indexed() + ")"), sound -> this);
        }
        if (type.equals("bytes")) {
            return Base64Text.corruptAt(value.asString().getOrElse(""))
                    .map(at -> with(spot, "illegal base64 data at input byte " + at + " (" + spot.indexed() + ")"))
                    .getOrElse(this);
        }
        return value instanceof JsonObject object
                ? Schemas.kubernetes()
                        .type(type)
                        .map(known -> object(object, known, spot))
                        .getOrElse(this)
                : this;
    }

    private FieldCheck list(Json values, FieldType element, Spot spot) {
        FieldCheck check = this;
        int index = 0;
        for (Json value : values.elements()) {
            check = check.value(value, element, spot.index(index++));
        }
        return check;
    }

    private FieldCheck map(JsonObject values, FieldType element, Spot spot) {
        FieldCheck check = this;
        for (String key : values.members().keySet()) {
            check = check.value(values.members().get(key).get(), element, spot.key(key));
        }
        return check;
    }

    private FieldCheck withUnknown(Spot spot) {
        return new FieldCheck(unknown.append(spot.indexed()), mismatched);
    }

    private FieldCheck with(Spot spot, String message) {
        return new FieldCheck(unknown, mismatched.append(new DecodeFault(spot.path(), message)));
    }
}
