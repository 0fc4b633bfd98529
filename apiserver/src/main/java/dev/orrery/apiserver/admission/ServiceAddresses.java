package dev.orrery.apiserver.admission;

import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.model.core.Service;
import dev.orrery.model.core.ServicePort;
import dev.orrery.model.core.ServiceSpec;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.IntFunction;

/**
 * Gives a Service its cluster IP out of 10.96.0.0/12 and, where its type asks for them, its node ports out of 30000 to
 * 32767. Which ones is a function of the Service's name, so that one Service more changes no other's.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/">ClusterIP allocation</a>
 */
final class ServiceAddresses {

    private static final int ADDRESSES = 1 << 16;
    private static final int FIRST_PORT = 30_000;
    private static final int PORTS = 2_768;

    static final String PORT_RANGE = FIRST_PORT + "-" + (FIRST_PORT + PORTS - 1);

    private ServiceAddresses() {}

    /** Whether this is an address in 10.96.0.0/12, other than its first and its last one. */
    static boolean isInRange(String address) {
        if (!address.matches("10(\\.[0-9]{1,3}){3}")) {
            return false;
        }
        int second = Integer.parseInt(address.split("\\.")[1]);
        return second >= 96 && second < 112 && !address.equals("10.96.0.0") && !address.equals("10.111.255.255");
    }

    static boolean isInRange(int port) {
        return port >= FIRST_PORT && port < FIRST_PORT + PORTS;
    }

    static Service allocate(Service service, Circumstances circumstances) {
        if (service.spec().type().contains("ExternalName")) {
            return service;
        }
        return withPorts(withAddress(service, circumstances), circumstances);
    }

    private static Service withAddress(Service service, Circumstances circumstances) {
        ServiceSpec spec = service.spec();
        String address =
                spec.clusterIP().filter(known -> !known.isEmpty()).getOrElse(() -> freeAddress(service, circumstances));
        return service.withSpec(spec.withClusterIP(Option.some(address)).withClusterIPs(Vector.of(address)));
    }

    private static String freeAddress(Service service, Circumstances circumstances) {
        Set<String> taken = circumstances
                .state()
                .list(Service.KIND)
                .flatMap(known -> known.spec().clusterIP())
                .toSet();
        return free(ADDRESSES, "cluster-ip", service, circumstances, taken, place -> {
            int host = place + 2;
            return "10." + (96 + (host >> 16)) + "." + (host >> 8 & 0xff) + "." + (host & 0xff);
        });
    }

    private static Service withPorts(Service service, Circumstances circumstances) {
        boolean takesPorts =
                service.spec().type().exists(type -> type.equals("NodePort") || type.equals("LoadBalancer"));
        if (!takesPorts || service.spec().ports().forAll(port -> port.nodePort().isDefined())) {
            return service;
        }
        Set<Integer> taken = circumstances
                .state()
                .list(Service.KIND)
                .flatMap(known -> known.spec().ports())
                .flatMap(ServicePort::nodePort)
                .toSet()
                .addAll(service.spec().ports().flatMap(ServicePort::nodePort));
        Vector<ServicePort> ports = Vector.empty();
        for (ServicePort port : service.spec().ports()) {
            int number =
                    port.nodePort().isDefined() ? port.nodePort().get() : freePort(service, port, circumstances, taken);
            taken = taken.add(number);
            ports = ports.append(port.withNodePort(Option.some(number)));
        }
        return service.withSpec(service.spec().withPorts(ports));
    }

    private static int freePort(Service service, ServicePort port, Circumstances circumstances, Set<Integer> taken) {
        String purpose = "node-port " + port.port();
        return free(PORTS, purpose, service, circumstances, taken, place -> FIRST_PORT + place);
    }

    private static <R> R free(
            int range,
            String purpose,
            Service service,
            Circumstances circumstances,
            Set<R> taken,
            IntFunction<R> candidate) {
        for (int attempt = 0; attempt < range; attempt++) {
            R found = candidate.apply(circumstances
                    .draws()
                    .chance()
                    .below(range, purpose, service.key().toString(), attempt));
            if (!taken.contains(found)) {
                return found;
            }
        }
        throw new IllegalStateException("every one of " + range + " is taken: " + purpose);
    }
}
