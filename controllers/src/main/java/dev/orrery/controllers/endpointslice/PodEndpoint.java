package dev.orrery.controllers.endpointslice;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.Endpoint;
import dev.orrery.model.discovery.EndpointConditions;
import dev.orrery.model.discovery.ImmutableEndpoint;
import dev.orrery.model.discovery.ImmutableEndpointConditions;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The endpoint that a pod is behind a Service: its address, and whether it takes traffic. */
record PodEndpoint(Service service, ClusterView view) {
    private static final String ZONE = "topology.kubernetes.io/zone";

    /** Whether a pod is an endpoint at all: one without an address is none, nor is one that is finished. */
    static boolean is(Pod pod) {
        return !pod.isFinished() && pod.status().podIP().isDefined();
    }

    Endpoint of(Pod pod) {
        return ImmutableEndpoint.builder()
                .addAddresses(pod.status().podIP().get())
                .conditions(conditions(pod))
                .hostname(pod.hostnameUnder(service))
                .nodeName(pod.spec().nodeName())
                .zone(zone(pod))
                .targetRef(ObjectReference.to(pod))
                .build();
    }

    /** What {@link #of} would make: the endpoint that there is, if it says so already, and nothing is made. */
    Endpoint of(Pod pod, Endpoint known) {
        return says(known, pod) ? known : of(pod);
    }

    private boolean says(Endpoint known, Pod pod) {
        Vector<String> addresses = known.addresses();
        return addresses.size() == 1
                && addresses.head().equals(pod.status().podIP().get())
                && says(known.conditions(), pod)
                && known.hostname().equals(pod.hostnameUnder(service))
                && known.nodeName().equals(pod.spec().nodeName())
                && known.zone().equals(zone(pod))
                && known.targetRef().isDefined()
                && known.targetRef().get().isTo(pod)
                && known.unknown().isEmpty();
    }

    private Option<String> zone(Pod pod) {
        Option<Node> node = pod.spec().nodeName().flatMap(name -> view.get(Node.KIND, "", name));
        return node.isDefined() ? node.get().metadata().flatLabels().get(ZONE) : Option.none();
    }

    private EndpointConditions conditions(Pod pod) {
        return ImmutableEndpointConditions.builder()
                .ready(isReady(pod))
                .serving(pod.isReady())
                .terminating(pod.metadata().isTerminating())
                .build();
    }

    private boolean says(EndpointConditions known, Pod pod) {
        return says(known.ready(), isReady(pod))
                && says(known.serving(), pod.isReady())
                && says(known.terminating(), pod.metadata().isTerminating())
                && known.unknown().isEmpty();
    }

    private static boolean says(Option<Boolean> known, boolean holds) {
        return known.isDefined() && known.get() == holds;
    }

    /** Ready is serving and not on the way out, unless the Service wants all its addresses published. */
    private boolean isReady(Pod pod) {
        return service.spec().publishNotReadyAddresses().getOrElse(false)
                || pod.isReady() && !pod.metadata().isTerminating();
    }
}
