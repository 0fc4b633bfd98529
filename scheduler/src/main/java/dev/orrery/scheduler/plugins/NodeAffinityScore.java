package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Score;
import dev.orrery.model.scheduling.PreferredSchedulingTerm;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Prefers nodes that meet more of the pod's preferred node affinity, by weight. */
public final class NodeAffinityScore implements Score {

    @Override
    public String name() {
        return "NodeAffinity";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public Option<NodeScore> prepare(PodToPlace pod) {
        return pod.pod()
                .spec()
                .affinity()
                .flatMap(affinity -> affinity.nodeAffinity())
                .map(affinity -> affinity.preferredDuringSchedulingIgnoredDuringExecution())
                .filter(terms -> !terms.isEmpty())
                .map(Preference::new);
    }

    /** The sum of the weights of the terms that a node meets. */
    private record Preference(Vector<PreferredSchedulingTerm> terms) implements NodeScore {

        @Override
        public long of(NodeToUse node) {
            long sum = 0;
            for (PreferredSchedulingTerm term : terms) {
                boolean meets = term.preference()
                        .matches(node.name(), node.node().metadata().labels());
                sum += meets ? term.weight() : 0;
            }
            return sum;
        }

        @Override
        public void normalize(long[] scores) {
            Normalized.moreIsBetter(scores);
        }
    }
}
