package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.patch.MergeKeys.Field;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The patch that {@code kubectl apply} sends.
 *
 * <p>Additions and changes are what the new manifest and the live object differ in; deletions are what the last applied
 * manifest had and the new one has not. What others wrote into the live object stays.
 */
public final class ThreeWayPatch {

    private ThreeWayPatch() {}

    /**
     * Computes a strategic merge patch for a kind with merge keys, a JSON merge patch for any other.
     *
     * @param original the last applied manifest, when there is one
     * @return an empty object when nothing differs
     */
    public static Either<PatchFault, JsonObject> compute(
            Option<JsonObject> original, JsonObject modified, JsonObject current, Option<MergeKeys> keys) {
        return Refused.asValue(
                () -> between(original.getOrElse(JsonObject.EMPTY), modified, current, keys.getOrElse(MergeKeys.NONE)));
    }

    static JsonObject between(JsonObject original, JsonObject modified, JsonObject current, MergeKeys keys) {
        JsonObject patch = JsonObject.EMPTY;
        for (var member : modified.members()) {
            patch = patch.withAll(member(
                    member._1, original.get(member._1), member._2, current.get(member._1), keys.field(member._1)));
        }
        for (String name : original.members().keySet()) {
            boolean dropped = modified.get(name).isEmpty() && current.get(name).isDefined();
            patch = dropped ? patch.with(name, Json.nothing()) : patch;
        }
        return patch;
    }

    /** The members of the patch that one member of the manifest needs. */
    private static JsonObject member(
            String name, Option<Json> original, Json modified, Option<Json> current, Field field) {
        if (current.isEmpty() || modified.isNull()) {
            boolean absent = modified.isNull() && current.forAll(Json::isNull);
            return absent ? JsonObject.EMPTY : JsonObject.EMPTY.with(name, modified);
        }
        if (modified instanceof JsonObject after && current.get() instanceof JsonObject before) {
            JsonObject last = original.flatMap(Json::asObject).getOrElse(JsonObject.EMPTY);
            JsonObject inside = retaining(field, after, between(last, after, before, field.inside()));
            return inside.isEmpty() ? inside : JsonObject.EMPTY.with(name, inside);
        }
        if (modified instanceof JsonArray && current.get() instanceof JsonArray && field.mergesAsList()) {
            Vector<Json> last = original.map(Json::elements).getOrElse(Vector.empty());
            return new ListDifference(
                            name, last, modified.elements(), current.get().elements())
                    .by(field);
        }
        return modified.equals(current.get()) ? JsonObject.EMPTY : JsonObject.EMPTY.with(name, modified);
    }

    /** Names the keys that may stay, where a value has alternatives that exclude one another. */
    static JsonObject retaining(Field field, JsonObject modified, JsonObject patch) {
        return patch.isEmpty() || !field.retainKeys()
                ? patch
                : patch.with(
                        Directive.RETAIN_KEYS,
                        JsonArray.ofStrings(modified.members().keySet()));
    }
}
