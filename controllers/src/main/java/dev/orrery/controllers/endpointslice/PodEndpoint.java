package dev.orrery.controllers.endpointslice;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.ImmutableObjectReference;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.Endpoint;
import dev.orrery.model.discovery.EndpointConditions;
import dev.orrery.model.discovery.ImmutableEndpoint;
import dev.orrery.model.discovery.ImmutableEndpointConditions;
import io.vavr.control.Option;

/** The endpoint that a pod is: its address, and whether it takes traffic. */
final class PodEndpoint {
    private static final String ZONE = "topology.kubernetes.io/zone";

    private PodEndpoint() {}

    /** None for a pod without an address, and for one that is finished. */
    static Option<Endpoint> of(Pod pod, Service service, ClusterView view) {
        return pod.isFinished() ? Option.none() : pod.status().podIP().map(ip -> endpoint(ip, pod, service, view));
    }

    private static Endpoint endpoint(String ip, Pod pod, Service service, ClusterView view) {
        return ImmutableEndpoint.builder()
                .addAddresses(ip)
                .conditions(conditions(pod, service))
                .hostname(pod.spec()
                        .hostname()
                        .filter(name ->
                                !name.isEmpty() && pod.spec().subdomain().contains(service.name())))
                .nodeName(pod.spec().nodeName())
                .zone(pod.spec()
                        .nodeName()
                        .flatMap(name -> view.get(Node.KIND, "", name))
                        .flatMap(node -> node.metadata().label(ZONE)))
                .targetRef(ImmutableObjectReference.builder()
                        .kind("Pod")
                        .namespace(pod.namespace())
                        .name(pod.name())
                        .uid(pod.metadata().uid())
                        .build())
                .build();
    }

    /** Ready is serving and not on the way out, unless the Service wants all its addresses published. */
    private static EndpointConditions conditions(Pod pod, Service service) {
        boolean all = service.spec().publishNotReadyAddresses().getOrElse(false);
        boolean terminating = pod.metadata().isTerminating();
        return ImmutableEndpointConditions.builder()
                .ready(all || pod.isReady() && !terminating)
                .serving(pod.isReady())
                .terminating(terminating)
                .build();
    }
}
