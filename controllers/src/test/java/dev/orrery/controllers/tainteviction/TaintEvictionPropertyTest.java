package dev.orrery.controllers.tainteviction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Nodes;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What eviction by taints guarantees, for many worlds. */
class TaintEvictionPropertyTest extends ControllerPropertySuite<Pod> {

    @Override
    protected Controller<Pod> controller() {
        return new TaintEvictionController();
    }

    /** Pods that are evicted are watched, not replaced. */
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
        return switch (draw.below(3)) {
            case 0 -> Nodes.changed(world, draw);
            case 1 -> Nodes.podComesOrGoes(world, draw);
            default -> tolerating(world, draw);
        };
    }

    private static QuietWorld tolerating(QuietWorld world, Draw draw) {
        Vector<Pod> pods = world.list(Pod.KIND);
        if (pods.isEmpty()) {
            return world;
        }
        Pod pod = draw.oneOf(pods);
        Option<Long> seconds = draw.onceIn(3) ? Option.none() : Option.some((long) draw.upTo(16) * 10);
        Toleration toleration = Toleration.exists("maintenance", "NoExecute").withTolerationSeconds(seconds);
        return world.with(pod.withSpec(pod.spec().withTolerations(Vector.of(toleration))));
    }

    @Override
    protected void requireBounds(Pod pod, QuietWorld before, Action action, QuietWorld after) {
        assertThat(evicting(pod, before))
                .as("taints that drive %s away", pod.key())
                .isNotEmpty();
    }

    private static Vector<Taint> evicting(Pod pod, QuietWorld world) {
        return pod.spec()
                .nodeName()
                .flatMap(name -> world.find(Node.KIND, name))
                .toVector()
                .flatMap(node -> node.spec().taints())
                .filter(taint -> taint.hasEffect("NoExecute"));
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (Pod pod : world.list(Pod.KIND).reject(each -> each.metadata().isTerminating())) {
            assertThat(evicting(pod, world))
                    .as("taints that %s must tolerate for ever", pod.key())
                    .allMatch(taint -> pod.spec()
                            .tolerations()
                            .exists(each -> each.tolerates(taint)
                                    && each.tolerationSeconds().isEmpty()));
        }
    }
}
