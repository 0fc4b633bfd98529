package dev.orrery.wire.protobuf;

import com.google.protobuf.CodedOutputStream;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.protobuf.SwaggerLayout.Slot;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes a Swagger 2 document in protobuf, which is how kubectl before v1.29 asks for it. What has no place there is left out. */
public final class SwaggerWriter {

    private static final int NAME = 1;
    private static final int VALUE = 2;
    private static final int YAML = 2;

    /** What writes the fields of a message. */
    @FunctionalInterface
    private interface Fields {
        void to(CodedOutputStream out) throws IOException;
    }

    private SwaggerWriter() {}

    /** The bytes of a document. */
    public static byte[] write(JsonObject document) {
        try {
            return message("Document", document);
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing is written but memory", impossible);
        }
    }

    private static byte[] bytes(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        fields.to(out);
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] message(String type, Json json) throws IOException {
        return bytes(out -> {
            for (Slot slot : SwaggerLayout.of(type)) {
                for (Json value : value(slot.member(), json)) {
                    field(slot.numbers(), slot, value, out);
                }
            }
        });
    }

    private static Option<Json> value(String member, Json json) {
        if (member.startsWith("in:")) {
            return Option.when(member.equals("in:" + json.textAt("in")), json);
        }
        if (member.equals("x-")) {
            return json.asObject()
                    .map(object -> new JsonObject(object.members().filterKeys(name -> name.startsWith("x-"))));
        }
        return json.at(member);
    }

    /** A value that is not of the field's type goes nowhere, and neither do the messages around it. */
    private static void field(Vector<Integer> numbers, Slot slot, Json value, CodedOutputStream out)
            throws IOException {
        int number = numbers.head();
        if (numbers.size() > 1) {
            byte[] inner = bytes(inside -> field(numbers.tail(), slot, value, inside));
            if (inner.length > 0 || value instanceof JsonObject) {
                out.writeByteArray(number, inner);
            }
            return;
        }
        switch (slot.form()) {
            case ONCE -> one(number, slot.type(), value, out);
            case BY_ELEMENT -> {
                for (Json element : value.elements()) {
                    one(number, slot.type(), element, out);
                }
            }
            case BY_MEMBER -> {
                for (Tuple2<String, Json> member :
                        value.asObject().getOrElse(JsonObject.EMPTY).members()) {
                    out.writeByteArray(number, bytes(pair -> {
                        pair.writeString(NAME, member._1);
                        one(VALUE, slot.type(), member._2, pair);
                    }));
                }
            }
        }
    }

    private static void one(int number, String type, Json value, CodedOutputStream out) throws IOException {
        switch (type) {
            case "text" -> {
                for (String text : value.asString()) {
                    out.writeString(number, text);
                }
            }
            case "flag" -> {
                for (boolean flag : value.asBoolean()) {
                    out.writeBool(number, flag);
                }
            }
            case "int64" -> {
                for (long whole : value.asLong()) {
                    out.writeInt64(number, whole);
                }
            }
            case "double" -> {
                if (value instanceof JsonNumber any) {
                    out.writeDouble(number, any.value().doubleValue());
                }
            }
            case "Any" -> out.writeByteArray(number, bytes(any -> any.writeString(YAML, JsonText.compact(value))));
            default -> {
                if (value instanceof JsonObject) {
                    out.writeByteArray(number, message(type, value));
                }
            }
        }
    }
}
