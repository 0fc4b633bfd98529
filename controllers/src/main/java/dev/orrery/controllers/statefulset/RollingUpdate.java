package dev.orrery.controllers.statefulset;

import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Iterator;
import io.vavr.control.Option;

/**
 * Chooses the pod that an update replaces next: from the highest ordinal down to the partition, each when all above it are
 * updated and healthy. A broken revision therefore stops at its first pod. BEHAVIOUR rules 79, 81, 84, 85.
 *
 * @param isRolling whether pods are replaced at all, rather than when somebody deletes them
 * @param partition ordinals below the first so many are left alone
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#rolling-updates">Rolling updates</a>
 */
record RollingUpdate(boolean isRolling, int partition) {

    static RollingUpdate of(StatefulSet set) {
        boolean isRolling = !set.spec().updateStrategy().type().contains("OnDelete");
        int partition = set.spec()
                .updateStrategy()
                .rollingUpdate()
                .flatMap(block -> block.partition())
                .getOrElse(0);
        return new RollingUpdate(isRolling, partition);
    }

    Option<Pod> next(OrdinalRange range, Members members, Revisions revisions, Readiness readiness) {
        boolean isAnyOld = isRolling && !members.all().forAll(revisions::isUpdated);
        Iterator<Ordinal> candidates = isAnyOld ? range.descendingTo(partition) : Iterator.empty();
        for (Ordinal ordinal : candidates) {
            Option<Pod> pod = members.at(ordinal);
            if (pod.isDefined() && isDue(pod.get(), revisions)) {
                return pod;
            }
            if (pod.isEmpty() || !readiness.isHealthy(pod.get())) {
                return Option.none();
            }
        }
        return Option.none();
    }

    /** A pod that has ended is being replaced already. */
    private static boolean isDue(Pod pod, Revisions revisions) {
        return !revisions.isUpdated(pod) && pod.isActive();
    }
}
