package dev.orrery.wire.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.json.Json;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * In which places two documents differ.
 *
 * @param added places that only the second fills
 * @param modified places whose values differ
 * @param removed places that only the first fills
 */
public record Comparison(FieldSet added, FieldSet modified, FieldSet removed) {
    private static final Comparison NOTHING = new Comparison(FieldSet.EMPTY, FieldSet.EMPTY, FieldSet.EMPTY);

    private static final Comparison OTHER = new Comparison(FieldSet.EMPTY, FieldSet.LEAF, FieldSet.EMPTY);

    public static Comparison of(Json before, Json after, Structure structure) {
        if (before.equals(after)) {
            return NOTHING;
        }
        boolean isWhole = structure.isWhole(before) || structure.isWhole(after);
        return isWhole || isHollow(before, structure) && isHollow(after, structure)
                ? OTHER
                : NOTHING.parts(before, after, structure);
    }

    private static boolean isHollow(Json value, Structure structure) {
        return structure.parts(value).isEmpty();
    }

    private Comparison parts(Json before, Json after, Structure structure) {
        Map<String, Part> known = byStep(before, structure);
        Map<String, Part> told = byStep(after, structure);
        Comparison comparison = this;
        for (Part part : known.values()) {
            comparison = comparison.with(part.step(), of(part, told.get(part.step())));
        }
        for (Part part : told.values().filter(part -> !known.containsKey(part.step()))) {
            FieldSet all = Places.all(part.value(), part.structure());
            comparison = comparison.with(part.step(), new Comparison(all, FieldSet.EMPTY, FieldSet.EMPTY));
        }
        return comparison;
    }

    /** Of equal steps, which there should not be, the last counts. */
    private static Map<String, Part> byStep(Json value, Structure structure) {
        return structure.parts(value).toMap(Part::step, part -> part);
    }

    private static Comparison of(Part before, Option<Part> after) {
        return after.map(part -> of(before.value(), part.value(), part.structure()))
                .getOrElse(() ->
                        new Comparison(FieldSet.EMPTY, FieldSet.EMPTY, Places.all(before.value(), before.structure())));
    }

    private Comparison with(String step, Comparison part) {
        return new Comparison(
                added.with(step, part.added), modified.with(step, part.modified), removed.with(step, part.removed));
    }

    /** The places that the second document changes: what whoever wrote it now manages. */
    public FieldSet changed() {
        return added.union(modified);
    }

    /** The same, without what is in or within these places. */
    public Comparison outside(FieldSet ignored) {
        return new Comparison(added.outside(ignored), modified.outside(ignored), removed.outside(ignored));
    }
}
