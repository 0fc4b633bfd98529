package dev.orrery.model.labels;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.immutables.value.Value;

/**
 * Which objects something is about, as written in a manifest: all pairs and all expressions have to match. Empty selects
 * everything.
 *
 * <p>Source: {@code LabelSelectorAsSelector} in {@code apimachinery/pkg/apis/meta/v1/helpers.go}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">Labels and selectors</a>
 */
@Value.Immutable
public interface LabelSelector extends WithLabelSelector {
    SortedMap<String, String> matchLabels();

    Vector<SelectorRequirement> matchExpressions();

    SortedMap<String, Json> unknown();

    /** The same selection as a list of requirements; {@link Selector#NOTHING} when a part is not valid. */
    @Value.Lazy
    default Selector selector() {
        return validated().getOrElse(Selector.NOTHING);
    }

    /** The same selection as a list of requirements, or the message of the first part that is not valid. */
    default Either<String, Selector> validated() {
        Vector<Either<String, Requirement>> parts = matchLabels()
                .toVector()
                .map(label -> Requirement.of(label._1(), Operator.EQUALS, Vector.of(label._2())))
                .appendAll(matchExpressions().map(SelectorRequirement::toRequirement));
        return Either.sequenceRight(parts).map(requirements -> Selector.of(requirements.toVector()));
    }

    default boolean isEmpty() {
        return matchLabels().isEmpty() && matchExpressions().isEmpty();
    }

    /** As Kubernetes prints it: {@code app=a,env in (x,y)}, {@code <none>} or {@code <error>}. */
    default String text() {
        return validated()
                .map(selector -> isEmpty() ? "<none>" : selector.toString())
                .getOrElse("<error>");
    }

    /** A selector by one label. */
    static LabelSelector byLabel(String key, String value) {
        return ImmutableLabelSelector.builder().putMatchLabels(key, value).build();
    }
}
