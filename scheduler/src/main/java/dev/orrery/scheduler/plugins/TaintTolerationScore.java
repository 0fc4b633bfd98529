package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Score;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Prefers nodes with fewer {@code PreferNoSchedule} taints that the pod does not tolerate (BEHAVIOUR 63). */
public final class TaintTolerationScore implements Score {

    @Override
    public String name() {
        return "TaintToleration";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Option<NodeScore> prepare(PodToPlace pod) {
        return Option.some(new Repulsion(pod.pod().spec().tolerations()));
    }

    /** How many taints would rather not have the pod. */
    private record Repulsion(Vector<Toleration> tolerations) implements NodeScore {

        @Override
        public long of(NodeToUse node) {
            Vector<Taint> taints = node.taints();
            return taints.isEmpty() ? 0 : taints.count(this::repels);
        }

        private boolean repels(Taint taint) {
            return taint.hasEffect("PreferNoSchedule") && !tolerations.exists(each -> each.tolerates(taint));
        }

        @Override
        public void normalize(long[] scores) {
            Normalized.fewerIsBetter(scores);
        }
    }
}
