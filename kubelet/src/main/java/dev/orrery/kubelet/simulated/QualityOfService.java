package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How well a pod is protected from others: {@code Guaranteed}, {@code Burstable} or {@code BestEffort}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/">Pod Quality of Service Classes</a>
 */
final class QualityOfService {

    private static final Vector<String> COUNTING = Vector.of("cpu", "memory");

    private QualityOfService() {}

    static String of(Pod pod) {
        Vector<Container> containers =
                pod.spec().initContainers().appendAll(pod.spec().containers());
        if (containers.forAll(QualityOfService::asksForNothing)) {
            return "BestEffort";
        }
        return containers.forAll(QualityOfService::asksForAllItMayUse) ? "Guaranteed" : "Burstable";
    }

    private static boolean asksForNothing(Container container) {
        return COUNTING.forAll(
                name -> amount(container.resources().requests(), name).isEmpty()
                        && amount(container.resources().limits(), name).isEmpty());
    }

    private static boolean asksForAllItMayUse(Container container) {
        return COUNTING.forAll(name -> {
            Option<Quantity> limit = amount(container.resources().limits(), name);
            Option<Quantity> request =
                    amount(container.resources().requests(), name).orElse(limit);
            return limit.isDefined() && request.get().compareTo(limit.get()) == 0;
        });
    }

    private static Option<Quantity> amount(SortedMap<String, Quantity> amounts, String name) {
        return amounts.get(name).filter(amount -> !amount.isZero());
    }
}
