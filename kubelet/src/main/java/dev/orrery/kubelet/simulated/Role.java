package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;

/**
 * What a container is to its pod.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/init-containers/">Init Containers</a>
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">Sidecar Containers</a>
 */
enum Role {
    /** It ends before the next one starts. */
    INIT,
    /** It starts before the next one and runs as long as the pod. */
    SIDECAR,
    /** What the pod is there for. */
    MAIN;

    static Role ofInit(Container container) {
        return container.restartPolicy().contains("Always") ? SIDECAR : INIT;
    }

    /** Whether a container that ended with this exit code is to run again. */
    boolean restarts(Pod pod, int exitCode) {
        String policy = pod.spec().restartPolicy().getOrElse("Always");
        return switch (this) {
            case SIDECAR -> true;
            case INIT -> exitCode != 0 && !policy.equals("Never");
            case MAIN -> policy.equals("Always") || policy.equals("OnFailure") && exitCode != 0;
        };
    }

    /** Whether somebody waits for the container's program to end. */
    boolean isToEnd(Pod pod) {
        return this == INIT
                || this == MAIN
                        && !pod.spec().restartPolicy().getOrElse("Always").equals("Always");
    }
}
