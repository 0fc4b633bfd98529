package dev.orrery.controllers.daemonset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Verb;
import dev.orrery.controllers.PlainTemplates;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.DaemonSetStatus;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietControlPlane;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;
import java.time.Duration;

/** What the daemonset controller guarantees, for many worlds. */
class DaemonSetPropertyTest extends ControllerPropertySuite<DaemonSet> {

    private static final Vector<String> NODES = Vector.of("node-1", "node-2", "node-3", "node-4");

    @Override
    protected Controller<DaemonSet> controller() {
        return new DaemonSetController(ClusterPorts.none().with(new PlainTemplates()));
    }

    @Override
    protected QuietKubelet kubelet() {
        return new QuietKubelet(NODES, pod -> true);
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = NODES.take(1 + draw.upTo(3)).foldLeft(empty, (each, name) -> each.with(Agent.node(name)));
        DaemonSet set = Agent.set(1, draw.oneOf(IntOrString.of(1), IntOrString.of(2), IntOrString.of("30%")));
        return world.with(draw.onceIn(4) ? Agent.surging(set, 1 + draw.upTo(1)) : set);
    }

    /** Another template, or other taints. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        return draw.onceIn(2) ? templated(world, draw) : tainted(world, draw);
    }

    private static QuietWorld templated(QuietWorld world, Draw draw) {
        DaemonSet set = set(world);
        int generation =
                1 + Integer.parseInt(set.metadata().annotations().head()._2());
        DaemonSet changed = Agent.with(
                set,
                Agent.spec(set)
                        .withTemplate(Agent.set(1 + draw.upTo(2)).spec().template())
                        .withMinReadySeconds(draw.upTo(3)));
        return world.with(changed.withMetadata(changed.metadata()
                .withAnnotation(set.metadata().annotations().head()._1(), "" + generation)));
    }

    private static QuietWorld tainted(QuietWorld world, Draw draw) {
        String name = draw.oneOf(world.list(Node.KIND)).name();
        return world.with(
                switch (draw.below(3)) {
                    case 0 -> Agent.node(name, Taint.of("dedicated", "NoSchedule"));
                    case 1 -> Agent.node(name, Taint.of("dedicated", "NoExecute"));
                    default -> Agent.node(name);
                });
    }

    @Override
    protected void requireBounds(DaemonSet set, QuietWorld before, Action action, QuietWorld after) {
        if (action.request().kind().equals(Pod.KIND) && action.request().verb() == Verb.CREATE) {
            requireWanted(set, action, before);
        }
        if (action.reason().equals(RollingUpdate.REASON)) {
            int wanted = wanted(set, before).size();
            int allowed = UpdateStrategy.maxSurge(set, wanted) > 0 ? 0 : maxUnavailable(set, wanted);
            assertThat(unavailable(set, after))
                    .as("nodes without an available pod")
                    .isLessThanOrEqualTo(Math.max(allowed, unavailable(set, before)));
        }
    }

    private static void requireWanted(DaemonSet set, Action action, QuietWorld world) {
        Pod pod = (Pod) ((Body.Typed) action.request().body()).object();
        assertThat(wanted(set, world).map(Node::name))
                .contains(TargetNode.of(pod).get());
    }

    private static int maxUnavailable(DaemonSet set, int wanted) {
        return set.spec()
                .updateStrategy()
                .rollingUpdate()
                .get()
                .maxUnavailable()
                .get()
                .roundedUp(wanted);
    }

    private static Vector<Node> wanted(DaemonSet set, QuietWorld world) {
        return world.list(Node.KIND).filter(node -> Eligibility.of(set).of(node) == Fit.WANTED);
    }

    private static int unavailable(DaemonSet set, QuietWorld world) {
        Availability availability =
                new Availability(set.spec().minReadySeconds().getOrElse(0), world.now());
        return wanted(set, world).count(node -> !living(set, world, node).exists(availability::isAvailable));
    }

    private static Vector<Pod> living(DaemonSet set, QuietWorld world, Node node) {
        return world.list(Pod.KIND)
                .filter(pod -> pod.metadata().isControlledBy(set.uid())
                        && pod.metadata().label("app").contains("agent")
                        && !pod.metadata().isTerminating()
                        && TargetNode.of(pod).contains(node.name()));
    }

    private static DaemonSet set(QuietWorld world) {
        return world.get(DaemonSet.KIND, "agent");
    }

    /** A pod that failed again and again may take a quarter of an hour to be replaced. */
    @Override
    protected void requireAchieved(QuietWorld world) {
        QuietWorld later =
                new QuietControlPlane(Vector.of(controller()), kubelet()).settled(world.after(Duration.ofMinutes(15)));
        DaemonSet set = set(later);
        String image = set.spec().template().spec().containers().head().image().get();
        for (Node node : later.list(Node.KIND)) {
            Vector<Pod> pods = living(set, later, node);
            switch (Eligibility.of(set).of(node)) {
                case WANTED ->
                    assertThat(pods.map(pod ->
                                    pod.spec().containers().head().image().get()))
                            .containsExactly(image);
                case TOLERATED -> assertThat(pods).hasSizeLessThan(2);
                case UNWANTED -> assertThat(pods).isEmpty();
            }
        }
        requireStatus(set, wanted(set, later).size());
    }

    private static void requireStatus(DaemonSet set, int wanted) {
        DaemonSetStatus status = set.status();
        assertThat(Vector.of(
                        status.desiredNumberScheduled(),
                        status.currentNumberScheduled(),
                        status.numberReady(),
                        status.numberAvailable(),
                        status.updatedNumberScheduled()))
                .containsOnly(wanted);
        assertThat(status.numberUnavailable()).isZero();
        assertThat(status.observedGeneration()).isEqualTo(set.metadata().generation());
    }
}
