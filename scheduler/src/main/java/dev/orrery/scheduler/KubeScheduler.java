package dev.orrery.scheduler;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.Request;
import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.PreBind;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.PodRequests;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The scheduler of Kubernetes: finds the nodes that fit a pod, takes the best, keeps it while volumes are prepared, and
 * binds the pod to it.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/">Scheduling framework</a>
 */
public final class KubeScheduler implements Scheduler<SchedulerState> {
    private static final String NAME = "default-scheduler";
    private static final Placement NO_NODES =
            new Placement.Unschedulable("no nodes available to schedule pods", HashSet.of(Cure.NODE_ADDED));
    private static final Placement VOLUMES_TOO_LATE = new Placement.Unschedulable(
            "running PreBind plugin \"VolumeBinding\": binding volumes: context deadline exceeded",
            HashSet.of(Cure.CLAIM_CHANGED));

    private final String name;
    private final Plugins plugins;

    public KubeScheduler(String name, Plugins plugins) {
        this.name = name;
        this.plugins = plugins;
    }

    /** The scheduler that every cluster has. */
    public static KubeScheduler standard() {
        return new KubeScheduler(NAME, DefaultPlugins.all());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Watches<Pod> watches() {
        return Watches.of(Pod.KIND)
                .showing(Node.KIND, PersistentVolumeClaim.KIND, PersistentVolume.KIND, StorageClass.KIND);
    }

    @Override
    public SchedulerState initial() {
        return SchedulerState.INITIAL;
    }

    @Override
    public SchedulerState heed(SchedulerState state, Change change, ClusterView view) {
        Option<Pod> before = change.before().map(Pod.class::cast);
        Option<Pod> after = change.after().map(Pod.class::cast);
        SchedulerState kept = after.exists(Pod::awaitsScheduling) ? state : state.releasing(change.key(), view);
        if (after.exists(pod -> before.exists(pod::weighsTheSameAs))) {
            return kept;
        }
        Option<String> left = before.flatMap(pod -> pod.spec().nodeName());
        Option<String> joined = after.flatMap(pod -> pod.spec().nodeName());
        SchedulerState heeded = joined.map(node -> kept.refreshing(node, view)).getOrElse(kept);
        return left.isEmpty() || left.equals(joined) ? heeded : heeded.refreshing(left.get(), view);
    }

    @Override
    public Result<SchedulerState> schedule(Pod pod, SchedulerState state, ClusterView view, Draws draws) {
        SchedulerState current = state.asOf(view);
        PodToPlace toPlace = new PodToPlace(
                pod, PodRequests.of(pod), view, current.reservations().others(pod.key()));
        Option<Reservation> kept = current.reservations().of(pod.key());
        if (kept.exists(reservation -> reservation.isOver(view.now()))) {
            return new Result<>(VOLUMES_TOO_LATE, current.releasing(pod.key(), view), draws);
        }
        return kept.flatMap(reservation -> view.get(Node.KIND, "", reservation.node()))
                .flatMap(node -> place(toPlace, node, current, draws))
                .getOrElse(() -> choose(toPlace, current.releasing(pod.key(), view), draws));
    }

    private Result<SchedulerState> choose(PodToPlace pod, SchedulerState state, Draws draws) {
        int nodes = state.roster().size();
        if (nodes == 0) {
            return new Result<>(NO_NODES, state, draws);
        }
        PreparedFilters filters = PreparedFilters.of(plugins.filters(), pod);
        Option<PreparedFilters.Refusal> refusal = filters.refusal();
        if (refusal.isDefined()) {
            return new Result<>(Diagnosis.everywhere(pod.pod(), nodes, refusal.get()), state, draws);
        }
        Filtering filtering = new Filtering(filters, state).run();
        SchedulerState turned = state.startingAt(filtering.next());
        if (filtering.feasible().isEmpty()) {
            return new Result<>(filtering.diagnosis().unschedulable(pod.pod()), turned, draws);
        }
        Node best = Scoring.best(plugins.scores(), pod, filtering.feasible(), draws.chance())
                .node();
        return place(pod, best, turned, draws)
                .getOrElse(() -> new Result<>(
                        new Placement.Wait(best.name(), Vector.empty(), HashSet.of(Cure.CLAIM_CHANGED)),
                        turned,
                        draws));
    }

    /** Prepares a node and binds the pod to it as soon as it is ready; none when the node will not do any more. */
    private Option<Result<SchedulerState>> place(PodToPlace pod, Node node, SchedulerState state, Draws draws) {
        Vector<Action> actions = Vector.empty();
        Set<Cure> until = HashSet.empty();
        for (PreBind plugin : plugins.preBinds()) {
            Option<PreBind.Step> step = plugin.prepare(pod, node);
            if (step.isEmpty()) {
                return Option.none();
            }
            actions = actions.appendAll(step.get().actions());
            until = until.union(step.get().until());
        }
        Placement placement = until.isEmpty()
                ? new Placement.Bind(node.name(), actions.append(bind(pod.pod(), node)))
                : new Placement.Wait(node.name(), actions, until);
        SchedulerState kept = until.isEmpty()
                ? state.releasing(pod.pod().key(), pod.view())
                : state.reserving(new Reservation(node.name(), pod.pod(), since(pod, state)), pod.view());
        return Option.some(new Result<>(placement, kept, draws));
    }

    private static Instant since(PodToPlace pod, SchedulerState state) {
        return state.reservations()
                .of(pod.pod().key())
                .map(Reservation::since)
                .getOrElse(pod.view().now());
    }

    /** One write gives the pod its node and sets PodScheduled (BEHAVIOUR 58). */
    private static Action bind(Pod pod, Node node) {
        String message = "Successfully assigned " + pod.namespace() + "/" + pod.name() + " to " + node.name();
        return Action.of(Request.bind(pod, node.name()), "the best node that fits")
                .announcing(EventNote.normal("Scheduled", message));
    }
}
