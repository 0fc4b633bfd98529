package dev.orrery.kubectl.logs;

import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import java.util.Comparator;

/**
 * Which of several pods to read when one is enough: the one that has most to tell comes first.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/util/podutils/podutils.go">podutils.ByLogging</a>
 */
final class LoggingOrder {
    private static final String NEVER = "9999";

    private LoggingOrder() {}

    /** Assigned, running, ready, longer ready, more restarts, older. */
    static Comparator<Item> first() {
        return Comparator.comparing(
                        (Item pod) -> pod.json().textAt("spec", "nodeName").isEmpty())
                .thenComparing(pod -> phase(pod.json().textAt("status", "phase")))
                .thenComparing(pod -> readySince(pod).equals(NEVER))
                .thenComparing(LoggingOrder::readySince)
                .thenComparing(pod -> -restarts(pod))
                .thenComparing(pod -> pod.json().textAt("metadata", "creationTimestamp"))
                .thenComparing(Item::name);
    }

    private static int phase(String phase) {
        return switch (phase) {
            case "Running" -> 0;
            case "Unknown" -> 1;
            default -> 2;
        };
    }

    /** Times in text form sort like times; what never was ready comes last. */
    private static String readySince(Item pod) {
        return pod.conditions()
                .find(condition -> condition.textAt("type").equals("Ready")
                        && condition.textAt("status").equals("True"))
                .map(condition -> condition.textAt("lastTransitionTime"))
                .getOrElse(NEVER);
    }

    private static long restarts(Item pod) {
        return pod.json()
                .elementsAt("status", "containerStatuses")
                .map((Json status) -> status.numberAt("restartCount"))
                .max()
                .getOrElse(0L);
    }
}
