package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.core.Service;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl expose}: makes a Service for the pods of a workload. */
public final class Expose implements Command {

    @Override
    public Usage usage() {
        return new Usage("expose", Usage.OBJECTS, "Makes a Service for the pods of a workload.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .number("port")
                .value("target-port")
                .value("name")
                .value("type")
                .value("protocol")
                .value("cluster-ip")
                .absent("selector", 'l')
                .absent(
                        "field-manager",
                        "override-type",
                        "save-config",
                        "labels",
                        "external-ip",
                        "load-balancer-ip",
                        "session-affinity",
                        "overrides");
    }

    @Override
    public int run(Call call) {
        Selection selection = Selection.chosen(call);
        return call.finish(selection.errors().appendAll(selection.items().flatMap(item -> expose(call, item))));
    }

    private static Option<String> expose(Call call, Item item) {
        Item service = service(call, item);
        if (DryRun.of(call.arguments()) == DryRun.CLIENT) {
            Report.print(call, service, "exposed");
            return Option.none();
        }
        return new Cluster(call.door())
                .create(service, item.namespace(), Cluster.by("kubectl-expose", DryRun.of(call.arguments())))
                .peek(created -> Report.print(call, created, "exposed"))
                .swap()
                .toOption()
                .map(Refusal::text);
    }

    private static Item service(Call call, Item item) {
        JsonObject metadata = JsonObject.EMPTY
                .with("name", call.arguments().value("name", item.name()))
                .with("namespace", item.namespace());
        JsonObject labels = item.labels();
        JsonObject spec =
                JsonObject.EMPTY.with("ports", new JsonArray(ports(call, item))).with("selector", selector(item));
        JsonObject typed = call.arguments()
                .value("type")
                .map(type -> spec.with("type", type))
                .getOrElse(spec);
        JsonObject addressed = call.arguments()
                .value("cluster-ip")
                .map(ip -> typed.with("clusterIP", ip))
                .getOrElse(typed);
        return new Item(
                Service.KIND,
                JsonObject.EMPTY
                        .with("apiVersion", "v1")
                        .with("kind", "Service")
                        .with("metadata", labels.isEmpty() ? metadata : metadata.with("labels", labels))
                        .with("spec", addressed));
    }

    private static Vector<Json> ports(Call call, Item item) {
        Vector<Long> introspected = item.template()
                .elementsAt("spec", "containers")
                .appendAll(item.json().elementsAt("spec", "containers"))
                .flatMap(container -> container.elementsAt("ports"))
                .map(port -> port.numberAt("containerPort"));
        Vector<Long> ports = call.arguments().number("port").map(Vector::of).getOrElse(introspected);
        if (ports.isEmpty()) {
            throw Quit.error("couldn't find port via --port flag or introspection");
        }
        return ports.map(port -> port(call, port, ports.size() > 1));
    }

    private static Json port(Call call, long port, boolean several) {
        String target = call.arguments().value("target-port", Long.toString(port));
        JsonObject json = JsonObject.EMPTY
                .with("port", port)
                .with("protocol", call.arguments().value("protocol", "TCP"))
                .with("targetPort", target.matches("[0-9]+") ? Json.of(Long.parseLong(target)) : Json.of(target));
        return several ? json.with("name", "port-" + port) : json;
    }

    private static JsonObject selector(Item item) {
        JsonObject matched = item.json().objectAt("spec", "selector", "matchLabels");
        JsonObject selector = switch (item.kind().plural()) {
            case "pods" -> item.labels();
            case "services", "replicationcontrollers" -> item.json().objectAt("spec", "selector");
            default -> matched;
        };
        if (selector.isEmpty()) {
            throw Quit.error("couldn't retrieve selectors via --selector flag or introspection: the "
                    + item.kind().singular() + " has no labels to select by");
        }
        return selector;
    }
}
