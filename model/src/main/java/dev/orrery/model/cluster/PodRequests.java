package dev.orrery.model.cluster;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.quantity.Resources;

/**
 * What a pod asks of its node: the sum over its containers, but at least what each init container needs while it runs
 * alone. Sidecars run beside all that starts after them.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers">Resource
 *     sharing within containers</a>
 */
public final class PodRequests {

    private PodRequests() {}

    public static Resources of(Pod pod) {
        Resources running = Resources.ZERO;
        for (Container container : pod.spec().containers()) {
            running = running.plus(of(container));
        }
        Resources sidecars = Resources.ZERO;
        Resources starting = Resources.ZERO;
        for (Container container : pod.spec().initContainers()) {
            if (container.restartPolicy().contains("Always")) {
                sidecars = sidecars.plus(of(container));
                starting = starting.max(sidecars);
            } else {
                starting = starting.max(sidecars.plus(of(container)));
            }
        }
        return running.plus(sidecars).max(starting);
    }

    private static Resources of(Container container) {
        return Resources.of(container.resources().requests());
    }
}
