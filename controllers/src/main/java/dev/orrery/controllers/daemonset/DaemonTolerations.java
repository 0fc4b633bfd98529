package dev.orrery.controllers.daemonset;

import dev.orrery.model.core.PodSpec;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.Vector;

/**
 * What every daemon's pod tolerates: a daemon runs where others may not. BEHAVIOUR rule 97.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations">Taints and
 *     tolerations of DaemonSets</a>
 */
final class DaemonTolerations {

    private static final Vector<Toleration> ALWAYS = Vector.of(
            Toleration.exists("node.kubernetes.io/not-ready", "NoExecute"),
            Toleration.exists("node.kubernetes.io/unreachable", "NoExecute"),
            Toleration.exists("node.kubernetes.io/disk-pressure", "NoSchedule"),
            Toleration.exists("node.kubernetes.io/memory-pressure", "NoSchedule"),
            Toleration.exists("node.kubernetes.io/pid-pressure", "NoSchedule"),
            Toleration.exists("node.kubernetes.io/unschedulable", "NoSchedule"));

    private static final Toleration ON_HOST_NETWORK =
            Toleration.exists("node.kubernetes.io/network-unavailable", "NoSchedule");

    private DaemonTolerations() {}

    /** The tolerations of a template with these: in the place of one that is the same but for its seconds, or at the end. */
    static Vector<Toleration> added(PodSpec template) {
        Vector<Toleration> all = template.hostNetwork().getOrElse(false) ? ALWAYS.append(ON_HOST_NETWORK) : ALWAYS;
        return all.foldLeft(template.tolerations(), DaemonTolerations::put);
    }

    private static Vector<Toleration> put(Vector<Toleration> tolerations, Toleration added) {
        return tolerations.exists(each -> areAlike(each, added))
                ? tolerations.map(each -> areAlike(each, added) ? added : each)
                : tolerations.append(added);
    }

    private static boolean areAlike(Toleration one, Toleration other) {
        return one.key().equals(other.key())
                && one.effect().equals(other.effect())
                && one.operator().equals(other.operator())
                && one.value().getOrElse("").equals(other.value().getOrElse(""));
    }
}
