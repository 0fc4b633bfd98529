package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ContainerTerminated;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;

/**
 * Sums up what became of a pod's containers.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase">Pod phase</a>
 */
record PodPhase(Pod pod, PodRun run) {

    String phase() {
        if (pod.isFinished()) {
            return pod.status().phaseName();
        }
        Vector<ContainerRun> mains = pod.spec().containers().map(this::run);
        if (!isInitialized() || mains.exists(PodPhase::hasNeverRun)) {
            return isInitFailed() && !run.hasRunning() ? "Failed" : "Pending";
        }
        if (run.hasRunning() || !mains.forAll(ContainerRun::isOver)) {
            return "Running";
        }
        return mains.forAll(ContainerRun::isDone) ? "Succeeded" : "Failed";
    }

    private ContainerRun run(Container container) {
        return run.container(container.name());
    }

    /** Whether all that goes before the main containers has been done. */
    boolean isInitialized() {
        return run.hasSandbox() && incomplete().isEmpty();
    }

    /** The init containers that the main ones wait for. */
    Vector<String> incomplete() {
        boolean hasBegun =
                pod.spec().containers().exists(container -> run(container).stage() != Stage.WAITING);
        return pod.spec()
                .initContainers()
                .reject(container -> Role.ofInit(container) == Role.SIDECAR
                        ? hasBegun || run(container).isStarted()
                        : run(container).isDone())
                .map(Container::name);
    }

    private boolean isInitFailed() {
        return pod.spec()
                .initContainers()
                .filter(container -> Role.ofInit(container) == Role.INIT)
                .map(this::run)
                .exists(init -> init.isOver()
                        && init.ended().map(ContainerTerminated::exitCode).exists(code -> code != 0));
    }

    private static boolean hasNeverRun(ContainerRun run) {
        return !run.stage().isRunning() && run.ended().isEmpty();
    }
}
