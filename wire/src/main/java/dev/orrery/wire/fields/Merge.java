package dev.orrery.wire.fields;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Merges what somebody applies into what is there: what is applied wins, and nothing else goes. */
public final class Merge {

    private Merge() {}

    public static Json of(Json live, Json applied, Structure structure) {
        Vector<Part> told = structure.parts(applied);
        if (structure.isWhole(applied)
                || structure.isWhole(live)
                || told.isEmpty() && structure.parts(live).isEmpty()) {
            return applied;
        }
        return live instanceof JsonArray || applied instanceof JsonArray
                ? new JsonArray(elements(structure.parts(live), told))
                : members(live.asObject().getOrElse(JsonObject.EMPTY), told);
    }

    private static JsonObject members(JsonObject live, Vector<Part> told) {
        JsonObject merged = live;
        for (Part part : told) {
            Json value = live.get(part.name())
                    .map(known -> of(known, part.value(), part.structure()))
                    .getOrElse(part::value);
            merged = merged.with(part.name(), value);
        }
        return merged;
    }

    /**
     * Elements that both have stand in the order in which they are applied. Before each stands what only the live list has
     * up to there.
     */
    private static Vector<Json> elements(Vector<Part> live, Vector<Part> told) {
        Map<String, Part> known = byStep(live);
        Map<String, Part> asked = byStep(told);
        Vector<Json> merged = Vector.empty();
        int taken = 0;
        for (int i = 0; i < told.size(); i++) {
            int end = nextShared(told.drop(i), live, taken);
            merged = merged.appendAll(unasked(live.slice(taken, end), asked));
            Part part = told.get(i);
            Option<Part> before = known.get(part.step());
            merged = merged.append(before.map(there -> of(there.value(), part.value(), part.structure()))
                    .getOrElse(part.value()));
            boolean isNext = end < live.size() && live.get(end).step().equals(part.step());
            taken = isNext ? end + 1 : end;
        }
        return merged.appendAll(unasked(live.drop(taken), asked));
    }

    /** Where the next element that both have stands; the end, when it stands before or nowhere. */
    private static int nextShared(Vector<Part> told, Vector<Part> live, int from) {
        return told.find(part -> live.exists(there -> there.step().equals(part.step())))
                .map(next -> live.indexWhere(there -> there.step().equals(next.step()), from))
                .filter(index -> index >= 0)
                .getOrElse(live.size());
    }

    private static Vector<Json> unasked(Vector<Part> live, Map<String, Part> asked) {
        return live.reject(part -> asked.containsKey(part.step())).map(Part::value);
    }

    private static Map<String, Part> byStep(Vector<Part> parts) {
        return parts.toMap(Part::step, part -> part);
    }
}
