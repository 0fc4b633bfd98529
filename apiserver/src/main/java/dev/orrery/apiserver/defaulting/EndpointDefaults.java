package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.discovery.EndpointSlice;

/**
 * What is usual for the ports behind a Service.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/">EndpointSlices</a>
 */
final class EndpointDefaults {

    private EndpointDefaults() {}

    static Endpoints of(Endpoints endpoints) {
        return endpoints.withSubsets(Missing.each(
                endpoints.subsets(), subset -> subset.withPorts(Missing.each(subset.ports(), EndpointDefaults::port))));
    }

    static EndpointSlice of(EndpointSlice slice) {
        return slice.withPorts(Missing.each(
                slice.ports(), port -> port(port.withName(Missing.value(port.name(), "")))));
    }

    private static EndpointPort port(EndpointPort port) {
        return port.withProtocol(Missing.text(port.protocol(), "TCP"));
    }
}
