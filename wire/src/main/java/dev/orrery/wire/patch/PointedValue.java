package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads and changes a value at the place a {@link JsonPointer} names. */
final class PointedValue {

    /** What is done where a pointer ends: to the container, with the last token. */
    enum Change {
        ADD,
        REPLACE,
        REMOVE
    }

    private static final int LONGEST_INDEX = 9;

    private PointedValue() {}

    static Option<Json> find(Json root, JsonPointer pointer) {
        Json here = root;
        for (String token : pointer.tokens()) {
            Option<Json> next = child(here, token);
            if (next.isEmpty()) {
                return Option.none();
            }
            here = next.get();
        }
        return Option.some(here);
    }

    /** The root after a change at a place other than the root itself. */
    static Json change(Json root, JsonPointer pointer, Change change, Json value) {
        return change(root, pointer, 0, change, value);
    }

    private static Json change(Json here, JsonPointer pointer, int at, Change change, Json value) {
        String token = pointer.tokens().get(at);
        if (at == pointer.tokens().size() - 1) {
            return changeHere(here, token, change, value, pointer);
        }
        Json child = child(here, token).getOrElseThrow(() -> missing(pointer));
        return withChild(here, token, change(child, pointer, at + 1, change, value));
    }

    private static Json changeHere(Json here, String token, Change change, Json value, JsonPointer pointer) {
        if (change != Change.ADD && child(here, token).isEmpty()) {
            throw missing(pointer);
        }
        if (here instanceof JsonObject object) {
            return change == Change.REMOVE ? object.without(token) : object.with(token, value);
        }
        if (!(here instanceof JsonArray array)) {
            throw missing(pointer);
        }
        return switch (change) {
            case ADD -> insert(array.values(), token, value, pointer);
            case REPLACE -> withChild(array, token, value);
            case REMOVE -> new JsonArray(array.values().removeAt(index(token).get()));
        };
    }

    private static Json insert(Vector<Json> values, String token, Json value, JsonPointer pointer) {
        if (token.equals("-")) {
            return new JsonArray(values.append(value));
        }
        int index = index(token).filter(i -> i <= values.size()).getOrElseThrow(() -> missing(pointer));
        return new JsonArray(values.insert(index, value));
    }

    private static Json withChild(Json here, String token, Json child) {
        return here instanceof JsonObject object
                ? object.with(token, child)
                : new JsonArray(here.elements().update(index(token).get(), child));
    }

    private static Option<Json> child(Json here, String token) {
        return here instanceof JsonObject object
                ? object.get(token)
                : index(token)
                        .filter(i -> i < here.elements().size())
                        .map(i -> here.elements().get(i));
    }

    /** Digits without a leading zero; nothing else is an index. */
    private static Option<Integer> index(String token) {
        boolean digits = !token.isEmpty()
                && token.length() <= LONGEST_INDEX
                && token.chars().allMatch(c -> c >= '0' && c <= '9')
                && (token.length() == 1 || token.charAt(0) != '0');
        return digits ? Option.some(Integer.valueOf(token)) : Option.none();
    }

    private static Refused missing(JsonPointer pointer) {
        return new Refused(PatchFault.unprocessable("path \"" + pointer + "\" does not exist"));
    }
}
