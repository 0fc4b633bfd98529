package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.patch.MergeKeys.Field;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One list and what a strategic merge patch says about it.
 *
 * @param live the list before
 * @param changes elements to add, merge, delete or replace by
 * @param order {@code $setElementOrder}; when empty the changes themselves order
 * @param deletions {@code $deleteFromPrimitiveList}
 */
record ListMerge(Vector<Json> live, Vector<Json> changes, Vector<Json> order, Vector<Json> deletions) {

    Vector<Json> by(Field field) {
        return field.mergeKey().isDefined() ? byKey(field.mergeKey().get(), field.inside()) : asSet();
    }

    private Vector<Json> asSet() {
        Set<Json> deleted = new HashSet<>(deletions.asJava());
        Vector<Json> merged = live.filter(element -> !deleted.contains(element))
                .appendAll(changes)
                .distinct();
        return sorted(merged, changes, Function.identity());
    }

    private Vector<Json> byKey(String mergeKey, MergeKeys inside) {
        if (changes.exists(change -> directiveOf(change).equals(Directive.REPLACE))) {
            return changes.filter(change -> !directiveOf(change).equals(Directive.REPLACE));
        }
        if (changes.exists(change -> directiveOf(change).equals(Directive.MERGE))) {
            throw new Refused(PatchFault.internal("merging lists cannot yet be specified in the patch"));
        }
        var parts = changes.partition(change -> directiveOf(change).equals(Directive.DELETE));
        Set<Json> deleted = new HashSet<>();
        parts._1.forEach(change -> deleted.add(Directive.keyOf(change, mergeKey)));
        Vector<Json> kept = live.filter(element -> deleted.isEmpty() || !deleted.contains(keyIn(element, mergeKey)));
        return sorted(merged(kept, parts._2, mergeKey, inside), parts._2, element -> keyIn(element, mergeKey));
    }

    private Vector<Json> sorted(Vector<Json> merged, Vector<Json> changed, Function<Json, Json> identity) {
        if (order.isEmpty()) {
            return new ElementOrder(changed, live, identity).sort(merged);
        }
        ElementOrder wanted = new ElementOrder(order, live, identity);
        if (!wanted.sort(changed).equals(changed)) {
            throw new Refused(PatchFault.internal("The order in patch list:\n" + GoValue.print(new JsonArray(changed))
                    + "\n doesn't match $setElementOrder list:\n" + GoValue.print(new JsonArray(order)) + "\n"));
        }
        return wanted.sort(merged);
    }

    private static Vector<Json> merged(Vector<Json> kept, Vector<Json> changed, String mergeKey, MergeKeys inside) {
        List<Json> merged = new ArrayList<>(kept.asJava());
        Map<Json, Integer> places = new HashMap<>();
        for (int i = 0; i < merged.size(); i++) {
            places.putIfAbsent(keyIn(merged.get(i), mergeKey), i);
        }
        for (Json change : changed) {
            Integer place = places.get(Directive.keyOf(change, mergeKey));
            JsonObject before = place == null ? JsonObject.EMPTY : (JsonObject) merged.get(place);
            JsonObject after = StrategicMergePatch.merge(before, (JsonObject) change, inside);
            if (place == null) {
                places.put(Directive.keyOf(change, mergeKey), merged.size());
                merged.add(after);
            } else {
                merged.set(place, after);
            }
        }
        return Vector.ofAll(merged);
    }

    private static String directiveOf(Json change) {
        if (!(change instanceof JsonObject object)) {
            return "";
        }
        String directive = Directive.patchOf(object).getOrElse("");
        return switch (directive) {
            case "", Directive.REPLACE, Directive.DELETE, Directive.MERGE -> directive;
            default -> throw Directive.unknown(directive, object);
        };
    }

    /** The key of an element that is already stored; one without a key is matched by nothing. */
    private static Json keyIn(Json element, String mergeKey) {
        return element.at(mergeKey).getOrElse(element);
    }
}
