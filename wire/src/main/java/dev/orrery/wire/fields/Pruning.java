package dev.orrery.wire.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonNull;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/**
 * Takes out of a document what its applier asked for before and does not any more, unless somebody else manages it.
 *
 * @see <a href="https://github.com/kubernetes-sigs/structured-merge-diff/blob/v4.6.0/merge/update.go">prune in update.go</a>
 */
public final class Pruning {

    private Pruning() {}

    /**
     * @param merged the live document with what is applied
     * @param asked the applier's places before
     * @param managed all places that anybody manages now, the applier included
     */
    public static Json of(Json merged, Structure structure, FieldSet asked, FieldSet managed) {
        FieldSet all = Places.withFields(Places.of(merged, structure), merged, structure);
        FieldSet given = Places.withFields(asked, merged, structure);
        FieldSet kept =
                left(without(merged, given, structure), structure).union(Places.withFields(managed, merged, structure));
        FieldSet rest = left(without(merged, all.difference(kept), structure), structure);
        return without(merged, all.difference(rest).intersection(given), structure);
    }

    private static FieldSet left(Json pruned, Structure structure) {
        return Places.withFields(Places.of(pruned, structure), pruned, structure);
    }

    /** A value without some places and all that is in them; null, where nothing remains. */
    private static Json without(Json value, FieldSet places, Structure structure) {
        Vector<Part> parts = structure.parts(value);
        if (places.inside().isEmpty() || parts.isEmpty()) {
            return value;
        }
        Vector<Part> rest = parts.reject(part -> places.at(part.step()).isMember())
                .map(part -> part.with(without(part.value(), places.at(part.step()), part.structure())))
                .reject(part -> part.value().isNull());
        if (rest.isEmpty()) {
            return JsonNull.NULL;
        }
        return value instanceof JsonArray
                ? new JsonArray(rest.map(Part::value))
                : new JsonObject(rest.toSortedMap(Part::name, Part::value));
    }
}
