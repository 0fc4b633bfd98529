package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.patch.MergeKeys.Field;
import io.vavr.collection.Vector;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One merging list in three states: last applied, new, live. */
record ListDifference(String name, Vector<Json> original, Vector<Json> modified, Vector<Json> current) {

    /** The members of a patch that turn the live list into the new one; an empty object when it already is. */
    JsonObject by(Field field) {
        return field.mergeKey().isDefined() ? byKey(field.mergeKey().get(), field) : asSet();
    }

    private JsonObject asSet() {
        Set<Json> live = new HashSet<>(current.asJava());
        Set<Json> wanted = new HashSet<>(modified.asJava());
        Vector<Json> added = modified.filter(element -> !live.contains(element));
        Vector<Json> deleted = original.filter(element -> !wanted.contains(element) && live.contains(element));
        JsonObject patch = JsonObject.EMPTY;
        patch = added.isEmpty() ? patch : patch.with(name, new JsonArray(added));
        patch = deleted.isEmpty() ? patch : patch.with(Directive.DELETE_FROM_LIST + name, new JsonArray(deleted));
        boolean ordered = modified.filter(live::contains).equals(current.filter(wanted::contains));
        return patch.isEmpty() && ordered
                ? patch
                : patch.with(Directive.SET_ELEMENT_ORDER + name, new JsonArray(modified));
    }

    private JsonObject byKey(String mergeKey, Field field) {
        Map<Json, JsonObject> last = index(original, mergeKey);
        Map<Json, JsonObject> wanted = index(modified, mergeKey);
        Map<Json, JsonObject> live = index(current, mergeKey);
        Vector<Json> changes = Vector.empty();
        for (var element : wanted.entrySet()) {
            Json key = element.getKey();
            changes = changes.appendAll(
                    change(mergeKey, key, last.getOrDefault(key, JsonObject.EMPTY), element.getValue(), live, field));
        }
        for (Json key : last.keySet()) {
            if (!wanted.containsKey(key) && live.containsKey(key)) {
                changes = changes.append(deletion(mergeKey, key));
            }
        }
        return withOrder(mergeKey, changes, wanted.keySet(), live.keySet());
    }

    private static Vector<Json> change(
            String mergeKey, Json key, JsonObject last, JsonObject wanted, Map<Json, JsonObject> live, Field field) {
        JsonObject before = live.get(key);
        if (before == null) {
            return Vector.of(wanted);
        }
        JsonObject inside = ThreeWayPatch.between(last, wanted, before, field.inside());
        JsonObject patch = ThreeWayPatch.retaining(field, wanted, inside);
        return patch.isEmpty() ? Vector.empty() : Vector.of(patch.with(mergeKey, key));
    }

    private static JsonObject deletion(String mergeKey, Json key) {
        return JsonObject.EMPTY.with(Directive.PATCH, Directive.DELETE).with(mergeKey, key);
    }

    private JsonObject withOrder(String mergeKey, Vector<Json> changes, Set<Json> wanted, Set<Json> live) {
        Vector<Json> wantedOrder = Vector.ofAll(wanted).filter(live::contains);
        if (changes.isEmpty() && wantedOrder.equals(Vector.ofAll(live).filter(wanted::contains))) {
            return JsonObject.EMPTY;
        }
        JsonArray order = new JsonArray(Vector.ofAll(wanted).map(key -> JsonObject.EMPTY.with(mergeKey, key)));
        JsonObject patch = JsonObject.EMPTY.with(Directive.SET_ELEMENT_ORDER + name, order);
        return changes.isEmpty() ? patch : patch.with(name, new JsonArray(changes));
    }

    private static Map<Json, JsonObject> index(Vector<Json> elements, String mergeKey) {
        Map<Json, JsonObject> index = new LinkedHashMap<>();
        elements.forEach(element -> index.putIfAbsent(Directive.keyOf(element, mergeKey), (JsonObject) element));
        return index;
    }
}
