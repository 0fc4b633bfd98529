package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Wake;
import dev.orrery.controllers.daemonset.FailedPods.Delay;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * One pod on each node that is wanted, none where it is unwanted, none that has ended.
 *
 * @param failed what is to be remembered of failures
 * @param retry when a failure that is left alone for now is to be looked at again
 */
record Upkeep(Changes changes, FailedPods failed, Option<Wake> retry) {

    static final String FAILED = "the pod has failed";
    static final String SUCCEEDED = "a daemon does not end";

    /** The first three retries keep the cluster busy; later ones do not. */
    private static final Duration LAST_BUSY_RETRY = Duration.ofSeconds(4);

    static Upkeep of(Eligibility eligibility, DaemonPods pods, Surge surge, FailedPods failed, ClusterView view) {
        Upkeep upkeep = new Upkeep(Changes.none(), failed, Option.none());
        for (Node node : view.list(Node.KIND)) {
            Fit fit = eligibility.of(node);
            boolean isRight = fit != Fit.UNWANTED && pods.onlyOn(node.name()).exists(Pod::isActive);
            upkeep = isRight ? upkeep : upkeep.on(node.name(), fit, pods.on(node.name()), surge, view.now());
        }
        return upkeep.and(withoutNode(pods, view));
    }

    /** Pods for a node that is gone, and that were never bound, are nobody else's to delete. */
    private static Changes withoutNode(DaemonPods pods, ClusterView view) {
        Vector<Pod> lost = pods.byNode()
                .values()
                .iterator()
                .reject(pod -> pod.isScheduled() || pod.metadata().isTerminating())
                .filter(pod -> view.get(Node.KIND, "", TargetNode.of(pod).get()).isEmpty())
                .toVector();
        return Changes.delete(lost, "its node is gone");
    }

    private Upkeep on(String node, Fit fit, Vector<Pod> pods, Surge surge, Instant now) {
        Vector<Pod> living = pods.reject(pod -> pod.metadata().isTerminating());
        if (fit == Fit.UNWANTED) {
            return and(Changes.delete(living, "the node is not eligible any more"));
        }
        if (fit == Fit.WANTED && pods.isEmpty()) {
            return and(Changes.create(node));
        }
        Upkeep cleaned = ended(node, living, now);
        return cleaned.and(surge.prune(node, fit, living.reject(Pod::isFinished)));
    }

    private Upkeep ended(String node, Vector<Pod> living, Instant now) {
        Vector<Pod> succeeded = living.filter(pod -> isIn(pod, "Succeeded"));
        Upkeep cleaned = and(Changes.delete(succeeded, SUCCEEDED));
        for (Pod pod : living.filter(each -> isIn(each, "Failed"))) {
            cleaned = cleaned.failed(node, pod, now);
        }
        return cleaned;
    }

    private Upkeep failed(String node, Pod pod, Instant now) {
        return failed.running(node, now)
                .map(delay -> later(delay, now))
                .getOrElse(() -> new Upkeep(
                        changes.and(Changes.delete(Vector.of(pod), FAILED)), failed.failedOn(node, now), retry));
    }

    private Upkeep later(Delay delay, Instant now) {
        boolean isBusy = delay.length().compareTo(LAST_BUSY_RETRY) <= 0;
        Wake wake = new Wake(Duration.between(now, delay.end()), isBusy);
        return new Upkeep(changes, failed, Option.some(retry.map(wake::or).getOrElse(wake)));
    }

    private Upkeep and(Changes more) {
        return new Upkeep(changes.and(more), failed, retry);
    }

    private static boolean isIn(Pod pod, String phase) {
        return pod.status().phaseName().equals(phase);
    }
}
