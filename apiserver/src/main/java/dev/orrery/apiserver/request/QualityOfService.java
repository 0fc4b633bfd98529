package dev.orrery.apiserver.request;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;

/**
 * Which pods suffer first when a node runs short: those that asked for nothing.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/">Pod quality of service classes</a>
 */
final class QualityOfService {

    private static final Vector<String> COUNTED = Vector.of("cpu", "memory");

    private QualityOfService() {}

    static String of(Pod pod) {
        Vector<Container> containers =
                pod.spec().initContainers().appendAll(pod.spec().containers());
        if (containers.forAll(QualityOfService::asksForNothing)) {
            return "BestEffort";
        }
        return containers.forAll(QualityOfService::isGuaranteed) ? "Guaranteed" : "Burstable";
    }

    private static boolean asksForNothing(Container container) {
        SortedMap<String, Quantity> requests = container.resources().requests();
        SortedMap<String, Quantity> limits = container.resources().limits();
        return COUNTED.forAll(name -> !requests.containsKey(name) && !limits.containsKey(name));
    }

    private static boolean isGuaranteed(Container container) {
        SortedMap<String, Quantity> requests = container.resources().requests();
        SortedMap<String, Quantity> limits = container.resources().limits();
        return COUNTED.forAll(name -> limits.containsKey(name)
                && requests.get(name)
                        .getOrElse(limits.get(name).get())
                        .equals(limits.get(name).get()));
    }
}
