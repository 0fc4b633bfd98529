package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.patch.PointedValue.Change;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * JSON patch (RFC 6902): operations in order, all or none.
 *
 * <p>As in the API server, {@code test} against {@code null} also holds for a member that is missing, a patch has at most
 * {@value #MAX_OPERATIONS} operations, and what {@code copy} multiplies is bounded.
 */
public final class JsonPatch {

    /** The API server's {@code maxJSONPatchOperations}. */
    public static final int MAX_OPERATIONS = 10_000;

    /** All copied values together, in characters of canonical text: the API server's limit of a request body. */
    public static final long MAX_COPIED = 3L * 1024 * 1024;

    private Json document;
    private long copied;

    private JsonPatch(Json document) {
        this.document = document;
    }

    public static Either<PatchFault, Json> apply(Json target, Json patch) {
        if (!(patch instanceof JsonArray operations) || !operations.values().forAll(JsonObject.class::isInstance)) {
            String message = "json: cannot unmarshal " + patch.typeName() + " into Go value of type jsonpatch.Patch";
            return Either.left(PatchFault.malformed(message));
        }
        if (operations.values().size() > MAX_OPERATIONS) {
            String message = "The allowed maximum operations in a JSON patch is " + MAX_OPERATIONS + ", got "
                    + operations.values().size();
            return Either.left(PatchFault.unprocessable(message));
        }
        return Refused.asValue(() -> new JsonPatch(target).run(operations.values()));
    }

    private Json run(Vector<Json> operations) {
        operations.forEach(operation -> step((JsonObject) operation));
        return document;
    }

    private void step(JsonObject operation) {
        String op = text(operation, "op");
        JsonPointer path = pointer(operation, "path");
        switch (op) {
            case "add" -> put(path, Change.ADD, value(operation));
            case "replace" -> put(path, Change.REPLACE, value(operation));
            case "remove" -> remove(path);
            case "test" -> test(path, value(operation));
            case "copy" -> put(path, Change.ADD, copy(existing(pointer(operation, "from"))));
            case "move" -> move(pointer(operation, "from"), path);
            default -> throw refused("unexpected operation \"" + op + "\"");
        }
    }

    private void put(JsonPointer path, Change change, Json value) {
        if (path.tokens().size() + height(value) > JsonText.MAX_NESTING_DEPTH) {
            throw refused("path \"" + path + "\" would nest deeper than " + JsonText.MAX_NESTING_DEPTH + " levels");
        }
        document = path.isRoot() ? value : PointedValue.change(document, path, change, value);
    }

    private void remove(JsonPointer path) {
        if (path.isRoot()) {
            throw refused("the whole document cannot be removed");
        }
        document = PointedValue.change(document, path, Change.REMOVE, Json.nothing());
    }

    private void test(JsonPointer path, Json expected) {
        Json actual = PointedValue.find(document, path).getOrElse(Json.nothing());
        if (!actual.equals(expected)) {
            throw refused("testing value " + path + " failed");
        }
    }

    private void move(JsonPointer from, JsonPointer to) {
        if (from.contains(to)) {
            throw refused("\"" + from + "\" cannot be moved into itself");
        }
        Json value = existing(from);
        if (!from.equals(to)) {
            remove(from);
            put(to, Change.ADD, value);
        }
    }

    private Json copy(Json value) {
        copied += JsonText.compact(value).length();
        if (copied > MAX_COPIED) {
            throw refused("the accumulated size of copied values exceeds " + MAX_COPIED);
        }
        return value;
    }

    private Json existing(JsonPointer from) {
        return PointedValue.find(document, from).getOrElseThrow(() -> refused("path \"" + from + "\" does not exist"));
    }

    private static Json value(JsonObject operation) {
        return operation.get("value").getOrElseThrow(() -> refused("operation has no \"value\""));
    }

    private static JsonPointer pointer(JsonObject operation, String member) {
        return JsonPointer.parse(text(operation, member)).getOrElseThrow(Refused::new);
    }

    private static String text(JsonObject operation, String member) {
        Option<String> text = operation.get(member).flatMap(Json::asString);
        return text.getOrElseThrow(() -> refused("operation has no \"" + member + "\""));
    }

    private static int height(Json value) {
        Iterable<Json> children =
                value instanceof JsonObject object ? object.members().values() : value.elements();
        int highest = 0;
        for (Json child : children) {
            highest = Math.max(highest, height(child));
        }
        return value instanceof JsonObject || value instanceof JsonArray ? highest + 1 : 0;
    }

    private static Refused refused(String message) {
        return new Refused(PatchFault.unprocessable(message));
    }
}
