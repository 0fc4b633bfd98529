package dev.orrery.controllers.podgc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.request.Verb;
import dev.orrery.controllers.stage.Nodes;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;

/**
 * What the garbage collector of pods guarantees, for many worlds. Pods have no finalizers here: one that has is asked to go
 * again at each look, as by Kubernetes, and so is never at rest.
 */
class PodGcPropertyTest extends ControllerPropertySuite<Pod> {

    @Override
    protected Controller<Pod> controller() {
        return new PodGcController();
    }

    /** It cleans up where no kubelet does. */
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
        if (action.request().verb() == Verb.DELETE) {
            assertThat(pod.metadata().isTerminating() || isHomeless(pod, before))
                    .as("%s may go", pod.key())
                    .isTrue();
        }
    }

    private static boolean isHomeless(Pod pod, QuietWorld world) {
        return pod.spec().nodeName().exists(name -> world.find(Node.KIND, name).isEmpty());
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (Pod pod : world.list(Pod.KIND)) {
            assertThat(isHomeless(pod, world))
                    .as("%s is on a node that is gone", pod.key())
                    .isFalse();
            assertThat(pod.isScheduled() || !pod.metadata().isTerminating()).isTrue();
        }
    }
}
