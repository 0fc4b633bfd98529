package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** One or more containers that run together on one node. */
@Value.Immutable
public interface Pod extends KubernetesObject, WithPod {
    Kind<Pod> KIND =
            Kind.namespaced("", "v1", "Pod", "pods", Pod.class).shortNames("po").categories("all");

    @Override
    ObjectMeta metadata();

    PodSpec spec();

    PodStatus status();

    SortedMap<String, Json> unknown();

    /** Whether the pod is ready to serve: its Ready condition is True. */
    default boolean isReady() {
        return status().isConditionTrue("Ready");
    }

    /** Whether the pod has been ready without a break for {@code minReadySeconds}, and so counts as available. */
    default boolean isAvailable(int minReadySeconds, Instant now) {
        return isReady()
                && (minReadySeconds == 0
                        || readySince()
                                .exists(since ->
                                        !since.plusSeconds(minReadySeconds).isAfter(now)));
    }

    /** Since when the pod has been ready; none when it is not. */
    default Option<Instant> readySince() {
        return status().condition("Ready")
                .filter(Condition::isTrue)
                .map(ready -> ready.lastTransitionTime().getOrElse(Instant.EPOCH));
    }

    /** Whether the pod is neither finished nor on its way out: what a ReplicaSet counts. */
    default boolean isActive() {
        return !isFinished() && !metadata().isTerminating();
    }

    /** Whether all containers have ended for good. */
    default boolean isFinished() {
        String phase = status().phaseName();
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    default boolean isScheduled() {
        return spec().nodeName().isDefined();
    }

    /** The name by which the pod is found under a Service that stands for its subdomain. */
    default Option<String> hostnameUnder(Service service) {
        boolean isItsSubdomain = spec().subdomain().getOrElse("").equals(service.name());
        boolean isNamed = !spec().hostname().getOrElse("").isEmpty();
        return isItsSubdomain && isNamed ? spec().hostname() : Option.none();
    }

    /** Whether the pod takes the same of the same node as it did before. */
    default boolean weighsTheSameAs(Pod before) {
        return isFinished() == before.isFinished() && (spec() == before.spec() || spec().equals(before.spec()));
    }

    /** Whether the pod is still to be given a node. */
    default boolean awaitsScheduling() {
        return !isScheduled() && isActive();
    }

    @Override
    default Kind<Pod> kind() {
        return KIND;
    }

    @Override
    default Pod withStatusOf(KubernetesObject other) {
        return withStatus(((Pod) other).status());
    }
}
