package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.core.Service;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Vector;

/**
 * Services of each type, for pods with the label {@code app} and the Service's name.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/create/create_service.go">create service</a>
 */
final class ServiceObjects {
    private static final int LAST_PORT = 65_535;

    private ServiceObjects() {}

    static Making clusterIp() {
        return making("clusterip", "ClusterIP", Flags.NONE.value("clusterip"), ServiceObjects::clusterIp);
    }

    private static JsonObject clusterIp(Call call, JsonObject spec) {
        String address = call.arguments().value("clusterip", "");
        if (!address.equals("None")) {
            requirePorts(spec);
        }
        return address.isEmpty() ? spec : spec.with("clusterIP", address);
    }

    static Making nodePort() {
        return making("nodeport", "NodePort", Flags.NONE.number("node-port"), ServiceObjects::nodePort);
    }

    private static JsonObject nodePort(Call call, JsonObject spec) {
        requirePorts(spec);
        long port = call.arguments().number("node-port").getOrElse(0L);
        JsonArray ports =
                new JsonArray(spec.elementsAt("ports").map(each -> ((JsonObject) each).with("nodePort", port)));
        return port == 0 ? spec : spec.with("ports", ports);
    }

    static Making loadBalancer() {
        return making("loadbalancer", "LoadBalancer", Flags.NONE, (call, spec) -> {
            requirePorts(spec);
            return spec;
        });
    }

    static Making externalName() {
        return making("externalname", "ExternalName", Flags.NONE.value("external-name"), ServiceObjects::externalName)
                .requiring("external-name");
    }

    private static JsonObject externalName(Call call, JsonObject spec) {
        String name = call.arguments().value("external-name", "");
        if (!NameRule.DNS1123_SUBDOMAIN.allows(name)) {
            throw Quit.error("invalid service external name " + name);
        }
        return spec.with("externalName", name);
    }

    /** What is particular to a type. */
    private interface Part {
        JsonObject added(Call call, JsonObject spec);
    }

    private static Making making(String word, String type, Flags flags, Part part) {
        return new Making("create service " + word, Service.KIND, flags.value("tcp"), (call, name) -> {
                    JsonObject labels = JsonObject.EMPTY.with("app", name);
                    JsonObject spec = JsonObject.EMPTY.with("type", type).with("selector", labels);
                    Vector<Json> ports = call.arguments().list("tcp").map(ServiceObjects::port);
                    JsonObject listening = ports.isEmpty() ? spec : spec.with("ports", new JsonArray(ports));
                    return JsonObject.EMPTY
                            .with("metadata", JsonObject.EMPTY.with("labels", labels))
                            .with("spec", part.added(call, listening))
                            .with("status", JsonObject.EMPTY.with("loadBalancer", JsonObject.EMPTY));
                })
                .failingWith("failed to create " + type + " service:");
    }

    private static void requirePorts(JsonObject spec) {
        if (spec.elementsAt("ports").isEmpty()) {
            throw Quit.error("at least one tcp port specifier must be provided");
        }
    }

    /** {@code 80}, {@code 80:8080} or {@code 80:named}. */
    private static Json port(String text) {
        String[] parts = text.split(":", 2);
        long port = number(parts[0]);
        Json target = parts.length < 2
                ? Json.of(port)
                : parts[1].matches("[0-9]+") ? Json.of(number(parts[1])) : Json.of(named(parts[1]));
        return JsonObject.EMPTY
                .with("name", text.replace(':', '-'))
                .with("port", port)
                .with("protocol", "TCP")
                .with("targetPort", target);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Quit.error("strconv.ParseUint: parsing \"" + text + "\": invalid syntax");
        }
        long number = Long.parseLong(text);
        if (number < 1 || number > LAST_PORT) {
            throw Quit.error("must be between 1 and 65535, inclusive");
        }
        return number;
    }

    private static String named(String text) {
        Vector<String> faults = NameRule.PORT_NAME.faults(text);
        if (!faults.isEmpty()) {
            throw Quit.error(faults.mkString(","));
        }
        return text;
    }
}
