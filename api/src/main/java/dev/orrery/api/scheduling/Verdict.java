package dev.orrery.api.scheduling;

import io.vavr.collection.Vector;

/**
 * A filter's answer about one node: the pod fits, or why it does not.
 *
 * @param reasons in the words of kube-scheduler, such as {@code Insufficient cpu}; empty when the pod fits
 * @param curableByPreemption whether the pod could fit if other pods left the node
 */
public record Verdict(Vector<String> reasons, boolean curableByPreemption) {

    private static final Verdict FITS = new Verdict(Vector.empty(), false);

    public static Verdict fits() {
        return FITS;
    }

    /** The pod does not fit, and would not if the node were empty. */
    public static Verdict because(String... reasons) {
        return new Verdict(Vector.of(reasons), false);
    }

    /** The pod does not fit beside the pods that are there. */
    public static Verdict becauseOfPods(Vector<String> reasons) {
        return new Verdict(reasons, true);
    }

    public boolean isFit() {
        return reasons.isEmpty();
    }
}
