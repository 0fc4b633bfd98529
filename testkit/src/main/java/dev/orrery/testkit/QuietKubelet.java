package dev.orrery.testkit;

import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.scheduling.Affinity;
import dev.orrery.model.scheduling.NodeAffinity;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Scheduler and kubelets in one: in a step, pods without a node get one, pods with one run, and pods that terminate are gone.
 *
 * @param nodes the nodes that pods are spread over; without any, pods stay as they are
 * @param works which pods become ready when they run; the others run and stay unready, as with a broken image
 */
public record QuietKubelet(Vector<String> nodes, Predicate<Pod> works) {

    /** One under which every pod becomes ready. */
    public static QuietKubelet healthy() {
        return new QuietKubelet(Vector.of("node-1", "node-2", "node-3"), pod -> true);
    }

    /** None at all: pods stay as they are told to be, and those that terminate go on doing so. */
    public static QuietKubelet absent() {
        return new QuietKubelet(Vector.empty(), pod -> true);
    }

    /** One under which pods with a container image that ends so never become ready. */
    public static QuietKubelet breaking(String imageEnd) {
        return healthy()
                .when(pod -> pod.spec()
                        .containers()
                        .forAll(container -> !container.image().getOrElse("").endsWith(imageEnd)));
    }

    public QuietKubelet when(Predicate<Pod> condition) {
        return new QuietKubelet(nodes, condition);
    }

    /** Lets every pod go one step on. */
    public QuietWorld step(QuietWorld world) {
        return step(world, pod -> true);
    }

    /** Lets some of the pods go one step on. */
    public QuietWorld step(QuietWorld world, Predicate<Pod> some) {
        return nodes.isEmpty() ? world : world.list(Pod.KIND).filter(some).foldLeft(world, this::advance);
    }

    private QuietWorld advance(QuietWorld world, Pod pod) {
        if (pod.metadata().isTerminating()) {
            return pod.metadata().finalizers().isEmpty() ? world.vanished(pod.key()) : world;
        }
        Pod placed = pod.isScheduled() ? pod : pod.withSpec(pod.spec().withNodeName(Option.some(node(pod))));
        Pod running = pod.isFinished() ? placed : running(placed, world.now());
        QuietWorld bound = pod.isScheduled() ? world : world.with(placed);
        return running.status().equals(pod.status()) ? bound : bound.telling(running);
    }

    /** The node that the pod's required affinity names, as a daemon's does; else any. */
    private String node(Pod pod) {
        return pod.spec()
                .affinity()
                .flatMap(Affinity::nodeAffinity)
                .flatMap(NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution)
                .flatMap(required -> nodes.find(name -> required.matches(name, TreeMap.empty())))
                .getOrElse(() -> nodes.get(Math.floorMod(pod.name().hashCode(), nodes.size())));
    }

    private Pod running(Pod pod, Instant now) {
        boolean ready = works.test(pod);
        return pod.status().phaseName().equals("Running") && pod.isReady() == ready
                ? pod
                : pod.withStatus(pod.status()
                        .withPhase(Option.some("Running"))
                        .withConditions(
                                Vector.of(Condition.of("Ready", ready).withLastTransitionTime(Option.some(now)))));
    }
}
