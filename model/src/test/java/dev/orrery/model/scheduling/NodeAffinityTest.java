package dev.orrery.model.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which nodes a pod may run on. */
class NodeAffinityTest {

    private static final String NODE = "worker-1";
    private static final SortedMap<String, String> LABELS = TreeMap.of("zone", "a", "cores", "8");

    private static NodeSelectorRequirement requirement(String key, String operator, String... values) {
        return ImmutableNodeSelectorRequirement.of(key, operator, Vector.of(values), TreeMap.empty());
    }

    private static NodeSelectorTerm expressions(NodeSelectorRequirement... expressions) {
        return ImmutableNodeSelectorTerm.of(Vector.of(expressions), Vector.empty(), TreeMap.empty());
    }

    private static NodeSelectorTerm fields(NodeSelectorRequirement... fields) {
        return ImmutableNodeSelectorTerm.of(Vector.empty(), Vector.of(fields), TreeMap.empty());
    }

    private static NodeSelector selector(NodeSelectorTerm... terms) {
        return ImmutableNodeSelector.of(Vector.of(terms), TreeMap.empty());
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "zone,In,a,true", "zone,In,b,false", "disk,In,a,false", "zone,NotIn,b,true", "zone,NotIn,a,false",
        "disk,NotIn,a,true", "cores,Gt,7,true", "cores,Gt,8,false", "cores,Lt,9,true", "zone,Gt,1,false",
        "disk,Lt,1,false", "zone,Like,a,false", "zone,Exists,a,false", "cores,Gt,x,false",
    })
    void comparesALabel(String key, String operator, String value, boolean matches) {
        assertThat(requirement(key, operator, value).matchesLabels(LABELS)).isEqualTo(matches);
    }

    @Test
    void asksWhetherALabelExists() {
        assertThat(requirement("zone", "Exists").matchesLabels(LABELS)).isTrue();
        assertThat(requirement("zone", "DoesNotExist").matchesLabels(LABELS)).isFalse();
        assertThat(requirement("disk", "DoesNotExist").matchesLabels(LABELS)).isTrue();
    }

    @Test
    void aFieldIsTheNameOfTheNode() {
        assertThat(requirement("metadata.name", "In", NODE).matchesFields(NODE)).isTrue();
        assertThat(requirement("metadata.name", "In", "other").matchesFields(NODE))
                .isFalse();
        assertThat(requirement("metadata.name", "NotIn", "other").matchesFields(NODE))
                .isTrue();
        assertThat(requirement("metadata.name", "In", NODE, "other").matchesFields(NODE))
                .isFalse();
        assertThat(requirement("metadata.name", "Exists").matchesFields(NODE)).isFalse();
        assertThat(requirement("spec.unschedulable", "In", NODE).matchesFields(NODE))
                .isFalse();
    }

    @Test
    void oneTermHasToMatchWithAllItsParts() {
        NodeSelectorTerm zoneB = expressions(requirement("zone", "In", "b"));
        NodeSelectorTerm here = fields(requirement("metadata.name", "In", NODE));
        assertThat(selector(zoneB, here).matches(NODE, LABELS)).isTrue();
        assertThat(selector(zoneB).matches(NODE, LABELS)).isFalse();
        assertThat(selector(zoneB.withMatchFields(here.matchFields())).matches(NODE, LABELS))
                .isFalse();
    }

    @Test
    void emptyTermsMatchNoNode() {
        assertThat(selector().matches(NODE, LABELS)).isFalse();
        assertThat(selector(expressions()).matches(NODE, LABELS)).isFalse();
    }
}
