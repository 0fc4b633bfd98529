package dev.orrery.model.labels;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Conditions that labels must all meet; the one form that every way of writing a selector becomes. */
public record Selector(Vector<Requirement> requirements) {

    public static final Selector EVERYTHING = new Selector(Vector.empty());

    /** Labels that all must be there with these values, as a Service selects its pods. */
    public static Selector ofLabels(SortedMap<String, String> labels) {
        return new Selector(labels.toVector()
                .map(label -> new Requirement(label._1(), Requirement.Operator.IN, Vector.of(label._2()))));
    }

    /**
     * Reads the text form: {@code app=web,tier in (a,b),!canary}.
     *
     * @return the selector, or what Kubernetes says about the text
     */
    public static Either<String, Selector> parse(String text) {
        return new SelectorParser(text).parse();
    }

    public boolean matches(SortedMap<String, String> labels) {
        for (Requirement requirement : requirements) {
            if (!requirement.matches(labels)) {
                return false;
            }
        }
        return true;
    }

    public boolean isEverything() {
        return requirements.isEmpty();
    }

    /** Label values without which nothing matches: what an index can be asked for. */
    public Vector<Tuple2<String, String>> equalityPairs() {
        return requirements
                .filter(requirement -> requirement.operator() == Requirement.Operator.IN
                        && requirement.values().size() == 1)
                .map(requirement -> Tuple.of(requirement.key(), requirement.values().head()));
    }

    /** As kubectl prints it: {@code app=web,tier in (a,b)}. */
    @Override
    public String toString() {
        return requirements.mkString(",");
    }
}
