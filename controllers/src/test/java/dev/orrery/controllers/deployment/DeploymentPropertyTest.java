package dev.orrery.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.template.TemplateForm;
import dev.orrery.controllers.replicaset.ReplicaSetControllerProvider;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStrategy;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.Meddler;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the deployment controller guarantees, for many worlds, together with the controller of its ReplicaSets. */
class DeploymentPropertyTest extends ControllerPropertySuite<Deployment> {

    private static final Vector<IntOrString> LIMITS = Vector.of("0%", "10%", "25%", "50%", "100%", "200%")
            .map(IntOrString::of)
            .appendAll(Vector.of(0, 1, 2, 3).map(IntOrString::of));

    @Override
    protected Controller<Deployment> controller() {
        return new DeploymentController(TemplateForm.asPrinted());
    }

    @Override
    protected Vector<Controller<?>> companions() {
        return new ReplicaSetControllerProvider().controllers(ClusterPorts.none());
    }

    @Override
    protected QuietKubelet kubelet() {
        return QuietKubelet.breaking(":broken");
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        Deployment web = ObjectFixtures.deployment("web", draw.upTo(10), "web:1");
        return empty.with(web.withSpec(web.spec()
                .withStrategy(strategy(draw))
                .withMinReadySeconds(Option.some(draw.upTo(3)))
                .withRevisionHistoryLimit(Option.some(draw.upTo(3)))));
    }

    private static DeploymentStrategy strategy(Draw draw) {
        return draw.onceIn(5)
                ? ObjectFixtures.recreate()
                : ObjectFixtures.rollingUpdate(draw.oneOf(LIMITS), draw.oneOf(LIMITS));
    }

    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        Deployment web = world.get(Deployment.KIND, "web");
        return world.with(
                switch (draw.below(6)) {
                    case 0 -> ObjectFixtures.withReplicas(web, draw.upTo(12));
                    case 1 -> web.withSpec(web.spec().withStrategy(strategy(draw)));
                    case 2 -> web.withSpec(web.spec().withPaused(Option.some(draw.onceIn(2))));
                    case 3 -> ObjectFixtures.withImage(web, "web:broken");
                    default -> ObjectFixtures.withImage(web, draw.oneOf("web:1", "web:2", "web:3"));
                });
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<ReplicaSet> sets = world.list(ReplicaSet.KIND);
        if (sets.isEmpty() || !draw.onceIn(3)) {
            return Meddler.meddled(world, draw);
        }
        ReplicaSet set = draw.oneOf(sets);
        return switch (draw.below(3)) {
            case 0 -> world.without(set);
            case 1 -> world.with(set.withSpec(set.spec().withReplicas(Option.some(draw.upTo(12)))));
            default -> world.with(set.withMetadata(set.metadata().withOwnerReferences(Vector.empty())));
        };
    }

    @Override
    protected void requireBounds(Deployment deployment, QuietWorld before, Action action, QuietWorld after) {
        if (action.reason().contains("adopt")) {
            return;
        }
        Bounds bounds = Bounds.of(deployment);
        assertThat(wished(deployment, after))
                .as("pods in total after: %s", action.request())
                .isLessThanOrEqualTo(Math.max(bounds.mostInTotal(), wished(deployment, before)));
        if (isRollingOn(deployment, before)) {
            assertThat(available(deployment, after))
                    .as("available pods after: %s", action.request())
                    .isGreaterThanOrEqualTo(Math.min(bounds.fewestAvailable(), available(deployment, before)));
        }
        if (!Bounds.isRolling(deployment) && youngSize(deployment, after) > youngSize(deployment, before)) {
            assertThat(oldPods(deployment, before))
                    .as("old pods when new ones come")
                    .isEmpty();
        }
    }

    /** Whether the size stays: while it changes, ReplicaSets shrink in proportion, whether their pods are available or not. */
    private static boolean isRollingOn(Deployment deployment, QuietWorld world) {
        String replicas = deployment.spec().replicas().get().toString();
        return Bounds.isRolling(deployment)
                && sets(deployment, world)
                        .filter(set -> Size.replicas(set) > 0)
                        .forAll(set -> set.metadata()
                                .annotation(Annotations.DESIRED_REPLICAS)
                                .contains(replicas));
    }

    private static Vector<ReplicaSet> sets(Deployment deployment, QuietWorld world) {
        return world.list(ReplicaSet.KIND).filter(set -> set.metadata().isControlledBy(deployment.uid()));
    }

    private static int wished(Deployment deployment, QuietWorld world) {
        return sets(deployment, world).map(Size::replicas).sum().intValue();
    }

    private static int youngSize(Deployment deployment, QuietWorld world) {
        return sets(deployment, world)
                .filter(set -> Template.isOf(deployment, set))
                .map(Size::replicas)
                .sum()
                .intValue();
    }

    private static int available(Deployment deployment, QuietWorld world) {
        return sets(deployment, world)
                .map(set -> Size.of(set).available())
                .sum()
                .intValue();
    }

    private static Vector<Pod> oldPods(Deployment deployment, QuietWorld world) {
        return sets(deployment, world)
                .reject(set -> Template.isOf(deployment, set))
                .flatMap(
                        set -> world.list(Pod.KIND).filter(pod -> pod.metadata().isControlledBy(set.uid())))
                .reject(Pod::isFinished);
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        Deployment web = world.get(Deployment.KIND, "web");
        assertThat(web.status().observedGeneration()).isEqualTo(web.metadata().generation());
        if (Pause.isOn(web) || isBroken(web)) {
            return;
        }
        int replicas = web.spec().replicas().get();
        assertThat(Progress.isDone(web, web.status())).as("%s", web.status()).isTrue();
        assertThat(wished(web, world)).isEqualTo(replicas);
        assertThat(web.status().condition("Available").get().isTrue()).isTrue();
        assertThat(web.status().condition("Progressing").get().reason()).contains("NewReplicaSetAvailable");
        assertThat(web.metadata().annotation(Annotations.REVISION))
                .isEqualTo(young(web, world).metadata().annotation(Annotations.REVISION));
        assertThat(sets(web, world).size())
                .isLessThanOrEqualTo(1 + web.spec().revisionHistoryLimit().get());
    }

    private static ReplicaSet young(Deployment deployment, QuietWorld world) {
        return sets(deployment, world)
                .find(set -> Template.isOf(deployment, set))
                .get();
    }

    private static boolean isBroken(Deployment deployment) {
        return deployment.spec().template().spec().containers().head().image().contains("web:broken");
    }
}
