package dev.orrery.wire.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;

/** The places that a document fills. */
public final class Places {

    private Places() {}

    /** What somebody who asks for a document asks for: its values, and the keys and elements in which they stand. */
    public static FieldSet of(Json value, Structure structure) {
        if (structure.isWhole(value)) {
            return FieldSet.LEAF;
        }
        FieldSet set = FieldSet.EMPTY;
        for (Part part : structure.parts(value)) {
            FieldSet places = of(part.value(), part.structure());
            boolean isAsked =
                    !part.isField() || part.value().isNull() || part.value().equals(JsonObject.EMPTY);
            set = set.with(part.step(), isAsked ? places.itself() : places);
        }
        return set;
    }

    /** All there is: the values, and everything in which they stand. */
    static FieldSet all(Json value, Structure structure) {
        FieldSet set = FieldSet.LEAF;
        for (Part part : structure.parts(value)) {
            set = set.with(part.step(), all(part.value(), part.structure()));
        }
        return set;
    }

    /**
     * A set with the fields in which its places stand, as far as the schema names them: they go when all that is in them goes.
     *
     * @param value a document that has these places; of others nothing is said
     */
    static FieldSet withFields(FieldSet set, Json value, Structure structure) {
        FieldSet result = set;
        for (Part part : structure.parts(value)) {
            FieldSet places = set.at(part.step());
            if (!places.inside().isEmpty()) {
                FieldSet within = withFields(places, part.value(), part.structure());
                result = result.with(part.step(), part.isField() ? within.itself() : within);
            }
        }
        return result;
    }
}
