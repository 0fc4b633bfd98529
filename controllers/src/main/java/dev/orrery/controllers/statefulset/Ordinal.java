package dev.orrery.controllers.statefulset;

import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** The number that makes a pod of a StatefulSet who it is: its name and its claims follow from it. BEHAVIOUR rule 4. */
record Ordinal(int number) implements Comparable<Ordinal> {

    /** A number as Kubernetes writes it, and not too large for an {@code int}. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** The ordinal that a pod's name gives it in a set; none when the pod's name is not one of that set's. */
    static Option<Ordinal> of(Pod pod, StatefulSet set) {
        String prefix = set.name() + "-";
        if (!pod.name().startsWith(prefix)) {
            return Option.none();
        }
        String number = pod.name().substring(prefix.length());
        return NUMBER.matcher(number).matches() ? Option.some(new Ordinal(Integer.parseInt(number))) : Option.none();
    }

    String podName(StatefulSet set) {
        return set.name() + "-" + number;
    }

    String claimName(PersistentVolumeClaim template, StatefulSet set) {
        return template.name() + "-" + podName(set);
    }

    @Override
    public int compareTo(Ordinal other) {
        return Integer.compare(number, other.number);
    }
}
