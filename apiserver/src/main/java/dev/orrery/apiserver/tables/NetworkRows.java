package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;

/** Services, endpoints and ingresses as rows. */
final class NetworkRows {
    static final Layout SERVICE = Layout.of(NetworkRows::service)
            .text("Type", "Cluster-IP", "External-IP", "Port(s)")
            .age()
            .wide("Selector");
    static final Layout ENDPOINTS =
            Layout.of(NetworkRows::endpoints).text("Endpoints").age();
    static final Layout SLICE = Layout.of(NetworkRows::slice)
            .text("AddressType", "Ports", "Endpoints")
            .age();
    static final Layout INGRESS = Layout.of(NetworkRows::ingress)
            .text("Class", "Hosts", "Address", "Ports")
            .age();
    static final Layout INGRESS_CLASS = Layout.of(NetworkRows::ingressClass)
            .text("Controller", "Parameters")
            .age();
    static final Layout POLICY =
            Layout.of(NetworkRows::policy).text("Pod-Selector").age();

    private static final int SHOWN_ENDPOINTS = 3;

    private NetworkRows() {}

    private static Vector<String> service(Json service, Instant now) {
        String address = service.textAt("spec", "clusterIP");
        return Vector.of(
                Cells.name(service),
                service.textAt("spec", "type"),
                Cells.orNone(address),
                externalAddress(service),
                Cells.orNone(service.elementsAt("spec", "ports")
                        .map(NetworkRows::servicePort)
                        .mkString(",")),
                Cells.age(service, now),
                Cells.labels(service.objectAt("spec", "selector")));
    }

    private static String servicePort(Json port) {
        long nodePort = port.numberAt("nodePort");
        return port.numberAt("port") + (nodePort > 0 ? ":" + nodePort : "") + "/" + protocol(port);
    }

    private static String protocol(Json port) {
        String protocol = port.textAt("protocol");
        return protocol.isEmpty() ? "TCP" : protocol;
    }

    private static String externalAddress(Json service) {
        String given =
                service.elementsAt("spec", "externalIPs").map(Json::plainText).mkString(",");
        if (service.textAt("spec", "type").equals("ExternalName")) {
            return service.textAt("spec", "externalName");
        }
        if (!service.textAt("spec", "type").equals("LoadBalancer")) {
            return Cells.orNone(given);
        }
        String balanced = service.elementsAt("status", "loadBalancer", "ingress")
                .map(NetworkRows::ingressAddress)
                .mkString(",");
        return balanced.isEmpty() && given.isEmpty()
                ? "<pending>"
                : Vector.of(balanced, given).filter(text -> !text.isEmpty()).mkString(",");
    }

    private static String ingressAddress(Json ingress) {
        String ip = ingress.textAt("ip");
        return ip.isEmpty() ? ingress.textAt("hostname") : ip;
    }

    private static Vector<String> endpoints(Json endpoints, Instant now) {
        Vector<String> addresses = endpoints.elementsAt("subsets").flatMap(NetworkRows::subset);
        return Vector.of(Cells.name(endpoints), abridged(addresses), Cells.age(endpoints, now));
    }

    private static Vector<String> subset(Json subset) {
        Vector<String> hosts = subset.elementsAt("addresses").map(address -> address.textAt("ip"));
        Vector<Json> ports = subset.elementsAt("ports");
        return ports.isEmpty() ? hosts : ports.flatMap(port -> hosts.map(host -> host + ":" + port.numberAt("port")));
    }

    private static String abridged(Vector<String> shown) {
        if (shown.isEmpty()) {
            return Cells.NONE;
        }
        int more = shown.size() - SHOWN_ENDPOINTS;
        return shown.take(SHOWN_ENDPOINTS).mkString(",") + (more > 0 ? " + " + more + " more..." : "");
    }

    private static Vector<String> slice(Json slice, Instant now) {
        Vector<String> ports = slice.elementsAt("ports").map(port -> Cells.number(port, "port"));
        Vector<String> hosts = slice.elementsAt("endpoints")
                .flatMap(endpoint -> endpoint.elementsAt("addresses").map(Json::plainText));
        return Vector.of(
                Cells.name(slice),
                slice.textAt("addressType"),
                ports.isEmpty() ? Cells.UNSET : abridged(ports),
                hosts.isEmpty() ? Cells.UNSET : abridged(hosts),
                Cells.age(slice, now));
    }

    private static Vector<String> ingress(Json ingress, Instant now) {
        Vector<Json> rules = ingress.elementsAt("spec", "rules");
        Vector<String> hosts = rules.map(rule -> rule.textAt("host")).filter(host -> !host.isEmpty());
        return Vector.of(
                Cells.name(ingress),
                Cells.orNone(ingress.textAt("spec", "ingressClassName")),
                hosts.isEmpty() ? "*" : abridged(hosts),
                ingress.elementsAt("status", "loadBalancer", "ingress")
                        .map(NetworkRows::ingressAddress)
                        .mkString(","),
                ingress.elementsAt("spec", "tls").isEmpty() ? "80" : "80, 443",
                Cells.age(ingress, now));
    }

    private static Vector<String> ingressClass(Json ingressClass, Instant now) {
        Json parameters = ingressClass.objectAt("spec", "parameters");
        String kind = parameters.textAt("kind");
        String group = parameters.textAt("apiGroup");
        String shown = kind.isEmpty()
                ? Cells.NONE
                : kind + (group.isEmpty() ? "" : "." + group) + "/" + parameters.textAt("name");
        return Vector.of(
                Cells.name(ingressClass),
                ingressClass.textAt("spec", "controller"),
                shown,
                Cells.age(ingressClass, now));
    }

    private static Vector<String> policy(Json policy, Instant now) {
        return Vector.of(Cells.name(policy), Cells.selector(policy.at("spec", "podSelector")), Cells.age(policy, now));
    }
}
