package dev.orrery.controllers.endpoints;

import dev.orrery.api.workload.PodsByPorts;
import dev.orrery.model.core.EndpointAddress;
import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.EndpointSubset;
import dev.orrery.model.core.ImmutableEndpointSubset;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The addresses behind a Service, pods with the same ports together; ready ones apart from the others.
 *
 * @param known the subsets that there are: what is right in them is taken over, so that nothing is made where nothing changed
 */
record Subsets(Service service, Vector<EndpointSubset> known) {

    private static final Comparator<Pod> BY_ADDRESS =
            Comparator.comparing(pod -> pod.status().podIP().get());

    Vector<EndpointSubset> of(Vector<Pod> pods) {
        var groups = PodsByPorts.of(service, pods.iterator().filter(this::counts));
        var reachable = service.spec().ports().isEmpty() ? groups : groups.remove(Vector.empty());
        return reachable.toVector().zipWithIndex((group, place) -> subset(group._1(), group._2(), place));
    }

    private boolean counts(Pod pod) {
        boolean isLeaving = pod.metadata().isTerminating() && !publishesAll();
        return pod.status().podIP().isDefined() && !pod.isFinished() && !isLeaving;
    }

    private boolean publishesAll() {
        return service.spec().publishNotReadyAddresses().getOrElse(false);
    }

    private EndpointSubset subset(Vector<EndpointPort> ports, Vector<Pod> pods, int place) {
        EndpointSubset before = place < known.size()
                ? known.get(place)
                : ImmutableEndpointSubset.builder().build();
        Vector<Pod> sorted = pods.sorted(BY_ADDRESS);
        return ImmutableEndpointSubset.builder()
                .ports(ports.map(Subsets::port))
                .addresses(addresses(sorted.iterator().filter(this::isListedAsReady), before.addresses()))
                .notReadyAddresses(
                        addresses(sorted.iterator().reject(this::isListedAsReady), before.notReadyAddresses()))
                .build();
    }

    /** Unlike a slice, a subset does not say that a port has no name. */
    private static EndpointPort port(EndpointPort port) {
        return port.withName(port.name().filter(name -> !name.isEmpty()));
    }

    private boolean isListedAsReady(Pod pod) {
        return pod.isReady() || publishesAll();
    }

    private Vector<EndpointAddress> addresses(Iterator<Pod> pods, Vector<EndpointAddress> before) {
        List<EndpointAddress> addresses = new ArrayList<>(before.size());
        while (pods.hasNext()) {
            Pod pod = pods.next();
            int place = addresses.size();
            boolean isRight = place < before.size() && PodAddress.isOf(before.get(place), pod, service);
            addresses.add(isRight ? before.get(place) : PodAddress.of(pod, service));
        }
        return Vector.ofAll(addresses);
    }
}
