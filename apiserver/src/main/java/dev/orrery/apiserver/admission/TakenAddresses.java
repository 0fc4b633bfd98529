package dev.orrery.apiserver.admission;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Service;
import dev.orrery.model.core.ServicePort;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Refuses a Service that asks for a cluster IP or a node port that another one has. */
final class TakenAddresses {

    private TakenAddresses() {}

    static Either<Status, Service> admit(Service service, ClusterState state) {
        Vector<String> addresses = service.spec().clusterIP().toVector().reject(TakenAddresses::isNone);
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
        return wanted.filter(address ->
                        others.exists(other -> other.spec().clusterIP().contains(address)))
                .map(address -> new StatusCause(
                        "FieldValueInvalid",
                        "Invalid value: [\"" + address + "\"]: failed to allocate IP " + address
                                + ": provided IP is already allocated",
                        "spec.clusterIPs"));
    }

    private static Vector<StatusCause> ports(Service service, Vector<Service> others) {
        Set<Integer> taken = others.flatMap(other -> other.spec().ports())
                .flatMap(ServicePort::nodePort)
                .toSet();
        return service.spec()
                .ports()
                .zipWithIndex()
                .filter(port -> port._1().nodePort().exists(taken::contains))
                .map(port -> new StatusCause(
                        "FieldValueInvalid",
                        "Invalid value: " + port._1().nodePort().get() + ": provided port is already allocated",
                        "spec.ports[" + port._2() + "].nodePort"));
    }
}
