package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** Rules out all nodes but the one that the pod names. */
public final class NodeName implements Filter {
    private static final Verdict REFUSAL = Verdict.because("node(s) didn't match the requested node name");

    @Override
    public String name() {
        return "NodeName";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        return pod.pod().spec().nodeName().map(wanted -> node -> node.name().equals(wanted) ? Verdict.fits() : REFUSAL);
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(Cure.NODE_ADDED);
    }
}
