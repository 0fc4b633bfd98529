package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.scheduling.Affinity;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a pod is to run, and where it may. */
@Value.Immutable
public interface PodSpec extends WithPodSpec {
    Vector<Volume> volumes();

    Vector<Container> initContainers();

    @JsonInclude
    Vector<Container> containers();

    Option<String> restartPolicy();

    Option<Long> terminationGracePeriodSeconds();

    Option<Long> activeDeadlineSeconds();

    Option<String> dnsPolicy();

    SortedMap<String, String> nodeSelector();

    Option<String> serviceAccountName();

    Option<Boolean> automountServiceAccountToken();

    /** Where the pod runs; absent until the scheduler, or whoever made the pod, has chosen. */
    Option<String> nodeName();

    Option<Boolean> hostNetwork();

    Option<String> hostname();

    Option<String> subdomain();

    Option<Affinity> affinity();

    Option<String> schedulerName();

    Vector<Toleration> tolerations();

    Option<String> priorityClassName();

    Option<Integer> priority();

    Option<String> preemptionPolicy();

    Option<Boolean> enableServiceLinks();

    SortedMap<String, Json> unknown();

    /** The claims that the pod's volumes name, in the order of the volumes. */
    default Vector<String> claimNames() {
        return volumes().flatMap(volume -> volume.persistentVolumeClaim().map(ClaimVolume::claimName));
    }

    /** How long the containers get between SIGTERM and SIGKILL; 30 s unless said otherwise. */
    default long gracePeriodSeconds() {
        return terminationGracePeriodSeconds().getOrElse(30L);
    }

    /** A specification with these containers and nothing else. */
    static PodSpec of(Container... containers) {
        return ImmutablePodSpec.builder().containers(Vector.of(containers)).build();
    }
}
