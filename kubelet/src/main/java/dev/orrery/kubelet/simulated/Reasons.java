package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.PodStatus;

/** Why the kubelet writes a status, in words. */
final class Reasons {

    private Reasons() {}

    static String of(PodStatus before, PodStatus after) {
        if (!before.phaseName().equals(after.phaseName()) && !after.phaseName().equals("Pending")) {
            return "the pod is " + after.phaseName();
        }
        if (before.restarts() != after.restarts()) {
            return "a container was started again";
        }
        if (before.isConditionTrue("Ready") != after.isConditionTrue("Ready")) {
            return after.isConditionTrue("Ready") ? "the pod is ready" : "the pod is no longer ready";
        }
        return before.startTime().isEmpty() ? "the node has taken the pod" : "its containers have changed";
    }
}
