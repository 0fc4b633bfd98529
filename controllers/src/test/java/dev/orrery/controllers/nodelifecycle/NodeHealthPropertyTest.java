package dev.orrery.controllers.nodelifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Nodes;
import dev.orrery.model.coordination.ImmutableLease;
import dev.orrery.model.coordination.ImmutableLeaseSpec;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.MicroTime;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** What the controller of the health of nodes guarantees, for many worlds. */
class NodeHealthPropertyTest extends ControllerPropertySuite<Node> {

    @Override
    protected Controller<Node> controller() {
        return new NodeHealthController();
    }

    @Override
    protected QuietKubelet kubelet() {
        return QuietKubelet.absent();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        return Nodes.beginning(empty, draw);
    }

    /** A heartbeat, or the end of it, or something else about a node. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        QuietWorld later = world.after(Duration.ofSeconds(draw.upTo(16) * 5L));
        Option<MicroTime> renewed = draw.onceIn(2) ? Option.none() : Option.some(new MicroTime(later.now()));
        return draw.onceIn(2)
                ? Nodes.changed(later, draw)
                : later.with(ImmutableLease.builder()
                        .metadata(ObjectMeta.named("kube-node-lease", "w" + draw.below(3)))
                        .spec(ImmutableLeaseSpec.builder().renewTime(renewed).build())
                        .build());
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        return Nodes.changed(world, draw);
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (Node node : world.list(Node.KIND)) {
            boolean silent = world.find(Lease.KIND, node.name())
                    .exists(lease -> lease.spec().renewTime().isDefined());
            String ready = node.status().condition("Ready").get().status();
            assertThat(silent && !ready.equals("Unknown"))
                    .as("%s is believed to live", node.name())
                    .isFalse();
            Vector<String> taints = node.spec().taints().map(Taint::text);
            assertThat(taints).doesNotHaveDuplicates();
            assertThat(taints.contains("node.kubernetes.io/not-ready:NoExecute"))
                    .isEqualTo(ready.equals("False"));
            assertThat(taints.contains("node.kubernetes.io/unreachable:NoExecute"))
                    .isEqualTo(ready.equals("Unknown"));
            assertThat(taints.contains("node.kubernetes.io/unschedulable:NoSchedule"))
                    .isEqualTo(node.isUnschedulable());
        }
    }
}
