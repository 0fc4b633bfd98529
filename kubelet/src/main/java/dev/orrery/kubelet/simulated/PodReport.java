package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ContainerStatus;
import dev.orrery.model.core.ImmutablePodIp;
import dev.orrery.model.core.ImmutablePodStatus;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodIp;
import dev.orrery.model.core.PodStatus;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The status of a pod, as the kubelet of its node sees it. */
record PodReport(PodTurn turn, Node node) {

    PodStatus status() {
        Pod pod = turn.pod();
        PodRun run = turn.run();
        String phase = new PodPhase(pod, run).phase();
        Option<String> hostAddress = NodeRegistration.internalAddress(node);
        return ImmutablePodStatus.builder()
                .from(pod.status())
                .phase(phase)
                .conditions(new PodConditions(pod, run, phase, unready(pod), turn.now()).conditions())
                .hostIP(hostAddress)
                .hostIPs(addresses(hostAddress))
                .podIP(run.ip())
                .podIPs(addresses(run.ip()))
                .startTime(pod.status().startTime().getOrElse(run.since()))
                .initContainerStatuses(inits(pod))
                .containerStatuses(mains(pod))
                .qosClass(pod.status().qosClass().getOrElse(() -> QualityOfService.of(pod)))
                .build();
    }

    private Vector<String> unready(Pod pod) {
        return PodConditions.counting(pod)
                .reject(container -> new ContainerReport(turn, container, Role.MAIN).isReady())
                .map(Container::name);
    }

    private Vector<ContainerStatus> inits(Pod pod) {
        return pod.spec()
                .initContainers()
                .map(container -> new ContainerReport(turn, container, Role.ofInit(container)).status());
    }

    /** Sorted by name, as the kubelet does it. */
    private Vector<ContainerStatus> mains(Pod pod) {
        Vector<ContainerStatus> statuses =
                pod.spec().containers().map(container -> new ContainerReport(turn, container, Role.MAIN).status());
        return statuses.size() < 2 ? statuses : statuses.sortBy(ContainerStatus::name);
    }

    private static Vector<PodIp> addresses(Option<String> address) {
        return address.toVector().map(ip -> ImmutablePodIp.builder().ip(ip).build());
    }
}
