package dev.orrery.model.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** The selector of a spec. */
class LabelSelectorTest {

    private static final SortedMap<String, String> LABELS = TreeMap.of("app", "counter", "env", "prod");

    private static LabelSelector expressions(SelectorRequirement... expressions) {
        return ImmutableLabelSelector.of(TreeMap.empty(), Vector.of(expressions), TreeMap.empty());
    }

    private static SelectorRequirement requirement(String key, String operator, String... values) {
        return ImmutableSelectorRequirement.of(key, operator, Vector.of(values), TreeMap.empty());
    }

    @Test
    void anEmptyOneMatchesEverything() {
        LabelSelector empty = expressions();
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.selector().matches(LABELS)).isTrue();
        assertThat(empty.selector()).isEqualTo(Selector.EVERYTHING);
    }

    @Test
    void allPairsAndExpressionsHaveToMatch() {
        LabelSelector selector = LabelSelector.byLabel("app", "counter")
                .withMatchExpressions(Vector.of(requirement("env", "In", "prod", "dev")));
        assertThat(selector.selector().matches(LABELS)).isTrue();
        assertThat(selector.selector().matches(LABELS.put("env", "test"))).isFalse();
        assertThat(selector.selector().matches(LABELS.put("app", "web"))).isFalse();
        assertThat(selector.selector().matches(LABELS.remove("app"))).isFalse();
    }

    @Test
    void knowsAllFourOperators() {
        assertThat(expressions(requirement("env", "In", "prod")).selector().matches(LABELS))
                .isTrue();
        assertThat(expressions(requirement("env", "NotIn", "prod")).selector().matches(LABELS))
                .isFalse();
        assertThat(expressions(requirement("x", "NotIn", "prod")).selector().matches(LABELS))
                .isTrue();
        assertThat(expressions(requirement("env", "Exists")).selector().matches(LABELS))
                .isTrue();
        assertThat(expressions(requirement("x", "DoesNotExist")).selector().matches(LABELS))
                .isTrue();
    }

    @Test
    void whatIsNotValidSelectsNothing() {
        LabelSelector like = expressions(requirement("app", "Is", "v"));
        assertThat(like.validated().getLeft()).isEqualTo("\"Is\" is not a valid label selector operator");
        assertThat(like.selector().matches(LABELS)).isFalse();
        assertThat(like.text()).isEqualTo("<error>");
        assertThat(like.selector().equalityPairs()).isEmpty();
        assertThat(expressions(requirement("app", "In")).selector().matches(LABELS))
                .isFalse();
    }

    @Test
    void printsAsKubectlPrintsIt() {
        LabelSelector selector = LabelSelector.byLabel("tier", "web")
                .withMatchExpressions(Vector.of(
                        requirement("env", "NotIn", "b", "a"),
                        requirement("x", "DoesNotExist"),
                        requirement("app", "Exists")));
        assertThat(selector.text()).isEqualTo("app,env notin (a,b),tier=web,!x");
        assertThat(expressions().text()).isEqualTo("<none>");
        assertThat(selector.selector().equalityPairs()).containsExactly(Tuple.of("tier", "web"));
    }

    @Test
    void bothFormsSelectTheSame() {
        LabelSelector selector = LabelSelector.byLabel("app", "counter")
                .withMatchExpressions(Vector.of(requirement("env", "In", "dev", "prod")));
        assertThat(selector.validated()).isEqualTo(Selector.parse("env in (prod,dev),app=counter"));
    }
}
