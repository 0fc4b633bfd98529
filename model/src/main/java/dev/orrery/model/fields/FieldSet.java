package dev.orrery.model.fields;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BinaryOperator;

/**
 * A set of places in an object, as the tree of their paths.
 *
 * <p>A step of a path is written as {@code FieldsV1} writes it: {@code f:NAME} a field or a key of a map, {@code k:{…}} the
 * element of a list that has these keys, {@code v:VALUE} a value of a set.
 *
 * @param isMember whether the place itself belongs to the set
 * @param inside the places within it, by the step that leads there; no tree is empty
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">Field management</a>
 */
public record FieldSet(boolean isMember, SortedMap<String, FieldSet> inside) {
    public static final FieldSet EMPTY = new FieldSet(false, TreeMap.empty());

    /** One place, and nothing within it. */
    public static final FieldSet LEAF = new FieldSet(true, TreeMap.empty());

    private static final String ITSELF = ".";

    /** The set that a {@code fieldsV1} describes. */
    public static FieldSet of(JsonObject fields) {
        FieldSet set = EMPTY;
        for (Tuple2<String, Json> member : fields.members()) {
            JsonObject inner = member._2.asObject().getOrElse(JsonObject.EMPTY);
            set = member._1.equals(ITSELF) ? set.itself() : set.with(member._1, inner.isEmpty() ? LEAF : of(inner));
        }
        return set;
    }

    /** The set as a {@code fieldsV1}. */
    public JsonObject toJson() {
        SortedMap<String, Json> members = inside.mapValues(FieldSet::toJson);
        return new JsonObject(isMember && !inside.isEmpty() ? members.put(ITSELF, JsonObject.EMPTY) : members);
    }

    public boolean isEmpty() {
        return !isMember && inside.isEmpty();
    }

    /** The same places, and this one. */
    public FieldSet itself() {
        return isMember ? this : new FieldSet(true, inside);
    }

    /** The places within this one after a step; none when nothing is there. */
    public FieldSet at(String step) {
        return inside.getOrElse(step, EMPTY);
    }

    /** The places with others after a step, in the place of those that were there. */
    public FieldSet with(String step, FieldSet places) {
        return new FieldSet(isMember, places.isEmpty() ? inside.remove(step) : inside.put(step, places));
    }

    /** The set of one path. */
    public static FieldSet ofPath(String... steps) {
        return Vector.of(steps).foldRight(LEAF, (step, rest) -> EMPTY.with(step, rest));
    }

    public FieldSet union(FieldSet other) {
        if (other.isEmpty() || equals(other)) {
            return this;
        }
        return new FieldSet(isMember || other.isMember, inside.merge(other.inside, FieldSet::union));
    }

    /** What is in both sets. */
    public FieldSet intersection(FieldSet other) {
        return eachInside(isMember && other.isMember, other, FieldSet::intersection);
    }

    /** What is in this set and not in the other. */
    public FieldSet difference(FieldSet other) {
        return other.isEmpty() ? this : eachInside(isMember && !other.isMember, other, FieldSet::difference);
    }

    /** What is neither in the other set nor within a place of it. */
    public FieldSet outside(FieldSet other) {
        return other.isMember ? EMPTY : eachInside(isMember, other, FieldSet::outside);
    }

    private FieldSet eachInside(boolean itself, FieldSet other, BinaryOperator<FieldSet> operation) {
        FieldSet result = itself ? LEAF : EMPTY;
        for (Tuple2<String, FieldSet> step : inside) {
            result = result.with(step._1, operation.apply(step._2, other.at(step._1)));
        }
        return result;
    }

    /** The paths of all places, each as its steps, in their order. */
    public Vector<Vector<String>> paths() {
        Option<Vector<String>> here = Option.when(isMember, Vector.empty());
        return here.toVector()
                .appendAll(inside.toVector().flatMap(step -> step._2.paths().map(rest -> rest.prepend(step._1))));
    }
}
