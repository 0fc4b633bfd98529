package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.PodCount;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.DaemonSetStatus;
import dev.orrery.model.apps.ImmutableDaemonSet;
import dev.orrery.model.apps.ImmutableDaemonSetStatus;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * What the status of a DaemonSet says, counted in nodes. BEHAVIOUR rules 100, 111.
 *
 * @param wanted nodes that are to have a pod
 * @param misscheduled nodes that have one but are not to
 * @param present the first pod of each wanted node that has any
 */
record ObservedStatus(int wanted, int misscheduled, Vector<Pod> present) {

    static DaemonSet of(
            DaemonSet set, DaemonPods pods, CurrentTemplate template, Availability availability, ClusterView view) {
        ObservedStatus observed = of(Eligibility.of(set), pods, view);
        return ImmutableDaemonSet.copyOf(set).withStatus(observed.status(set, template, availability));
    }

    private static ObservedStatus of(Eligibility eligibility, DaemonPods pods, ClusterView view) {
        int wanted = 0;
        int occupied = 0;
        List<Pod> present = new ArrayList<>(pods.all().size());
        for (Node node : view.list(Node.KIND)) {
            Option<Pod> there = pods.firstOn(node.name());
            boolean isWanted = eligibility.of(node) == Fit.WANTED;
            wanted += isWanted ? 1 : 0;
            occupied += there.isDefined() ? 1 : 0;
            if (isWanted && there.isDefined()) {
                present.add(there.get());
            }
        }
        return new ObservedStatus(wanted, occupied - present.size(), Vector.ofAll(present));
    }

    private DaemonSetStatus status(DaemonSet set, CurrentTemplate template, Availability availability) {
        int available = PodCount.of(present, availability::isAvailable);
        return ImmutableDaemonSetStatus.copyOf(set.status())
                .withDesiredNumberScheduled(wanted)
                .withCurrentNumberScheduled(present.size())
                .withNumberMisscheduled(misscheduled)
                .withNumberReady(PodCount.of(present, Pod::isReady))
                .withUpdatedNumberScheduled(PodCount.of(present, template::isOf))
                .withNumberAvailable(available)
                .withNumberUnavailable(wanted - available)
                .withCollisionCount(collisions(set, template))
                .withObservedGeneration(set.metadata().generation());
    }

    /** Absent until there is one. */
    private static Option<Integer> collisions(DaemonSet set, CurrentTemplate template) {
        int counted = template.latest().collisions();
        return counted == 0 ? set.status().collisionCount() : Option.some(counted);
    }
}
