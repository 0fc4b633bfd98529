package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.kubelet.simulated.Stage.Ended;
import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableContainerTerminated;
import dev.orrery.model.core.Pod;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a node's crash does to its pods, and its recovery: programs are gone, images and volumes stay.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/nodes/">Nodes</a>
 */
final class Breakdown {

    /** With this code a container is reported of which nobody knows how it ended. */
    private static final int UNKNOWN = 255;

    private Breakdown() {}

    /** The nodes after one of them has crashed. */
    static NodesState crashed(NodesState state, String node, Instant now) {
        NodesState after = state;
        for (PodRun pod : on(state, node)) {
            after = Interleaving.catchUp(after, pod.key(), now);
            PodRun caughtUp = after.pod(pod.key()).get();
            after = after.with(caughtUp.with(lost(caughtUp, now)).disturbed());
        }
        return after.withNode(node, after.node(node).get().crashed(true));
    }

    /** The nodes without one that was taken out of the cluster. */
    static NodesState removed(NodesState state, String node, ClusterView view) {
        NodesState after = state;
        for (PodRun pod : on(state, node)) {
            after = Sandbox.without(Interleaving.catchUp(after, pod.key(), view.now()), pod);
        }
        return after.withoutNode(node);
    }

    static Vector<PodRun> on(NodesState state, String node) {
        return state.pods()
                .values()
                .filter(run -> run.node().equals(node))
                .toVector()
                .sortBy(PodRun::key);
    }

    private static Map<String, ContainerRun> lost(PodRun pod, Instant now) {
        return pod.containers().map((name, run) -> new Tuple2<>(name, lost(pod, name, run, now)));
    }

    private static ContainerRun lost(PodRun pod, String name, ContainerRun run, Instant now) {
        if (run.stage() instanceof Running running) {
            return run.ended(
                    ImmutableContainerTerminated.builder()
                            .exitCode(UNKNOWN)
                            .reason("Unknown")
                            .startedAt(running.startedAt())
                            .finishedAt(now)
                            .containerID(ContainerId.of(pod.uid(), name, run.restarts()))
                            .build(),
                    Ended.FOR_GOOD);
        }
        return run.isOver() ? run : run.with(Stage.WAITING);
    }

    /** Prepares a pod for starting again on its node, which has recovered: in a new sandbox, init containers first. */
    static void restart(PodTurn turn) {
        Pod pod = turn.pod();
        PodRun run = turn.run();
        if (pod.isFinished() || !run.hasSandbox()) {
            return;
        }
        turn.tell(EventNote.normal("SandboxChanged", "Pod sandbox changed, it will be killed and re-created."));
        turn.become(turn.node().withoutAddress(run.ip().get()));
        turn.become(run.withSandbox(Option.none(), run.volumes()));
        for (Container container : pod.spec().containers()) {
            restart(turn, container, Role.MAIN);
        }
        boolean isAnyToRun = pod.spec()
                .containers()
                .exists(main -> !turn.container(main.name()).isOver());
        for (Container container : pod.spec().initContainers()) {
            if (isAnyToRun) {
                turn.become(container.name(), turn.container(container.name()).with(Stage.WAITING));
            }
        }
    }

    private static void restart(PodTurn turn, Container container, Role role) {
        ContainerRun run = turn.container(container.name());
        boolean restarts = run.ended().exists(how -> role.restarts(turn.pod(), how.exitCode()));
        if (run.isOver() && restarts && !turn.pod().metadata().isTerminating()) {
            turn.become(container.name(), run.with(Stage.WAITING));
        }
    }
}
