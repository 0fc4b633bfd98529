package dev.orrery.controllers.statefulset;

import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import io.vavr.control.Option;

/** The number that makes a pod of a StatefulSet who it is: its name and its claims follow from it. BEHAVIOUR rule 4. */
record Ordinal(int number) {

    /** More digits than these might not fit an {@code int}. */
    private static final int MOST_DIGITS = 9;

    /** The ordinal that a pod's name gives it in a set; none when the pod's name is not one of that set's. */
    static Option<Ordinal> of(Pod pod, StatefulSet set) {
        return isIn(pod, set) ? Option.some(new Ordinal(number(pod))) : Option.none();
    }

    /** The number at the end of the name of a pod that is known to be in a set. */
    static int number(Pod pod) {
        String name = pod.name();
        return Integer.parseInt(name, name.lastIndexOf('-') + 1, name.length(), 10);
    }

    Ordinal next() {
        return new Ordinal(number + 1);
    }

    /** Whether a pod's name is the set's, a dash, and a number as Kubernetes writes it. */
    static boolean isIn(Pod pod, StatefulSet set) {
        String name = pod.name();
        int digits = digits(set);
        int count = name.length() - digits;
        if (count < 1 || count > MOST_DIGITS || name.charAt(digits - 1) != '-' || !name.startsWith(set.name())) {
            return false;
        }
        for (int place = digits; place < name.length(); place++) {
            if (name.charAt(place) < '0' || name.charAt(place) > '9') {
                return false;
            }
        }
        return count == 1 || name.charAt(digits) != '0';
    }

    /** Where the number begins in the name of a pod. */
    private static int digits(StatefulSet set) {
        return set.name().length() + 1;
    }

    String podName(StatefulSet set) {
        return set.name() + "-" + number;
    }

    String claimName(PersistentVolumeClaim template, StatefulSet set) {
        return template.name() + "-" + podName(set);
    }
}
