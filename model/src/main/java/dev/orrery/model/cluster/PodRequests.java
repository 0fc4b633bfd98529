package dev.orrery.model.cluster;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.quantity.Resources;
import io.vavr.collection.SortedMap;
import java.util.function.Function;

/**
 * What a pod asks of its node: the sum over its containers, but at least what each init container needs while it runs
 * alone. Sidecars run beside all that starts after them.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers">Resource
 *     sharing within containers</a>
 */
public final class PodRequests {

    private static final long LIKELY_CPU_MILLI = 100;
    private static final long LIKELY_MEMORY = 200 * 1024 * 1024;

    private PodRequests() {}

    public static Resources of(Pod pod) {
        return sum(pod, PodRequests::of);
    }

    /**
     * What a pod is taken to use when nodes are compared: a container without a request counts as 100m of CPU and 200 MiB of
     * memory, so that pods without requests spread too (kube-scheduler's {@code GetNonzeroRequests}).
     */
    public static Resources likely(Pod pod) {
        return sum(pod, PodRequests::likely);
    }

    private static Resources sum(Pod pod, Function<Container, Resources> requests) {
        Resources running = Resources.ZERO;
        for (Container container : pod.spec().containers()) {
            running = running.plus(requests.apply(container));
        }
        Resources sidecars = Resources.ZERO;
        Resources starting = Resources.ZERO;
        for (Container container : pod.spec().initContainers()) {
            if (container.restartPolicy().contains("Always")) {
                sidecars = sidecars.plus(requests.apply(container));
                starting = starting.max(sidecars);
            } else {
                starting = starting.max(sidecars.plus(requests.apply(container)));
            }
        }
        return running.plus(sidecars).max(starting);
    }

    private static Resources likely(Container container) {
        SortedMap<String, Quantity> requests = container.resources().requests();
        Resources asked = Resources.of(requests);
        return new Resources(
                requests.containsKey("cpu") ? asked.cpuMilli() : LIKELY_CPU_MILLI,
                requests.containsKey("memory") ? asked.memory() : LIKELY_MEMORY,
                0,
                0,
                Resources.ZERO.extended());
    }

    private static Resources of(Container container) {
        return Resources.of(container.resources().requests());
    }
}
