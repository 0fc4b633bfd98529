package dev.orrery.controllers.tainteviction;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes pods from nodes whose {@code NoExecute} taints they do not tolerate, or no longer.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions">Taint based
 *     evictions</a>
 */
final class TaintEvictionController implements Controller<Pod> {

    /**
     * What is remembered of a pod.
     *
     * @param since when it is on borrowed time
     * @param sparedNow whether it was spared at the last look
     * @param carriedOut whether it was evicted, so that it goes in its own time
     */
    private record Sentence(Option<Instant> since, boolean sparedNow, boolean carriedOut) {
        static final Sentence NONE = new Sentence(Option.none(), false, false);
        static final Sentence SPARED = new Sentence(Option.none(), true, false);
        static final Sentence CARRIED_OUT = new Sentence(Option.none(), false, true);

        static Sentence from(Instant start) {
            return new Sentence(Option.some(start), false, false);
        }
    }

    @Override
    public String name() {
        return "taint-eviction-controller";
    }

    @Override
    public Watches<Pod> watches() {
        return Watches.of(Pod.KIND)
                .when(TaintEvictionController::matters)
                .mapped(
                        Node.KIND,
                        (change, view) -> taintsChanged(change)
                                ? view.podsOn(change.key().name()).keys()
                                : Vector.<ObjectKey>empty());
    }

    private static boolean matters(Change change, ClusterView view) {
        return change.after()
                .map(Pod.class::cast)
                .exists(pod -> pod.isScheduled()
                        && change.before().forAll(before -> !pod.wishesTheSameAs(before))
                        && !evicting(pod, view).isEmpty());
    }

    private static boolean taintsChanged(Change change) {
        return !change.before()
                .map(TaintEvictionController::evicting)
                .getOrElse(Vector.empty())
                .equals(change.after().map(TaintEvictionController::evicting).getOrElse(Vector.empty()));
    }

    private static Vector<Taint> evicting(Object node) {
        return ((Node) node).spec().taints().filter(taint -> taint.hasEffect("NoExecute"));
    }

    @Override
    public Plan plan(Pod pod, ClusterView view) {
        Sentence sentence = view.memory().map(Sentence.class::cast).getOrElse(Sentence.NONE);
        Option<Duration> limit = stay(pod, view).limit();
        if (limit.isEmpty()) {
            return Plan.nothing().remember(sentence.since().isDefined() ? Sentence.SPARED : Sentence.NONE);
        }
        if (sentence.carriedOut()) {
            return Plan.nothing();
        }
        Instant start = sentence.since().getOrElse(view.now());
        Duration left = Duration.between(view.now(), start.plus(limit.get()));
        return left.isZero() || left.isNegative()
                ? eviction(pod, view.now()).remember(Sentence.CARRIED_OUT)
                : Plan.nothing().wakeAfter(Wake.forProgress(left)).remember(Sentence.from(start));
    }

    private static Stay stay(Pod pod, ClusterView view) {
        Vector<Taint> taints = evicting(pod, view);
        return taints.isEmpty()
                ? new Stay(Option.none())
                : Stay.of(taints, pod.spec().tolerations());
    }

    private static Vector<Taint> evicting(Pod pod, ClusterView view) {
        return pod.spec()
                .nodeName()
                .flatMap(name -> view.get(Node.KIND, "", name))
                .map(TaintEvictionController::evicting)
                .getOrElse(Vector.empty());
    }

    private static Plan eviction(Pod pod, Instant now) {
        Condition disrupted = Condition.of(
                        "DisruptionTarget",
                        "True",
                        "DeletionByTaintManager",
                        "Taint manager: deleting due to NoExecute taint")
                .withLastTransitionTime(Option.some(now));
        Vector<Condition> others =
                pod.status().conditions().reject(condition -> condition.type().equals(disrupted.type()));
        Pod marked = pod.withStatus(pod.status().withConditions(others.append(disrupted)));
        return Plan.of(
                Action.updateStatus(marked, "a taint evicts it"),
                Action.delete(pod, "a taint evicts it")
                        .announcing(
                                EventNote.normal("TaintManagerEviction", "Marking for deletion Pod " + whole(pod))));
    }

    @Override
    public Report report(Pod pod, ClusterView view, Outcomes outcomes) {
        Report report = Report.events(pod, outcomes);
        return view.memory().map(Sentence.class::cast).exists(Sentence::sparedNow)
                ? report.with(EventNote.normal("TaintManagerEviction", "Cancelling deletion of Pod " + whole(pod)))
                : report;
    }

    private static String whole(Pod pod) {
        return pod.namespace() + "/" + pod.name();
    }
}
