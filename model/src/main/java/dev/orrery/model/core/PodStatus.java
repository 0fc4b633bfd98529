package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What the kubelet, the scheduler and the node controllers last said about a pod. */
@Value.Immutable
public interface PodStatus extends WithPodStatus {
    Option<Long> observedGeneration();

    /** {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed} or {@code Unknown}. */
    Option<String> phase();

    Vector<Condition> conditions();

    Option<String> message();

    Option<String> reason();

    Option<String> nominatedNodeName();

    Option<String> hostIP();

    Vector<PodIp> hostIPs();

    Option<String> podIP();

    Vector<PodIp> podIPs();

    Option<Instant> startTime();

    Vector<ContainerStatus> initContainerStatuses();

    Vector<ContainerStatus> containerStatuses();

    Option<String> qosClass();

    SortedMap<String, Json> unknown();

    static PodStatus none() {
        return ImmutablePodStatus.builder().build();
    }

    default String phaseName() {
        return phase().getOrElse("");
    }

    default Option<Condition> condition(String type) {
        return conditions().find(condition -> condition.type().equals(type));
    }

    default boolean isConditionTrue(String type) {
        for (int place = 0; place < conditions().size(); place++) {
            Condition condition = conditions().get(place);
            if (condition.type().equals(type)) {
                return condition.isTrue();
            }
        }
        return false;
    }

    /** How often the containers were started again, all together. */
    default int restarts() {
        return containerStatuses().map(ContainerStatus::restartCount).sum().intValue();
    }
}
