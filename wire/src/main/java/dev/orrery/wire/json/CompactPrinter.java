package dev.orrery.wire.json;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;

/** Prints a value on one line without blanks. */
final class CompactPrinter {

    private final StringBuilder out = new StringBuilder();

    void print(Json value) {
        if (value instanceof JsonObject object) {
            printObject(object);
        } else if (value instanceof JsonArray array) {
            printArray(array);
        } else {
            GoScalar.append(out, value);
        }
    }

    private void printObject(JsonObject object) {
        char before = '{';
        for (var member : object.members()) {
            out.append(before);
            GoScalar.appendQuoted(out, member._1);
            out.append(':');
            print(member._2);
            before = ',';
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private void printArray(JsonArray array) {
        char before = '[';
        for (Json element : array.values()) {
            out.append(before);
            print(element);
            before = ',';
        }
        out.append(array.values().isEmpty() ? "[]" : "]");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
