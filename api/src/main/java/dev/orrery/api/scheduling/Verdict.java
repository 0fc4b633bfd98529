package dev.orrery.api.scheduling;

import io.vavr.collection.Vector;

/**
 * A filter's answer about one node: the pod fits, or why it does not.
 *
 * @param reasons in the words of kube-scheduler, such as {@code Insufficient cpu}; empty when the pod fits
 */
public record Verdict(Vector<String> reasons) {

    private static final Verdict FITS = new Verdict(Vector.empty());

    public static Verdict fits() {
        return FITS;
    }

    public static Verdict because(String... reasons) {
        return new Verdict(Vector.of(reasons));
    }

    public boolean isFit() {
        return reasons.isEmpty();
    }
}
