package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.ResourceRequirements;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How well a pod is protected when its node runs short.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/">Pod quality of service classes</a>
 */
final class QosClass {

    private static final Vector<String> COUNTED = Vector.of("cpu", "memory");

    private QosClass() {}

    /** The class that a pod has, or the one that it gets. */
    static Option<String> filled(Option<String> given, PodSpec spec) {
        return given.isDefined() ? given : Option.some(of(spec));
    }

    private static String of(PodSpec spec) {
        Vector<ResourceRequirements> all =
                spec.initContainers().appendAll(spec.containers()).map(Container::resources);
        if (all.forAll(each -> asksNothing(each.requests()) && asksNothing(each.limits()))) {
            return "BestEffort";
        }
        return all.forAll(QosClass::isGuaranteed) ? "Guaranteed" : "Burstable";
    }

    private static boolean asksNothing(SortedMap<String, Quantity> amounts) {
        return COUNTED.forAll(name -> amounts.get(name).forAll(Quantity::isZero));
    }

    private static boolean isGuaranteed(ResourceRequirements resources) {
        return COUNTED.forAll(name -> {
            Option<Quantity> limit = resources.limits().get(name).filter(amount -> !amount.isZero());
            Option<Quantity> request = resources.requests().get(name);
            return limit.exists(most -> request.forAll(asked -> asked.compareTo(most) == 0));
        });
    }
}
