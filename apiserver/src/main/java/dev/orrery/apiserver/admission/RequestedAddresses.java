package dev.orrery.apiserver.admission;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Service;
import dev.orrery.model.core.ServicePort;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Refuses a Service that asks for a cluster IP or a node port that it cannot have: another one has it, or nobody may. */
final class RequestedAddresses {

    private RequestedAddresses() {}

    static Either<Status, Service> admit(Service service, ClusterState state) {
        Vector<String> addresses = service.spec().clusterIP().toVector().reject(RequestedAddresses::isNone);
        Vector<Integer> ports = service.spec().ports().flatMap(ServicePort::nodePort);
        if (addresses.isEmpty() && ports.isEmpty()) {
            return Either.right(service);
        }
        Vector<Service> others = state.list(Service.KIND)
                .filter(other -> !other.key().equals(service.key()))
                .toVector();
        Vector<StatusCause> faults = address(addresses, others).appendAll(ports(service, others));
        return faults.isEmpty()
                ? Either.right(service)
                : Either.left(Status.invalid(Service.KIND, service.name(), faults));
    }

    private static boolean isNone(String address) {
        return address.isEmpty() || address.equals("None");
    }

    private static Vector<StatusCause> address(Vector<String> wanted, Vector<Service> others) {
        return wanted.flatMap(address -> obstacle(address, others)
                .map(obstacle -> new StatusCause(
                        "FieldValueInvalid",
                        "Invalid value: [\"" + address + "\"]: failed to allocate IP " + address + ": " + obstacle,
                        "spec.clusterIPs")));
    }

    private static Option<String> obstacle(String address, Vector<Service> others) {
        if (!ServiceAddresses.isInRange(address)) {
            return Option.some("the provided network does not match the current range");
        }
        return others.exists(other -> other.spec().clusterIP().contains(address))
                ? Option.some("provided IP is already allocated")
                : Option.none();
    }

    private static Vector<StatusCause> ports(Service service, Vector<Service> others) {
        Set<Integer> taken = others.flatMap(other -> other.spec().ports())
                .flatMap(ServicePort::nodePort)
                .toSet();
        return service.spec()
                .ports()
                .zipWithIndex()
                .flatMap(place -> place._1()
                        .nodePort()
                        .flatMap(port -> obstacle(port, taken)
                                .map(obstacle -> new StatusCause(
                                        "FieldValueInvalid",
                                        "Invalid value: " + port + ": " + obstacle,
                                        "spec.ports[" + place._2() + "].nodePort"))));
    }

    private static Option<String> obstacle(int port, Set<Integer> taken) {
        if (!ServiceAddresses.isInRange(port)) {
            return Option.some("provided port is not in the valid range. The range of valid ports is "
                    + ServiceAddresses.PORT_RANGE);
        }
        return taken.contains(port) ? Option.some("provided port is already allocated") : Option.none();
    }
}
