package dev.orrery.controllers.podgc;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes pods whose node is gone (BEHAVIOUR 102, 138), terminating pods of nodes that are out of service, and terminating
 * pods that never had a node.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-garbage-collection">Garbage collection of
 *     Pods</a>
 */
final class PodGcController implements Controller<Pod> {
    private static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";

    /** How long a node must have been gone, so that one that comes back at once keeps its pods. */
    private static final Duration QUARANTINE = Duration.ofSeconds(40);

    /** How often kube-controller-manager looks: what is due is done at the next full period. */
    private static final long PERIOD_SECONDS = 20;

    @Override
    public String name() {
        return "pod-garbage-collector";
    }

    @Override
    public Watches<Pod> watches() {
        return Watches.of(Pod.KIND)
                .when(PodGcController::matters)
                .mapped(
                        Node.KIND,
                        (change, view) -> comesOrGoes(change)
                                ? view.podsOn(change.key().name()).keys()
                                : Vector.<ObjectKey>empty());
    }

    private static boolean matters(Change change, ClusterView view) {
        return change.after()
                .map(Pod.class::cast)
                .exists(pod -> pod.metadata().isTerminating()
                        || pod.isScheduled() && node(pod, view).isEmpty());
    }

    private static Option<Node> node(Pod pod, ClusterView view) {
        return pod.spec().nodeName().flatMap(name -> view.get(Node.KIND, "", name));
    }

    private static boolean comesOrGoes(Change change) {
        return change.isCreation()
                || change.isRemoval()
                || isOutOfService((Node) change.before().get())
                        != isOutOfService((Node) change.after().get());
    }

    private static boolean isOutOfService(Node node) {
        return !node.isReady()
                && node.spec().taints().exists(taint -> taint.key().equals(OUT_OF_SERVICE));
    }

    @Override
    public Plan plan(Pod pod, ClusterView view) {
        boolean isTerminating = pod.metadata().isTerminating();
        if (!pod.isScheduled()) {
            return isTerminating ? Removal.of(pod, "PodGC: unscheduled and terminating", view.now()) : Plan.nothing();
        }
        Option<Node> node = node(pod, view);
        if (node.isEmpty()) {
            return orphan(pod, view);
        }
        return isTerminating && isOutOfService(node.get())
                ? Removal.of(pod, "PodGC: terminating and on an out-of-service node", view.now())
                : Plan.nothing().remember(Present.YES);
    }

    /** What is remembered of a pod whose node is there. */
    private enum Present {
        YES
    }

    private static Plan orphan(Pod pod, ClusterView view) {
        Instant since = view.memory()
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .getOrElse(view.now());
        Instant due = nextPeriod(since.plus(QUARANTINE));
        return due.isAfter(view.now())
                ? Plan.nothing()
                        .wakeAfter(Wake.forProgress(Duration.between(view.now(), due)))
                        .remember(since)
                : Removal.of(pod, "PodGC: node no longer exists", view.now());
    }

    private static Instant nextPeriod(Instant time) {
        long whole = -Math.floorDiv(-time.getEpochSecond() - (time.getNano() > 0 ? 1 : 0), PERIOD_SECONDS);
        return Instant.ofEpochSecond(whole * PERIOD_SECONDS);
    }
}
