package dev.orrery.controllers.nodelifecycle;

import dev.orrery.model.core.Node;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The taints of a node that follow from its conditions and from being cordoned. All others are left as they are.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-nodes-by-condition">Taint
 *     nodes by condition</a>
 */
final class ConditionTaints {
    private static final String NOT_READY = "node.kubernetes.io/not-ready";
    private static final String UNREACHABLE = "node.kubernetes.io/unreachable";
    private static final String UNSCHEDULABLE = "node.kubernetes.io/unschedulable";
    private static final String MEMORY = "node.kubernetes.io/memory-pressure";
    private static final String DISK = "node.kubernetes.io/disk-pressure";
    private static final String PROCESSES = "node.kubernetes.io/pid-pressure";
    private static final String NETWORK = "node.kubernetes.io/network-unavailable";

    private static final Vector<String> READINESS = Vector.of(NOT_READY, UNREACHABLE);
    private static final Vector<String> OTHERS = Vector.of(UNSCHEDULABLE, MEMORY, DISK, PROCESSES, NETWORK);

    private ConditionTaints() {}

    /** All taints that a node should have; those that it has keep their place and time. */
    static Vector<Taint> of(Node node, Instant now) {
        Option<Condition> ready = node.status().condition("Ready");
        Vector<String> ours = ready.isDefined() ? READINESS.appendAll(OTHERS) : OTHERS;
        Vector<Taint> wanted = ready.map(ConditionTaints::byReadiness)
                .getOrElse(Vector.empty())
                .appendAll(others(node).map(key -> Taint.of(key, "NoSchedule")));
        Vector<Taint> kept =
                node.spec().taints().filter(taint -> !ours.contains(taint.key()) || wanted.exists(taint::isSameAs));
        Vector<Taint> missing = wanted.filter(taint -> !kept.exists(taint::isSameAs));
        return kept.appendAll(missing.map(taint -> taint.withTimeAdded(Option.some(now))));
    }

    private static Vector<Taint> byReadiness(Condition ready) {
        return switch (ready.status()) {
            case "True" -> Vector.empty();
            case "False" -> Vector.of(Taint.of(NOT_READY, "NoSchedule"), Taint.of(NOT_READY, "NoExecute"));
            default -> Vector.of(Taint.of(UNREACHABLE, "NoSchedule"), Taint.of(UNREACHABLE, "NoExecute"));
        };
    }

    private static Vector<String> others(Node node) {
        return Vector.of(
                        node.isUnschedulable() ? UNSCHEDULABLE : "",
                        isTrue(node, "MemoryPressure") ? MEMORY : "",
                        isTrue(node, "DiskPressure") ? DISK : "",
                        isTrue(node, "PIDPressure") ? PROCESSES : "",
                        isTrue(node, "NetworkUnavailable") ? NETWORK : "")
                .filter(key -> !key.isEmpty());
    }

    private static boolean isTrue(Node node, String condition) {
        return node.status().condition(condition).exists(Condition::isTrue);
    }
}
