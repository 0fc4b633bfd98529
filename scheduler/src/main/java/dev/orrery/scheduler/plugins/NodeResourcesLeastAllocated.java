package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Score;
import dev.orrery.model.cluster.PodRequests;
import dev.orrery.model.quantity.Resources;
import io.vavr.control.Option;

/**
 * Prefers nodes with more CPU and memory left: the strategy LeastAllocated of NodeResourcesFit. Containers without requests
 * count as if they asked for a little.
 */
public final class NodeResourcesLeastAllocated implements Score {

    @Override
    public String name() {
        return "NodeResourcesFit";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Option<NodeScore> prepare(PodToPlace pod) {
        return Option.some(new Rest(PodRequests.likely(pod.pod())));
    }

    /** How much of a hundred is left once the pod is there: the mean over CPU and memory. */
    private record Rest(Resources likely) implements NodeScore {

        @Override
        public long of(NodeToUse node) {
            Resources has = node.allocatable();
            Resources used = node.pods().likely();
            int resources = (has.cpuMilli() > 0 ? 1 : 0) + (has.memory() > 0 ? 1 : 0);
            long sum = left(has.cpuMilli(), used.cpuMilli() + likely.cpuMilli())
                    + left(has.memory(), used.memory() + likely.memory());
            return resources == 0 ? 0 : sum / resources;
        }

        private static long left(long has, long used) {
            return has == 0 || used > has ? 0 : (has - used) * Normalized.MOST / has;
        }
    }
}
