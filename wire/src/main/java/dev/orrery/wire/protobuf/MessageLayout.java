package dev.orrery.wire.protobuf;

import dev.orrery.wire.schema.FieldType;
import dev.orrery.wire.schema.Marks;
import dev.orrery.wire.schema.SchemaField;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the numbers of a message mean. */
final class MessageLayout {

    /** One of the fields of a JSON object. */
    record Field(String name, SchemaField schema) {}

    private final String name;
    private final Map<Integer, Field> fields = new HashMap<>();
    private final Map<Integer, MessageLayout> inlined = new HashMap<>();

    private MessageLayout(String name) {
        this.name = name;
    }

    static MessageLayout of(SchemaType type) {
        MessageLayout layout = new MessageLayout(type.simpleName());
        type.fields().forEach((name, schema) -> layout.add(schema.marks().protobufNumbers(), new Field(name, schema)));
        return layout;
    }

    /** The message of a name; one of which nothing is known holds nothing. */
    static MessageLayout ofName(String type) {
        return SpecialMessages.type(type)
                .orElse(() -> Schemas.kubernetes().type(type))
                .map(MessageLayout::of)
                .getOrElse(() -> new MessageLayout(type));
    }

    /** The message that an entry of a map is; a list in it has one of its own around it. */
    static MessageLayout ofEntry(FieldType value) {
        MessageLayout layout = new MessageLayout("Entry");
        layout.add(Vector.of(1), field("key", FieldType.STRING));
        layout.add(value.form() == FieldType.Form.LIST ? Vector.of(2, 1) : Vector.of(2), field("value", value));
        return layout;
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, new SchemaField(type, true, new Marks(Vector.empty())));
    }

    private void add(Vector<Integer> numbers, Field field) {
        if (numbers.size() == 1) {
            fields.put(numbers.head(), field);
        } else if (numbers.nonEmpty()) {
            inlined.computeIfAbsent(numbers.head(), number -> new MessageLayout(name))
                    .add(numbers.tail(), field);
        }
    }

    /** The name of the message, without its package. */
    String name() {
        return name;
    }

    /** The field of a number. */
    @Nullable
    Field field(int number) {
        return fields.get(number);
    }

    /** The message of a number whose fields JSON shows as if they were this one's. */
    @Nullable
    MessageLayout inlined(int number) {
        return inlined.get(number);
    }
}
