package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.node.PodRuntime.Step;
import dev.orrery.kubelet.simulated.Mounting.Missing;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodStatus;
import io.vavr.control.Either;

/**
 * What a node does with a pod: its volumes, its sandbox, its containers in their order, its end, and its status.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/">Pod Lifecycle</a>
 */
final class PodLife {
    private final PodTurn turn;
    private final Pod pod;
    private final Node node;

    PodLife(Turn turn, Pod pod, Node node) {
        this.turn = new PodTurn(turn, pod);
        this.pod = pod;
        this.node = node;
    }

    Step<NodesState> step() {
        if (isSteady()) {
            turn.turn().wake(turn.key(), turn.run().due());
            return turn.turn().done();
        }
        goOn();
        report();
        return turn.turn().done();
    }

    /** Whether nothing changed since the node last looked closely, and nothing is due. */
    private boolean isSteady() {
        PodRun run = turn.run();
        return run.reported().exists(status -> status == pod.status() || status.equals(pod.status()))
                && !pod.metadata().isTerminating()
                && (run.hasSandbox() || pod.isFinished())
                && !run.due().isBy(turn.now());
    }

    private void goOn() {
        if (pod.metadata().isTerminating() || pod.isFinished()) {
            new Termination(turn).goOn();
        } else if (turn.run().hasSandbox() || mount()) {
            runContainers();
        }
    }

    /** Looks for the pod's volumes, and makes its sandbox when all are there. */
    private boolean mount() {
        Either<Missing, PodVolumes.Found> volumes =
                new PodVolumes(pod, turn.turn().view(), turn.machine().attaching()).find();
        if (volumes.isLeft()) {
            complain(volumes.getLeft());
            return false;
        }
        turn.turn().become(new Sandbox(turn).with(volumes.get(), node));
        return true;
    }

    private void complain(Missing missing) {
        Mounting mounting = turn.run().mounting();
        if (!mounting.knows(missing, turn.now())) {
            if (mounting.complainsOf(missing)) {
                turn.tell(EventNote.warning("FailedMount", missing.message()));
            }
            turn.become(turn.run().with(mounting.failed(missing, turn.now())));
        }
    }

    private void runContainers() {
        PodRun before;
        do {
            before = turn.run();
            pass();
        } while (turn.run() != before);
    }

    private void pass() {
        for (Container container : pod.spec().initContainers()) {
            Role role = Role.ofInit(container);
            new ContainerLife(turn, container, role).goOn();
            ContainerRun run = turn.container(container.name());
            if (!(role == Role.SIDECAR ? run.isStarted() : run.isDone()) && !hasBegun()) {
                return;
            }
        }
        for (Container container : pod.spec().containers()) {
            new ContainerLife(turn, container, Role.MAIN).goOn();
        }
        if (pod.spec()
                .containers()
                .forAll(container -> turn.container(container.name()).isOver())) {
            new Termination(turn).stopSidecars();
        }
    }

    /** Whether the main containers had their turn already: a sidecar that restarts does not hold them up again. */
    private boolean hasBegun() {
        return pod.spec()
                .containers()
                .exists(container -> turn.container(container.name()).stage() != Stage.WAITING);
    }

    private void report() {
        PodStatus status = new PodReport(turn, node).status();
        if (!status.equals(pod.status())) {
            turn.turn().act(Action.updateStatus(pod.withStatus(status), Reasons.of(pod.status(), status)));
        }
        Due due = new Dues(turn).due();
        turn.become(turn.run().settled(due, status));
        turn.turn().wake(turn.key(), due);
        new Termination(turn).finish();
    }
}
