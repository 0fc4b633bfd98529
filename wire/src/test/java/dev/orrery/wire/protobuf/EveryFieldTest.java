package dev.orrery.wire.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.schema.FieldType;
import dev.orrery.wire.schema.SchemaField;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever the official messages can say in one field is understood as the schema's field of that name and type. */
class EveryFieldTest {

    private static Vector<SchemaType> types() {
        return Schemas.kubernetes()
                .names()
                .map(name -> Schemas.kubernetes().type(name).get());
    }

    @Test
    void everyTypeIsAMessage() {
        assertThat(types().map(SchemaType::name).removeAll(Written.MESSAGES.keySet()))
                .isEmpty();
    }

    @Test
    void everyFieldIsRead() throws Malformed {
        int fields = 0;
        for (SchemaType type : types()) {
            for (var field : type.fields()) {
                Vector<Integer> numbers = field._2.marks().protobufNumbers();
                if (numbers.isEmpty()) {
                    assertThat(field._1).isIn("apiVersion", "kind");
                    continue;
                }
                Message message = message(Written.MESSAGES.get(type.name()).get(), numbers, field._1);
                assertThat(MessageReader.read(message.toByteArray(), type))
                        .as("%s.%s", type.name(), field._1)
                        .isEqualTo(JsonObject.EMPTY.with(field._1, read(field._2)));
                fields++;
            }
        }
        assertThat(fields).isGreaterThan(1500);
    }

    /** A message in which one field says something, with the messages around it. */
    private static Message message(Descriptor type, Vector<Integer> numbers, String name) {
        FieldDescriptor field = type.findFieldByNumber(numbers.head());
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        if (numbers.size() > 1) {
            return message.setField(field, message(field.getMessageType(), numbers.tail(), name))
                    .build();
        }
        assertThat(letters(field.getName())).isIn(letters(name), "items");
        return field.isRepeated()
                ? message.addRepeatedField(field, written(field)).build()
                : message.setField(field, written(field)).build();
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static Object written(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case STRING -> "text";
            case INT -> 7;
            case LONG -> isKindOfIntOrString(field) ? 1L : 7L;
            case BOOLEAN -> true;
            case DOUBLE -> 0.5;
            case BYTE_STRING -> ByteString.copyFromUtf8("[1]");
            case MESSAGE -> written(field.getMessageType());
            default -> throw new AssertionError("nobody writes " + field.getJavaType());
        };
    }

    private static boolean isKindOfIntOrString(FieldDescriptor field) {
        return field.getFullName().endsWith(".IntOrString.type");
    }

    /** An empty message, but of those that JSON shows in a form of their own all fields. */
    private static Message written(Descriptor type) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        boolean isObject = Written.MESSAGES.containsValue(type)
                && !type.getName().matches("(Micro)?Time|JSON|FieldsV1|ExtraValue|JSONSchemaPropsOr.*");
        if (!isObject) {
            for (FieldDescriptor field : type.getFields()) {
                if (field.isRepeated()) {
                    message.addRepeatedField(field, written(field));
                } else {
                    message.setField(field, written(field));
                }
            }
        }
        return message.build();
    }

    private static Json read(SchemaField field) {
        return read(field.type());
    }

    private static Json read(FieldType type) {
        return switch (type.form()) {
            case LIST -> JsonArray.of(read(type.element()));
            case MAP -> JsonObject.EMPTY.with("text", read(type.element()));
            case ONE -> one(type.name());
        };
    }

    private static Json one(String type) {
        return switch (type) {
            case "string", "quantity", "intOrString" -> Json.of("text");
            case "int32", "int64" -> Json.of(7);
            case "bool" -> Json.of(true);
            case "double" -> Json.of(BigDecimal.valueOf(0.5));
            case "bytes" -> Json.of("WzFd");
            case "time" -> Json.of("1970-01-01T00:00:07Z");
            case "microtime" -> Json.of("1970-01-01T00:00:07.000000Z");
            case "raw", "json", "fields" -> Written.json("[1]");
            case "schemaOrBool" -> JsonObject.EMPTY;
            case "schemaOrArray" -> Written.json("[{}]");
            case "schemaOrStrings" -> Written.json("['text']");
            default -> JsonObject.EMPTY;
        };
    }
}
