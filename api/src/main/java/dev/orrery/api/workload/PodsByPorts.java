package dev.orrery.api.workload;

import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.core.ServicePort;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pods behind a Service, by the ports that it has on them: a port may go by a name, which each pod gives another number. */
public final class PodsByPorts {

    private PodsByPorts() {}

    /** Groups in the order in which their first pods come; none is empty. */
    public static LinkedHashMap<Vector<EndpointPort>, Vector<Pod>> of(Service service, Iterable<Pod> pods) {
        Map<Vector<EndpointPort>, List<Pod>> groups = new java.util.LinkedHashMap<>();
        boolean areAlike = !service.spec().ports().exists(ServicePort::goesByName);
        List<Pod> group = List.of();
        for (Pod pod : pods) {
            if (groups.isEmpty() || !areAlike) {
                group = groups.computeIfAbsent(ports(service, pod), ports -> new ArrayList<>());
            }
            group.add(pod);
        }
        return LinkedHashMap.ofAll(
                groups.entrySet().stream(), each -> Tuple.of(each.getKey(), Vector.ofAll(each.getValue())));
    }

    private static Vector<EndpointPort> ports(Service service, Pod pod) {
        return service.spec().ports().flatMap(port -> port.on(pod));
    }
}
