package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.kubelet.simulated.ProgramRun.Exit;
import dev.orrery.kubelet.simulated.Stage.Ended;
import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.kubelet.simulated.Stage.Stop;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Stops the containers of a pod that is to go, sidecars last, and then lets the pod go.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination">Termination of Pods</a>
 */
record Termination(PodTurn turn) {

    /** Tells every container to stop, lets those end whose time is over. */
    void goOn() {
        if (!turn.run().stopping()) {
            turn.become(turn.run().withStopping());
        }
        for (Container container : inits(Role.INIT).appendAll(turn.pod().spec().containers())) {
            stop(container, Role.MAIN);
        }
        stopSidecars();
    }

    /** Stops what runs beside the main containers, once none of those is left. */
    void stopSidecars() {
        boolean isAnyLeft = inits(Role.INIT)
                .appendAll(turn.pod().spec().containers())
                .exists(container -> turn.container(container.name()).stage().isRunning());
        if (isAnyLeft) {
            return;
        }
        if (!turn.run().stopping()) {
            turn.become(turn.run().withStopping());
        }
        for (Container container : inits(Role.SIDECAR)) {
            stop(container, Role.SIDECAR);
        }
    }

    private Vector<Container> inits(Role role) {
        return turn.pod().spec().initContainers().filter(container -> Role.ofInit(container) == role);
    }

    private void stop(Container container, Role role) {
        ContainerRun run = turn.container(container.name());
        if (run.stage() instanceof Running running) {
            Stop stop = stopOf(container, running);
            Running stopping = running.stop().contains(stop) ? running : running.with(stop);
            Exit exit = ContainerLife.exit(stopping).get();
            if (stopping != running) {
                turn.become(container.name(), run.with(stopping));
            }
            if (!exit.at().isAfter(turn.now())) {
                new ContainerLife(turn, container, role).end(exit);
            }
        } else if (!run.isOver() && run.stage() != Stage.WAITING) {
            turn.become(container.name(), run.with(run.ended().isDefined() ? Ended.FOR_GOOD : Stage.WAITING));
        }
    }

    private Stop stopOf(Container container, Running running) {
        Instant deadline = deadline();
        return running.stop().map(stop -> stop.by(deadline)).getOrElse(() -> {
            turn.tell(EventNote.normal("Killing", "Stopping container " + container.name()));
            return new PreStop(turn, container).stop(deadline);
        });
    }

    /** When patience ends: the pod's deletion timestamp is that instant, and a second deletion may bring it forward. */
    private Instant deadline() {
        Instant grace = turn.now().plusSeconds(turn.pod().spec().gracePeriodSeconds());
        Instant deadline = turn.pod().metadata().deletionTimestamp().getOrElse(grace);
        return deadline.isBefore(turn.now()) ? turn.now() : deadline;
    }

    /** Deletes a terminating pod for good when none of its containers runs. */
    void finish() {
        Pod pod = turn.pod();
        if (pod.metadata().isTerminating() && !turn.run().hasRunning() && !isAskedFor(pod.metadata())) {
            Request request = Request.delete(pod);
            turn.turn()
                    .act(Action.of(
                            request.with(ImmutableRequestOptions.copyOf(request.options())
                                    .withGracePeriodSeconds(Option.some(0L))),
                            "its containers have stopped"));
        }
    }

    /** Only finalizers are left to wait for. */
    private static boolean isAskedFor(ObjectMeta metadata) {
        return metadata.deletionGracePeriodSeconds().contains(0L)
                && !metadata.finalizers().isEmpty();
    }
}
