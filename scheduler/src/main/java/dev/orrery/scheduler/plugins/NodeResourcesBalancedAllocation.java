package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Score;
import dev.orrery.model.quantity.Resources;
import io.vavr.control.Option;

/** Prefers nodes whose CPU and memory would be used to the same degree. A pod that requests neither changes neither. */
public final class NodeResourcesBalancedAllocation implements Score {

    @Override
    public String name() {
        return "NodeResourcesBalancedAllocation";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Option<NodeScore> prepare(PodToPlace pod) {
        Resources requests = pod.requests();
        return requests.cpuMilli() == 0 && requests.memory() == 0 ? Option.none() : Option.some(new Balance(requests));
    }

    /** A hundred less the standard deviation of the two degrees of use, in hundredths. */
    private record Balance(Resources requests) implements NodeScore {

        @Override
        public long of(NodeToUse node) {
            Resources has = node.allocatable();
            Resources used = node.pods().requested();
            if (has.cpuMilli() == 0 || has.memory() == 0) {
                return Normalized.MOST;
            }
            double cpu = share(used.cpuMilli() + requests.cpuMilli(), has.cpuMilli());
            double memory = share(used.memory() + requests.memory(), has.memory());
            return (long) ((1 - Math.abs(cpu - memory) / 2) * Normalized.MOST);
        }

        private static double share(long used, long has) {
            return Math.min(1.0, (double) used / has);
        }
    }
}
