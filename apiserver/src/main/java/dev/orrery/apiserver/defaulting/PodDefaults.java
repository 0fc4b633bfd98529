package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * What is usual for a pod, and what is usual for the template of one, which is less.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec">PodSpec</a>
 */
final class PodDefaults {

    private static final long GRACE_SECONDS = 30;

    private PodDefaults() {}

    static Pod of(Pod pod) {
        PodSpec spec = ofPodSpec(pod.spec());
        return pod.withSpec(spec)
                .withStatus(pod.status()
                        .withPhase(Missing.text(pod.status().phase(), "Pending"))
                        .withQosClass(QosClass.filled(pod.status().qosClass(), spec)));
    }

    /** A template gets what its pods would get, but for what only a pod can know. */
    static PodTemplateSpec of(PodTemplateSpec template) {
        return template.withSpec(of(template.spec()));
    }

    private static PodSpec ofPodSpec(PodSpec spec) {
        boolean onHost = spec.hostNetwork().getOrElse(false);
        UnaryOperator<Container> inPod = onHost
                ? container -> ContainerDefaults.withRequestsOfLimits(ContainerDefaults.withPortsOfHost(container))
                : ContainerDefaults::withRequestsOfLimits;
        PodSpec filled = of(spec);
        return filled.withInitContainers(Missing.each(filled.initContainers(), inPod))
                .withContainers(Missing.each(filled.containers(), inPod))
                .withEnableServiceLinks(Missing.value(filled.enableServiceLinks(), true));
    }

    static PodSpec of(PodSpec spec) {
        return withAccount(spec)
                .withVolumes(Missing.each(spec.volumes(), VolumeDefaults::of))
                .withInitContainers(containers(spec.initContainers()))
                .withContainers(containers(spec.containers()))
                .withRestartPolicy(Missing.text(spec.restartPolicy(), "Always"))
                .withTerminationGracePeriodSeconds(Missing.value(spec.terminationGracePeriodSeconds(), GRACE_SECONDS))
                .withDnsPolicy(Missing.text(spec.dnsPolicy(), "ClusterFirst"))
                .withNodeName(Missing.noEmpty(spec.nodeName()))
                .withSchedulerName(Missing.text(spec.schedulerName(), "default-scheduler"));
    }

    private static Vector<Container> containers(Vector<Container> containers) {
        return Missing.each(containers, ContainerDefaults::of);
    }

    /** The account has two names, of which the old one follows the new; and there is always a security context. */
    private static PodSpec withAccount(PodSpec spec) {
        SortedMap<String, Json> members = Missing.member(spec.unknown(), "securityContext", JsonObject.EMPTY);
        Option<String> account = Missing.noEmpty(spec.serviceAccountName());
        if (account.isEmpty()) {
            Option<String> former =
                    Missing.noEmpty(members.get("serviceAccount").flatMap(Json::asString));
            return spec.withUnknown(members).withServiceAccountName(former.isEmpty() ? account : former);
        }
        boolean isSame = members.get("serviceAccount").flatMap(Json::asString).equals(account);
        return spec.withServiceAccountName(account)
                .withUnknown(isSame ? members : members.put("serviceAccount", Json.of(account.get())));
    }
}
