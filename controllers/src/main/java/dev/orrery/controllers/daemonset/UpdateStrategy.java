package dev.orrery.controllers.daemonset;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.RollingUpdateDaemonSet;
import dev.orrery.model.intstr.IntOrString;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Decides which nodes an update touches next. */
@FunctionalInterface
interface UpdateStrategy {

    /** Pods are replaced only when somebody deletes them. */
    UpdateStrategy ON_DELETE = (nodes, availability) -> Changes.none();

    Changes next(Vector<NodeState> nodes, Availability availability);

    /** @param wanted on how many nodes there is to be a pod; percentages are of that, and round up */
    static UpdateStrategy of(DaemonSet set, int wanted) {
        if (set.spec().updateStrategy().type().contains("OnDelete")) {
            return ON_DELETE;
        }
        int maxSurge = maxSurge(set, wanted);
        return maxSurge > 0
                ? new SurgingUpdate(maxSurge, wanted)
                : new RollingUpdate(Math.max(1, count(maxUnavailable(set), wanted)));
    }

    /** How many nodes may have two pods for a while; none when pods are replaced in place. */
    static int maxSurge(DaemonSet set, int wanted) {
        return count(rolling(set).flatMap(RollingUpdateDaemonSet::maxSurge), wanted);
    }

    /** Whether any node may have two pods for a while; a percentage rounds up. */
    static boolean surges(DaemonSet set) {
        return maxSurge(set, 1) > 0;
    }

    private static Option<IntOrString> maxUnavailable(DaemonSet set) {
        return rolling(set).flatMap(RollingUpdateDaemonSet::maxUnavailable);
    }

    private static Option<RollingUpdateDaemonSet> rolling(DaemonSet set) {
        return set.spec().updateStrategy().rollingUpdate();
    }

    private static int count(Option<IntOrString> wish, int wanted) {
        return wish.map(count -> count.roundedUp(wanted)).getOrElse(0);
    }
}
