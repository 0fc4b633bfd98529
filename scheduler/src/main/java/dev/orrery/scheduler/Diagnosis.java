package dev.orrery.scheduler;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.core.Pod;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why no node would take a pod: how many gave which reason, and which filters could be changed in their mind. Filled while
 * one cycle runs.
 */
final class Diagnosis {
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final java.util.Set<Filter> refusing = new LinkedHashSet<>();
    private int hopeless;
    private int crowded;

    void add(Filter plugin, Verdict verdict) {
        refusing.add(plugin);
        for (String reason : verdict.reasons()) {
            reasons.merge(reason, 1, Integer::sum);
        }
        hopeless += verdict.curableByPreemption() ? 0 : 1;
        crowded += verdict.curableByPreemption() ? 1 : 0;
    }

    /** Nodes that were not judged, because some filters leave only others. */
    void addUnjudged(int nodes, Vector<Filter> plugins) {
        if (nodes > 0) {
            plugins.forEach(refusing::add);
            String names = plugins.map(Filter::name).sorted().mkString("[", " ", "]");
            reasons.merge("node(s) didn't satisfy plugin(s) " + names, nodes, Integer::sum);
            hopeless += nodes;
        }
    }

    /** The sentence of kube-scheduler's {@code FitError} (BEHAVIOUR 50, 53, 55). */
    Placement unschedulable(Pod pod) {
        int nodes = hopeless + crowded;
        Vector<String> counted = Vector.ofAll(reasons.entrySet())
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .sorted();
        String message = "0/" + nodes + " nodes are available: " + counted.mkString(", ") + "."
                + Preemption.sentence(pod, hopeless, crowded);
        return new Placement.Unschedulable(message, cures());
    }

    private Set<Cure> cures() {
        Set<Cure> cures = HashSet.empty();
        for (Filter filter : refusing) {
            cures = cures.union(filter.cures());
        }
        return cures;
    }

    /** The sentence about a pod that a filter refuses before it has seen a node (BEHAVIOUR 51). */
    static Placement everywhere(Pod pod, int nodes, PreparedFilters.Refusal refusal) {
        String message =
                "0/" + nodes + " nodes are available: " + refusal.reason() + "." + Preemption.sentence(pod, nodes, 0);
        return new Placement.Unschedulable(message, refusal.plugin().cures());
    }
}
