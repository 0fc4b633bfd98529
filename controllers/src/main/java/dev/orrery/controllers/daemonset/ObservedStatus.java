package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.DaemonSetStatus;
import dev.orrery.model.apps.ImmutableDaemonSet;
import dev.orrery.model.apps.ImmutableDaemonSetStatus;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

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
        Vector<Node> nodes = view.list(Node.KIND).toVector();
        Vector<Node> wanted = nodes.filter(node -> eligibility.of(node) == Fit.WANTED);
        int occupied = nodes.count(node -> !pods.on(node.name()).isEmpty());
        Vector<Pod> present = wanted.flatMap(node -> pods.on(node.name()).headOption());
        return new ObservedStatus(wanted.size(), occupied - present.size(), present);
    }

    private DaemonSetStatus status(DaemonSet set, CurrentTemplate template, Availability availability) {
        int available = present.count(availability::isAvailable);
        return ImmutableDaemonSetStatus.copyOf(set.status())
                .withDesiredNumberScheduled(wanted)
                .withCurrentNumberScheduled(present.size())
                .withNumberMisscheduled(misscheduled)
                .withNumberReady(present.count(Pod::isReady))
                .withUpdatedNumberScheduled(present.count(template::isOf))
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
