package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** Rules out nodes that were cordoned, unless the pod tolerates that (BEHAVIOUR 54). */
public final class NodeUnschedulable implements Filter {
    private static final Taint CORDONED = Taint.of("node.kubernetes.io/unschedulable", "NoSchedule");
    private static final Verdict REFUSAL = Verdict.because("node(s) were unschedulable");

    @Override
    public String name() {
        return "NodeUnschedulable";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        boolean tolerates = pod.pod().spec().tolerations().exists(toleration -> toleration.tolerates(CORDONED));
        return tolerates ? Option.none() : Option.some(node -> node.isUnschedulable() ? REFUSAL : Verdict.fits());
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(Cure.NODE_ADDED, Cure.NODE_TAINTS_CHANGED, Cure.POD_CHANGED);
    }
}
