package dev.orrery.controllers.nodelifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Nodes;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;

/** What is guaranteed of the readiness of pods on lost nodes, for many worlds. */
class PodReadinessPropertyTest extends ControllerPropertySuite<Pod> {

    @Override
    protected Controller<Pod> controller() {
        return new PodReadinessController();
    }

    /** A kubelet that is lost says nothing of its pods. */
    @Override
    protected QuietKubelet kubelet() {
        return QuietKubelet.absent();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        return Nodes.beginning(empty, draw);
    }

    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        return draw.onceIn(2) ? Nodes.changed(world, draw) : Nodes.podComesOrGoes(world, draw);
    }

    @Override
    protected void requireBounds(Pod pod, QuietWorld before, Action action, QuietWorld after) {
        assertThat(isOnLostNode(pod, before)).isTrue();
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        assertThat(world.list(Pod.KIND).filter(pod -> pod.isReady() && isOnLostNode(pod, world)))
                .isEmpty();
    }

    private static boolean isOnLostNode(Pod pod, QuietWorld world) {
        return pod.spec()
                .nodeName()
                .flatMap(name -> world.find(Node.KIND, name))
                .exists(node -> !node.isReady());
    }
}
