package dev.orrery.it.badinput;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import java.util.Random;

/** Spoils a document at one place: drops, retypes, doubles, renames or nests what is there. */
final class Mutation {

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    Json of(Json document) {
        if (document instanceof JsonObject object && !object.isEmpty()) {
            return inObject(object);
        }
        return document instanceof JsonArray array && !array.values().isEmpty() ? inArray(array) : retyped();
    }

    private Json inObject(JsonObject object) {
        Vector<String> names = object.members().keySet().toVector();
        String name = names.get(random.nextInt(names.size()));
        Json value = object.get(name).get();
        if (descends(value)) {
            return object.with(name, of(value));
        }
        return switch (random.nextInt(5)) {
            case 0 -> object.without(name);
            case 1 -> object.with(name, retyped());
            case 2 -> object.with(name + "x", value);
            case 3 -> object.without(name).with(name + "x", value);
            default -> object.with(name, nested(value));
        };
    }

    private Json inArray(JsonArray array) {
        Vector<Json> values = array.values();
        int index = random.nextInt(values.size());
        Json value = values.get(index);
        if (descends(value)) {
            return new JsonArray(values.update(index, of(value)));
        }
        return new JsonArray(
                switch (random.nextInt(4)) {
                    case 0 -> values.removeAt(index);
                    case 1 -> values.update(index, retyped());
                    case 2 -> values.append(value);
                    default -> values.update(index, nested(value));
                });
    }

    private boolean descends(Json value) {
        return (value instanceof JsonObject || value instanceof JsonArray) && random.nextInt(10) < 8;
    }

    private Json nested(Json value) {
        return random.nextBoolean() ? new JsonArray(Vector.of(value)) : JsonObject.EMPTY.with("inner", value);
    }

    private Json retyped() {
        return switch (random.nextInt(9)) {
            case 0 -> Json.of("");
            case 1 -> Json.of("No Such_Thing!");
            case 2 -> Json.of(-1L);
            case 3 -> Json.of(0L);
            case 4 -> Json.of(Long.MAX_VALUE);
            case 5 -> Json.of(random.nextBoolean());
            case 6 -> Json.nothing();
            case 7 -> JsonObject.EMPTY;
            default -> new JsonArray(Vector.empty());
        };
    }
}
