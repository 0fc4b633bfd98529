package dev.orrery.wire.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.protobuf.MessageLayout.Field;
import dev.orrery.wire.schema.FieldType;
import dev.orrery.wire.schema.SchemaField;
import dev.orrery.wire.schema.SchemaType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One reading of one message, its bytes from the first to the last.
 *
 * <p>What nobody has a field for is passed over, as Go does: who writes in protobuf is never told of unknown fields.
 */
final class MessageReader {

    /** The zero of any type: as a number, as a truth, as a length. */
    private static final byte[] ZERO = new byte[Double.BYTES];

    private final CodedInputStream in;
    private final Map<String, MessageLayout> layouts = new HashMap<>();
    private int depth;

    private MessageReader(byte[] bytes) {
        this.in = CodedInputStream.newInstance(bytes);
    }

    /** The JSON of a message of a type. */
    static JsonObject read(byte[] bytes, SchemaType type) throws Malformed {
        try {
            return new MessageReader(bytes).object(MessageLayout.of(type));
        } catch (Malformed malformed) {
            throw malformed;
        } catch (IOException truncated) {
            throw new Malformed("unexpected EOF");
        }
    }

    private JsonObject object(MessageLayout layout) throws IOException {
        Members members = new Members();
        fields(layout, members);
        return members.object();
    }

    /** Reads the fields of the message that is open. */
    private void fields(MessageLayout layout, Members members) throws IOException {
        while (!in.isAtEnd()) {
            int tag = tag(layout);
            int number = WireFormat.getTagFieldNumber(tag);
            Field field = layout.field(number);
            MessageLayout inlined = layout.inlined(number);
            if (field != null) {
                field(field, WireFormat.getTagWireType(tag), members);
            } else if (inlined != null) {
                int outer = open(WireFormat.getTagWireType(tag), layout.name());
                fields(inlined, members);
                close(outer);
            } else {
                in.skipField(tag);
            }
        }
    }

    private int tag(MessageLayout layout) throws IOException {
        int tag = in.readRawVarint32();
        int form = WireFormat.getTagWireType(tag);
        if (form == WireFormat.WIRETYPE_END_GROUP) {
            throw new Malformed("proto: " + layout.name() + ": wiretype end group for non-group");
        }
        if (WireFormat.getTagFieldNumber(tag) == 0) {
            throw new Malformed("proto: " + layout.name() + ": illegal tag 0 (wire type " + form + ")");
        }
        return tag;
    }

    private void field(Field field, int form, Members members) throws IOException {
        FieldType type = field.schema().type();
        switch (type.form()) {
            case ONE -> {
                Json value = value(type, form, field.name());
                if (isNothing(value, field.schema())) {
                    members.remove(field.name());
                } else {
                    members.put(field.name(), value);
                }
            }
            case LIST -> elements(field.name(), type.element(), form, members);
            case MAP -> {
                JsonObject entry = inner(MessageLayout.ofEntry(type.element()), form, field.name());
                Json value = entry.members().getOrElse("value", zero(type.element()));
                members.putEntry(field.name(), entry.textAt("key"), value);
            }
        }
    }

    /** Numbers may come one by one, or many in one. */
    private void elements(String name, FieldType type, int form, Members members) throws IOException {
        boolean isPacked = form == WireFormat.WIRETYPE_LENGTH_DELIMITED && form != formOf(type);
        if (!isPacked) {
            members.append(name, value(type, form, name));
            return;
        }
        int outer = open(form, name);
        while (!in.isAtEnd()) {
            members.append(name, value(type, formOf(type), name));
        }
        close(outer);
    }

    /** Whether Go leaves it out of JSON: the zero of what is no pointer, if it may be absent. */
    private static boolean isNothing(Json value, SchemaField field) {
        return field.type().isScalar() && !field.isRequired() && !field.marks().isPointer() && isZero(value);
    }

    private static boolean isZero(Json value) {
        return value.fold(
                () -> false,
                truth -> !truth.value(),
                number -> number.value().signum() == 0,
                text -> text.value().isEmpty(),
                array -> false,
                object -> false);
    }

    private Json value(FieldType type, int form, String field) throws IOException {
        check(form == formOf(type), form, field);
        return switch (type.name()) {
            case "string" -> Json.of(in.readString());
            case "bytes" -> Json.of(Base64.getEncoder().encodeToString(in.readByteArray()));
            case "bool" -> Json.of(in.readBool());
            case "int32" -> Json.of(in.readInt32());
            case "int64" -> Json.of(in.readInt64());
            case "double" -> number(in.readDouble());
            default -> SpecialMessages.shown(type.name(), inner(layout(type.name()), form, field));
        };
    }

    private static int formOf(FieldType type) {
        return switch (type.name()) {
            case "bool", "int32", "int64" -> WireFormat.WIRETYPE_VARINT;
            case "double" -> WireFormat.WIRETYPE_FIXED64;
            default -> WireFormat.WIRETYPE_LENGTH_DELIMITED;
        };
    }

    private static Json number(double value) throws Malformed {
        if (!Double.isFinite(value)) {
            throw new Malformed("json: unsupported value: " + value);
        }
        return Json.of(BigDecimal.valueOf(value));
    }

    private static Json zero(FieldType type) throws IOException {
        return type.form() == FieldType.Form.LIST
                ? JsonArray.of()
                : new MessageReader(ZERO).value(type, formOf(type), "value");
    }

    private MessageLayout layout(String type) {
        return layouts.computeIfAbsent(type, MessageLayout::ofName);
    }

    private JsonObject inner(MessageLayout layout, int form, String field) throws IOException {
        int outer = open(form, field);
        JsonObject object = object(layout);
        close(outer);
        return object;
    }

    private static void check(boolean isRight, int form, String field) throws Malformed {
        if (!isRight) {
            String goName = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
            throw new Malformed("proto: wrong wireType = " + form + " for field " + goName);
        }
    }

    /** Goes into an inner message: its length comes first. */
    private int open(int form, String field) throws IOException {
        check(form == WireFormat.WIRETYPE_LENGTH_DELIMITED, form, field);
        if (++depth > JsonText.MAX_NESTING_DEPTH) {
            throw new Malformed(Malformed.TOO_DEEP);
        }
        return in.pushLimit(in.readRawVarint32());
    }

    private void close(int outer) {
        in.popLimit(outer);
        depth--;
    }
}
