package dev.orrery.api.workload;

import dev.orrery.model.core.ContainerStatus;
import dev.orrery.model.core.DeletionCost;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which pods go first when there are too many: those whose loss is felt least.
 *
 * <p>In this order a pod goes before another when it is not on a node yet; is pending, then unknown; is not ready; has the
 * lower {@link DeletionCost}; shares its node with more pods of the same owner; has been ready
 * for less time; has restarted more often; is newer. Times are compared by their order of magnitude only (feature
 * LogarithmicScaleDown), so that the youngest is not always the victim. Where Kubernetes leaves the rest to the random uids,
 * names decide here.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/controller_utils.go">ActivePodsWithRanks
 *     in controller_utils.go</a> and BEHAVIOUR rule 43
 */
public final class DeletionOrder {

    private static final int NEVER = -2;
    private static final int JUST_NOW = -1;

    private final Map<String, Integer> related;
    private final Instant now;
    private final Comparator<Pod> order;

    private DeletionOrder(Map<String, Integer> related, Instant now) {
        this.related = related;
        this.now = now;
        this.order = Comparator.comparing(Pod::isScheduled)
                .thenComparingInt(DeletionOrder::phase)
                .thenComparing(Pod::isReady)
                .thenComparingInt(DeletionCost::of)
                .thenComparing(Comparator.comparingInt(this::companions).reversed())
                .thenComparingInt(this::readiness)
                .thenComparing(Comparator.comparingInt(DeletionOrder::restarts).reversed())
                .thenComparing(
                        Comparator.comparingInt(DeletionOrder::initRestarts).reversed())
                .thenComparingInt(this::age)
                .thenComparing(KubernetesObject::key);
    }

    /**
     * The order at an instant.
     *
     * @param related the pods of the same owner, and of owners that belong to it: two on one node are one too many
     */
    public static DeletionOrder among(Iterable<Pod> related, Instant now) {
        Map<String, Integer> perNode = HashMap.empty();
        for (Pod pod : related) {
            if (pod.isActive() && pod.isScheduled()) {
                perNode = perNode.put(pod.spec().nodeName().get(), 1, Integer::sum);
            }
        }
        return new DeletionOrder(perNode, now);
    }

    /** The first so many of these pods. */
    public Vector<Pod> first(int count, Vector<Pod> pods) {
        return count >= pods.size() ? pods : pods.sorted(order).take(count);
    }

    /** The order itself: who goes first comes first. */
    public Comparator<Pod> comparator() {
        return order;
    }

    private static int phase(Pod pod) {
        return switch (pod.status().phaseName()) {
            case "Pending", "" -> 0;
            case "Unknown" -> 1;
            default -> 2;
        };
    }

    private int companions(Pod pod) {
        return pod.spec().nodeName().flatMap(related::get).getOrElse(0);
    }

    private int readiness(Pod pod) {
        return pod.readySince()
                .filter(since -> !since.equals(Instant.EPOCH))
                .map(this::magnitude)
                .getOrElse(NEVER);
    }

    private int age(Pod pod) {
        return pod.metadata().creationTimestamp().map(this::magnitude).getOrElse(NEVER);
    }

    /** How long ago that was: the binary logarithm of its nanoseconds. */
    private int magnitude(Instant time) {
        Duration since = Duration.between(time, now);
        if (since.isNegative() || since.isZero()) {
            return JUST_NOW;
        }
        double nanoseconds = since.getSeconds() * 1e9 + since.getNano();
        return Math.getExponent(nanoseconds);
    }

    private static int restarts(Pod pod) {
        return most(pod.status().containerStatuses());
    }

    private static int initRestarts(Pod pod) {
        return most(pod.status().initContainerStatuses());
    }

    private static int most(Vector<ContainerStatus> containers) {
        return containers.map(ContainerStatus::restartCount).max().getOrElse(0);
    }
}
