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
}
