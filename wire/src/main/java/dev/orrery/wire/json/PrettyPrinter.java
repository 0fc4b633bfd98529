package dev.orrery.wire.json;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;

/** Prints a value over many lines, four blanks a level. */
final class PrettyPrinter {

    private final String indent;
    private final StringBuilder out = new StringBuilder();
    private int level;

    /** @param indent what a level more puts at the beginning of a line */
    PrettyPrinter(String indent) {
        this.indent = indent;
    }

    void print(Json value) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            printObject(object);
        } else if (value instanceof JsonArray array && !array.values().isEmpty()) {
            printArray(array);
        } else {
            printFlat(value);
        }
    }

    private void printObject(JsonObject object) {
        open('{');
        String before = "";
        for (var member : object.members()) {
            out.append(before);
            newLine();
            GoScalar.appendQuoted(out, member._1);
            out.append(": ");
            print(member._2);
            before = ",";
        }
        close('}');
    }

    private void printArray(JsonArray array) {
        open('[');
        String before = "";
        for (Json element : array.values()) {
            out.append(before);
            newLine();
            print(element);
            before = ",";
        }
        close(']');
    }

    private void printFlat(Json value) {
        if (value instanceof JsonObject) {
            out.append("{}");
        } else if (value instanceof JsonArray) {
            out.append("[]");
        } else {
            GoScalar.append(out, value);
        }
    }

    private void open(char bracket) {
        out.append(bracket);
        level++;
    }

    private void close(char bracket) {
        level--;
        newLine();
        out.append(bracket);
    }

    private void newLine() {
        out.append('\n');
        for (int i = 0; i < level; i++) {
            out.append(indent);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
