package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.request.Body;
import dev.orrery.controllers.replicaset.ReplicaSetControllerProvider;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.testkit.QuietCollector;
import dev.orrery.testkit.QuietControlPlane;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;
import dev.orrery.testkit.Turn;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A world in which pods become ready one after the other, and a record of what the deployment controller does to ReplicaSets
 * in it: {@code 1 created 4, 2 created 1, 1 4->3}, where ReplicaSets are numbered as they come.
 */
final class Rollouts implements Turn.Circumstances {

    private static final int PATIENCE = 300;

    private final QuietKubelet kubelet;
    private QuietWorld world;
    private Vector<String> names = Vector.empty();
    private Vector<String> steps = Vector.empty();
    private Vector<String> tags = Vector.empty();

    Rollouts(QuietKubelet kubelet) {
        this.kubelet = kubelet;
        this.world = QuietWorld.empty(1);
    }

    static Rollouts healthy() {
        return new Rollouts(QuietKubelet.breaking(":broken"));
    }

    private QuietControlPlane controlPlane() {
        Vector<Controller<?>> controllers = new DeploymentControllerProvider()
                .controllers(ClusterPorts.none())
                .appendAll(new ReplicaSetControllerProvider().controllers(ClusterPorts.none()));
        return new QuietControlPlane(controllers, kubelet);
    }

    QuietWorld world() {
        return world;
    }

    Deployment deployment() {
        return world.get(Deployment.KIND, "web");
    }

    ReplicaSet set(int number) {
        return world.get(ReplicaSet.KIND, names.get(number - 1));
    }

    Rollouts apply(Deployment deployment) {
        world = world.with(deployment);
        return this;
    }

    Rollouts edit(UnaryOperator<Deployment> change) {
        return apply(change.apply(deployment()));
    }

    /** Somebody gives a ReplicaSet another size. */
    Rollouts resize(ReplicaSet set, int replicas) {
        world = world.with(set.withSpec(set.spec().withReplicas(Option.some(replicas))));
        return this;
    }

    /** Somebody takes a ReplicaSet from its owner. */
    Rollouts orphan(ReplicaSet set) {
        world = world.with(set.withMetadata(set.metadata().withOwnerReferences(Vector.empty())));
        return this;
    }

    /** Somebody deletes a ReplicaSet, and its pods go with it. */
    Rollouts remove(ReplicaSet set) {
        world = QuietCollector.collect(world.without(set));
        return this;
    }

    /** Somebody has a ReplicaSet of this name already. */
    Rollouts squat(ReplicaSet set) {
        world = world.with(set);
        return this;
    }

    /** Lets all happen that happens by itself, one pod after the other, without time passing. */
    Rollouts toTheEnd() {
        for (int i = 0; i < PATIENCE; i++) {
            controllersOnly();
            QuietWorld before = world;
            nextPod();
            if (world.state().revision().equals(before.state().revision())) {
                return this;
            }
        }
        throw new AssertionError("still going on: " + steps);
    }

    Rollouts controllersOnly() {
        for (int i = 0; i < PATIENCE; i++) {
            QuietWorld next = controlPlane().worked(world, this).world();
            boolean quiet = next.state().revision().equals(world.state().revision());
            world = next;
            if (quiet) {
                return this;
            }
        }
        throw new AssertionError("controllers write in circles: " + steps);
    }

    Rollouts later(Duration time) {
        world = world.after(time);
        return this;
    }

    private void nextPod() {
        world = kubelet.step(world, pod -> pod.metadata().isTerminating());
        Option<Pod> next = world.list(Pod.KIND)
                .find(pod -> !pod.isReady() && kubelet.works().test(pod));
        world = kubelet.step(world, pod -> !kubelet.works().test(pod) || next.contains(pod));
    }

    /** The steps since this was asked last. */
    String steps() {
        String told = steps.mkString(", ");
        steps = Vector.empty();
        return told;
    }

    /** What events say that actions announce, since this was asked last. */
    Vector<String> announcements() {
        Vector<String> told = tags;
        tags = Vector.empty();
        return told;
    }

    @Override
    public void inspect(QuietWorld seen, Controller<?> controller, KubernetesObject object, Plan plan) {
        if (object instanceof Deployment) {
            plan.actions()
                    .filter(action -> action.request().kind().equals(ReplicaSet.KIND))
                    .forEach(action -> {
                        record(seen, action);
                        tags = tags.appendAll(action.onSuccess().map(EventNote::message));
                    });
        }
    }

    private void record(QuietWorld seen, Action action) {
        String name = action.request().name();
        Option<ReplicaSet> before = seen.find(ReplicaSet.KIND, name);
        if (before.isEmpty() && !names.contains(name)) {
            names = names.append(name);
        }
        int number = names.indexOf(name) + 1;
        if (action.request().body() instanceof Body.Typed typed) {
            int after = Size.replicas((ReplicaSet) typed.object());
            before.map(set -> Size.replicas(set) == after ? "" : number + " " + Size.replicas(set) + "->" + after)
                    .orElse(() -> Option.some(number + " created " + after))
                    .filter(step -> !step.isEmpty())
                    .forEach(step -> steps = steps.append(step));
        } else {
            steps = steps.append(number + " deleted");
        }
    }
}
