package dev.orrery.model.core;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What it costs to lose a pod, compared with others of its ReplicaSet: the cheapest go first. An annotation says it; without
 * one a pod costs nothing.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#pod-deletion-cost">Pod deletion cost</a>
 */
public final class DeletionCost {

    /** The annotation by which a user makes a pod dearer, or cheaper, than its siblings. */
    public static final String ANNOTATION = "controller.kubernetes.io/pod-deletion-cost";

    /** A plus sign and leading zeros are not taken for a number. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,9}|-[0-9]{1,10}");

    private DeletionCost() {}

    /** The cost of a pod; one that cannot be read counts as none. */
    public static int of(Pod pod) {
        return pod.metadata().annotation(ANNOTATION).flatMap(DeletionCost::read).getOrElse(0);
    }

    /** The cost that a text states; none when that is no 32 bit integer. */
    public static Option<Integer> read(String text) {
        return Option.when(NUMBER.matcher(text).matches(), () -> Long.parseLong(text))
                .filter(number -> number == number.intValue())
                .map(Long::intValue);
    }
}
