package dev.orrery.controllers.endpoints;

import dev.orrery.model.core.EndpointAddress;
import dev.orrery.model.core.ImmutableEndpointAddress;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;

/** How an Endpoints object lists a pod that has an address. */
final class PodAddress {

    private PodAddress() {}

    static EndpointAddress of(Pod pod, Service service) {
        return ImmutableEndpointAddress.builder()
                .ip(pod.status().podIP().get())
                .hostname(pod.hostnameUnder(service))
                .nodeName(pod.spec().nodeName())
                .targetRef(ObjectReference.to(pod))
                .build();
    }

    /** Whether an address is what {@link #of} would make, which is told without making it. */
    static boolean isOf(EndpointAddress address, Pod pod, Service service) {
        return address.ip().equals(pod.status().podIP().get())
                && address.hostname().equals(pod.hostnameUnder(service))
                && address.nodeName().equals(pod.spec().nodeName())
                && address.targetRef().isDefined()
                && address.targetRef().get().isTo(pod)
                && address.unknown().isEmpty();
    }
}
