package dev.orrery.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.NodeBlueprint;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.model.core.Node;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What a node that is to join should be like. */
class NewNodeTest {

    private final Cluster cluster = Orrery.start();

    private Node node(String... words) {
        NodeBlueprint blueprint = NewNode.of(Vector.of(words), 4).get();
        cluster.addNode(blueprint);
        return cluster.state().get(Node.KIND, "", blueprint.name()).get();
    }

    private static String refusal(String... words) {
        return NewNode.of(Vector.of(words), 4).getLeft();
    }

    @Test
    void withoutANameItIsTheNextWorker() {
        assertThat(node().name()).isEqualTo("worker-4");
    }

    @Test
    void theFirstWordIsItsName() {
        assertThat(node("big", "--cpu", "64").name()).isEqualTo("big");
    }

    @Test
    void sizesAreQuantities() {
        Node node = node("--cpu", "500m", "--memory", "3Gi");
        assertThat(node.status().capacity().get("cpu").get().toString()).isEqualTo("500m");
        assertThat(node.status().capacity().get("memory").get().toString()).isEqualTo("3Gi");
    }

    @Test
    void whatIsNoQuantityIsRefused() {
        assertThat(refusal("--cpu", "many")).startsWith("--cpu many: ");
    }

    @Test
    void labelsAddUp() {
        Node node = node("--label", "disk=ssd", "--label", "zone=a");
        assertThat(node.metadata().label("disk")).contains("ssd");
        assertThat(node.metadata().label("zone")).contains("a");
    }

    @Test
    void aLabelIsAKeyAndAValue() {
        assertThat(refusal("--label", "disk")).isEqualTo("a label is KEY=VALUE, not disk");
    }

    @Test
    void aTaintMayDoWithoutAValue() {
        assertThat(node("plain", "--taint", "gpu:NoSchedule").spec().taints().map(Taint::key))
                .contains("gpu");
        assertThat(node("--taint", "gpu=yes:NoExecute").spec().taints().flatMap(Taint::value))
                .contains("yes");
    }

    @Test
    void aTaintHasAnEffect() {
        assertThat(refusal("--taint", "gpu=yes")).isEqualTo("a taint is KEY=VALUE:EFFECT, not gpu=yes");
    }

    @Test
    void aFlagNeedsAValueAndMustBeKnown() {
        assertThat(refusal("--cpu")).isEqualTo("flag needs an argument: --cpu");
        assertThat(refusal("--disk", "1Ti")).isEqualTo("unknown flag: --disk");
    }
}
