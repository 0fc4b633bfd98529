package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One port of a Service and the port of the pods behind it. */
@Value.Immutable
public interface ServicePort extends WithServicePort {
    Option<String> name();

    Option<String> protocol();

    Option<String> appProtocol();

    @JsonInclude
    int port();

    Option<IntOrString> targetPort();

    Option<Integer> nodePort();

    SortedMap<String, Json> unknown();

    /** Whether the pods' port goes by a name, so that it may be another number on each of them. */
    default boolean goesByName() {
        return targetPort().exists(target -> !target.isNumber());
    }

    /** What this port is on a pod; none when it goes by a name that no container of the pod has a port for. */
    default Option<EndpointPort> on(Pod pod) {
        return targetPort()
                .map(target ->
                        target.fold(number -> Option.some(number == 0 ? port() : number), name -> named(name, pod)))
                .getOrElse(Option.some(port()))
                .map(number -> ImmutableEndpointPort.builder()
                        .name(name().getOrElse(""))
                        .port(number)
                        .protocol(protocol().getOrElse("TCP"))
                        .appProtocol(appProtocol())
                        .build());
    }

    private Option<Integer> named(String wanted, Pod pod) {
        String transport = protocol().getOrElse("TCP");
        return pod.spec()
                .containers()
                .flatMap(Container::ports)
                .find(port -> port.name().contains(wanted)
                        && port.protocol().getOrElse("TCP").equals(transport))
                .map(ContainerPort::containerPort);
    }
}
