package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** A Service, with the addresses behind it. */
final class ServiceText {
    private static final int SHOWN = 3;

    private ServiceText() {}

    static void describe(Page page, Cluster cluster, Item item) {
        JsonObject spec = item.json().objectAt("spec");
        Vector<Item> slices = cluster.all(
                EndpointSlice.KIND, item.namespace(), Selectors.byLabels("kubernetes.io/service-name=" + item.name()));
        Head.name(page, item);
        Head.labels(page, item);
        page.field("Selector", Head.orNone(pairs(spec.objectAt("selector"))));
        page.field("Type", spec.textAt("type"));
        addresses(page, spec);
        spec.elementsAt("ports").forEach(port -> port(page, port, slices));
        page.field("Session Affinity", spec.textAt("sessionAffinity"));
        page.optional(0, "External Traffic Policy", spec.textAt("externalTrafficPolicy"));
        page.optional(0, "Internal Traffic Policy", spec.textAt("internalTrafficPolicy"));
        EventsText.write(page, cluster, item);
    }

    private static String pairs(JsonObject map) {
        return map.members()
                .map(pair -> pair._1() + "=" + pair._2().plainText())
                .mkString(",");
    }

    private static void addresses(Page page, JsonObject spec) {
        page.optional(0, "IP Family Policy", spec.textAt("ipFamilyPolicy"));
        page.field("IP Families", Head.orNone(texts(spec, "ipFamilies")));
        page.field("IP", spec.textAt("clusterIP"));
        page.field("IPs", Head.orNone(texts(spec, "clusterIPs")));
        page.optional(0, "External IPs", texts(spec, "externalIPs"));
        page.optional(0, "External Name", spec.textAt("externalName"));
    }

    private static String texts(JsonObject spec, String field) {
        return spec.elementsAt(field).map(Json::plainText).mkString(",");
    }

    private static void port(Page page, Json port, Vector<Item> slices) {
        String name = port.textAt("name").isEmpty() ? "<unset>" : port.textAt("name");
        String protocol = port.textAt("protocol").isEmpty() ? "TCP" : port.textAt("protocol");
        String target = port.at("targetPort").map(Json::plainText).getOrElse("0");
        page.line(0, "Port:\t" + name + "\t" + port.numberAt("port") + "/" + protocol);
        page.field("TargetPort", target + "/" + protocol);
        if (port.numberAt("nodePort") > 0) {
            page.line(0, "NodePort:\t" + name + "\t" + port.numberAt("nodePort") + "/" + protocol);
        }
        page.field("Endpoints", slices.isEmpty() ? "<none>" : endpoints(port.textAt("name"), slices));
    }

    private static String endpoints(String port, Vector<Item> slices) {
        Vector<String> all = slices.flatMap(slice -> slice.json()
                .elementsAt("ports")
                .filter(each -> each.textAt("name").equals(port))
                .flatMap(each -> addresses(slice.json()).map(ip -> ip + ":" + each.numberAt("port"))));
        int more = all.size() - SHOWN;
        return all.take(SHOWN).mkString(",") + (more > 0 ? " + " + more + " more..." : "");
    }

    private static Vector<String> addresses(Json slice) {
        return slice.elementsAt("endpoints")
                .filter(endpoint -> endpoint.at("conditions", "ready")
                        .flatMap(Json::asBoolean)
                        .getOrElse(true))
                .flatMap(endpoint -> endpoint.elementsAt("addresses").map(Json::plainText));
    }
}
