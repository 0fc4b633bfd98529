package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Rules out nodes with a taint that keeps the pod away (BEHAVIOUR 52). */
public final class TaintTolerationFilter implements Filter {

    @Override
    public String name() {
        return "TaintToleration";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        Vector<Toleration> tolerations = pod.pod().spec().tolerations();
        return Option.some(node -> judge(node.taints(), tolerations));
    }

    private static Verdict judge(Vector<Taint> taints, Vector<Toleration> tolerations) {
        if (taints.isEmpty()) {
            return Verdict.fits();
        }
        return Toleration.firstUntolerated(taints, tolerations, "NoSchedule", "NoExecute")
                .map(taint -> Verdict.because("node(s) had untolerated taint " + taint.inBraces()))
                .getOrElse(Verdict::fits);
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(Cure.NODE_ADDED, Cure.NODE_TAINTS_CHANGED, Cure.POD_CHANGED);
    }
}
