package dev.orrery.controllers.endpoints;

import dev.orrery.model.core.EndpointAddress;
import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.EndpointSubset;
import dev.orrery.model.core.ImmutableEndpointAddress;
import dev.orrery.model.core.ImmutableEndpointSubset;
import dev.orrery.model.core.ImmutableObjectReference;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The addresses behind a Service, pods with the same ports together; ready ones apart from the others. */
final class Subsets {

    private Subsets() {}

    static Vector<EndpointSubset> of(Service service, Vector<Pod> pods) {
        Map<Vector<EndpointPort>, Vector<Pod>> byPorts = pods.filter(pod -> counts(pod, service))
                .foldLeft(LinkedHashMap.empty(), (groups, pod) -> grouped(groups, pod, service));
        return byPorts.toVector().map(group -> subset(service, group._1(), group._2()));
    }

    private static boolean counts(Pod pod, Service service) {
        boolean isLeaving = pod.metadata().isTerminating() && !publishesAll(service);
        return pod.status().podIP().isDefined() && !pod.isFinished() && !isLeaving;
    }

    private static boolean publishesAll(Service service) {
        return service.spec().publishNotReadyAddresses().getOrElse(false);
    }

    private static LinkedHashMap<Vector<EndpointPort>, Vector<Pod>> grouped(
            LinkedHashMap<Vector<EndpointPort>, Vector<Pod>> groups, Pod pod, Service service) {
        Vector<EndpointPort> ports =
                service.spec().ports().flatMap(port -> port.on(pod)).map(Subsets::port);
        boolean isReachable = !ports.isEmpty() || service.spec().ports().isEmpty();
        return isReachable
                ? groups.put(ports, groups.getOrElse(ports, Vector.empty()).append(pod))
                : groups;
    }

    /** Unlike a slice, a subset does not say that a port has no name. */
    private static EndpointPort port(EndpointPort port) {
        return port.withName(port.name().filter(name -> !name.isEmpty()));
    }

    private static EndpointSubset subset(Service service, Vector<EndpointPort> ports, Vector<Pod> pods) {
        return ImmutableEndpointSubset.builder()
                .ports(ports)
                .addresses(addresses(service, pods.filter(pod -> pod.isReady() || publishesAll(service))))
                .notReadyAddresses(addresses(service, pods.reject(pod -> pod.isReady() || publishesAll(service))))
                .build();
    }

    private static Vector<EndpointAddress> addresses(Service service, Vector<Pod> pods) {
        return pods.<EndpointAddress>map(pod -> address(service, pod)).sortBy(EndpointAddress::ip);
    }

    private static EndpointAddress address(Service service, Pod pod) {
        return ImmutableEndpointAddress.builder()
                .ip(pod.status().podIP().get())
                .hostname(hostname(service, pod))
                .nodeName(pod.spec().nodeName())
                .targetRef(ImmutableObjectReference.builder()
                        .kind("Pod")
                        .namespace(pod.namespace())
                        .name(pod.name())
                        .uid(pod.metadata().uid())
                        .build())
                .build();
    }

    /** The name by which the pod is found under a Service that stands for its subdomain. */
    private static Option<String> hostname(Service service, Pod pod) {
        return pod.spec()
                .hostname()
                .filter(name -> !name.isEmpty() && pod.spec().subdomain().contains(service.name()));
    }
}
