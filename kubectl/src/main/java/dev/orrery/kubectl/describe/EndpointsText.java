package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;

/** The addresses behind a Service: Endpoints, and EndpointSlices. */
final class EndpointsText {

    private EndpointsText() {}

    static void endpoints(Page page, Cluster cluster, Item item) {
        Head.name(page, item);
        Head.labels(page, item);
        page.line(0, "Subsets:");
        for (Json subset : item.json().elementsAt("subsets")) {
            page.field(1, "Addresses", Head.orNone(addresses(subset, "addresses")));
            page.field(1, "NotReadyAddresses", Head.orNone(addresses(subset, "notReadyAddresses")));
            Vector<Json> ports = subset.elementsAt("ports");
            if (!ports.isEmpty()) {
                page.line(1, "Ports:");
                ports(page, 2, ports);
            }
            page.line(0, "");
        }
        EventsText.write(page, cluster, item);
    }

    private static String addresses(Json subset, String which) {
        return subset.elementsAt(which).map(address -> address.textAt("ip")).mkString(",");
    }

    private static void ports(Page page, int level, Vector<Json> ports) {
        page.line(level, "Name\tPort\tProtocol");
        page.line(level, "----\t----\t--------");
        ports.forEach(port -> page.line(
                level, orUnset(port.textAt("name")) + "\t" + port.numberAt("port") + "\t" + port.textAt("protocol")));
    }

    static void slice(Page page, Cluster cluster, Item item) {
        Head.name(page, item);
        Head.labels(page, item);
        page.field("AddressType", item.json().textAt("addressType"));
        Vector<Json> ports = item.json().elementsAt("ports");
        page.line(0, ports.isEmpty() ? "Ports: <unset>" : "Ports:");
        if (!ports.isEmpty()) {
            ports(page, 1, ports);
        }
        Vector<Json> endpoints = item.json().elementsAt("endpoints");
        page.line(0, endpoints.isEmpty() ? "Endpoints: <none>" : "Endpoints:");
        endpoints.forEach(endpoint -> endpoint(page, endpoint));
        EventsText.write(page, cluster, item);
    }

    private static void endpoint(Page page, Json endpoint) {
        String addresses = endpoint.elementsAt("addresses").map(Json::plainText).mkString(", ");
        page.field(1, "- Addresses", Head.orNone(addresses));
        page.line(2, "Conditions:");
        page.field(
                3,
                "Ready",
                endpoint.at("conditions", "ready").map(Json::plainText).getOrElse("<unset>"));
        page.field(2, "Hostname", orUnset(endpoint.textAt("hostname")));
        if (endpoint.at("targetRef").isDefined()) {
            page.field(
                    2, "TargetRef", endpoint.textAt("targetRef", "kind") + "/" + endpoint.textAt("targetRef", "name"));
        }
        page.field(2, "NodeName", orUnset(endpoint.textAt("nodeName")));
        page.field(2, "Zone", orUnset(endpoint.textAt("zone")));
    }

    private static String orUnset(String text) {
        return text.isEmpty() ? "<unset>" : text;
    }
}
