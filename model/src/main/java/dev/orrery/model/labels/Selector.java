package dev.orrery.model.labels;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What selects objects by their labels: requirements that all have to hold, in the order of their keys.
 *
 * <p>Both the {@code LabelSelector} of a spec and the text of {@code kubectl -l} become one. No requirement at all
 * matches everything; {@link #NOTHING} is what a selector means that is not valid.
 *
 * <p>Source: {@code apimachinery/pkg/labels/selector.go}.
 */
public final class Selector {

    /** What no requirement at all selects. */
    public static final Selector EVERYTHING = new Selector(Vector.empty(), true);

    /** What an invalid selector selects. */
    public static final Selector NOTHING = new Selector(Vector.empty(), false);

    private final Vector<Requirement> requirements;
    private final boolean selectable;

    private Selector(Vector<Requirement> requirements, boolean selectable) {
        this.requirements = requirements;
        this.selectable = selectable;
    }

    public static Selector of(Vector<Requirement> requirements) {
        return requirements.isEmpty()
                ? EVERYTHING
                : new Selector(requirements.sorted(Comparator.comparing(Requirement::key)), true);
    }

    /** Every object that has all of these labels; every object at all when there are none. */
    public static Selector ofLabels(SortedMap<String, String> labels) {
        Vector<Requirement> equalities = labels.toVector().map(label -> Requirement.equalTo(label._1(), label._2()));
        return equalities.isEmpty() ? EVERYTHING : new Selector(equalities, true);
    }

    /** What the text of {@code kubectl -l} selects, such as {@code app=a,env in (x,y),!z}, or Kubernetes' message. */
    public static Either<String, Selector> parse(String text) {
        return SelectorParser.parse(text).map(Selector::of);
    }

    public boolean matches(SortedMap<String, String> labels) {
        for (int place = 0; place < requirements.size(); place++) {
            if (!requirements.get(place).matches(labels)) {
                return false;
            }
        }
        return selectable;
    }

    public boolean matches(Labels labels) {
        for (int place = 0; place < requirements.size(); place++) {
            if (!requirements.get(place).matches(labels)) {
                return false;
            }
        }
        return selectable;
    }

    /** Whether it asks for one certain label and nothing else, so that whoever has that label is known to match. */
    public boolean isOneLabel() {
        return requirements.size() == 1 && requirements.head().onlyValue().isDefined();
    }

    /** The labels that every match has; an index by label needs to look at one of them only. */
    public Vector<Tuple2<String, String>> equalityPairs() {
        return requirements.flatMap(
                requirement -> requirement.onlyValue().map(value -> Tuple.of(requirement.key(), value)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selector that
                && selectable == that.selectable
                && requirements.equals(that.requirements);
    }

    @Override
    public int hashCode() {
        return 31 * requirements.hashCode() + Boolean.hashCode(selectable);
    }

    /** The text that selects the same when parsed; empty for everything, and for nothing too. */
    @Override
    public String toString() {
        return requirements.mkString(",");
    }
}
