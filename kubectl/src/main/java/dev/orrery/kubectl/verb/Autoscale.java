package dev.orrery.kubectl.verb;

import dev.orrery.api.request.Request;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.LastApplied;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl autoscale}: makes a HorizontalPodAutoscaler for a workload. */
public final class Autoscale implements Command {
    private static final long UNSET = -1;

    @Override
    public Usage usage() {
        return new Usage(
                "autoscale",
                "(TYPE NAME | TYPE/NAME | -f FILE) --max=MAXPODS",
                "Makes a HorizontalPodAutoscaler for a workload.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .number("min")
                .number("max")
                .number("cpu-percent")
                .value("name")
                .value("field-manager")
                .on("save-config");
    }

    @Override
    public int run(Call call) {
        call.arguments().require(Vector.of("max"));
        long most = number(call, "max");
        long least = number(call, "min");
        if (most < 1) {
            throw Quit.error("--max=MAXPODS is required and must be at least 1, max: " + most);
        }
        if (most < least) {
            throw Quit.error(
                    "--max=MAXPODS must be larger or equal to --min=MINPODS, max: " + most + ", min: " + least);
        }
        Selection selection = Selection.chosen(call);
        return call.finish(selection.errors().appendAll(selection.items().flatMap(item -> autoscale(call, item))));
    }

    private static long number(Call call, String flag) {
        return call.arguments().number(flag).getOrElse(UNSET);
    }

    private static Option<String> autoscale(Call call, Item target) {
        Cluster cluster = new Cluster(call.door());
        Request scale =
                Request.get(target.kind(), target.namespace(), target.name()).subresource("scale");
        if (cluster.refusal(scale).isDefined()) {
            return Option.some("error: cannot autoscale a " + target.kind().name()
                    + ": could not find scale subresource for "
                    + target.kind().group() + "/" + target.kind().version() + ", Resource="
                    + target.kind().plural()
                    + " in discovery information");
        }
        Item made = autoscaler(call, target);
        Item item = call.arguments().isOn("save-config") ? LastApplied.recordedIn(made) : made;
        if (DryRun.of(call.arguments()) == DryRun.CLIENT) {
            Report.print(call, item, "created");
            return Option.none();
        }
        String manager = call.arguments().value("field-manager", "kubectl-autoscale");
        return cluster.create(item, target.namespace(), Cluster.by(manager, DryRun.of(call.arguments())))
                .peek(created -> Report.print(call, created, "autoscaled"))
                .swap()
                .toOption()
                .map(Refusal::text);
    }

    private static Item autoscaler(Call call, Item target) {
        JsonObject metadata = JsonObject.EMPTY
                .with("name", call.arguments().value("name", target.name()))
                .with("creationTimestamp", Json.nothing());
        boolean placed = call.arguments().has("namespace") || DryRun.of(call.arguments()) != DryRun.CLIENT;
        return new Item(
                Kinds.HORIZONTAL_POD_AUTOSCALER,
                JsonObject.EMPTY
                        .with("apiVersion", Kinds.HORIZONTAL_POD_AUTOSCALER.apiVersion())
                        .with("kind", Kinds.HORIZONTAL_POD_AUTOSCALER.name())
                        .with("metadata", placed ? metadata.with("namespace", target.namespace()) : metadata)
                        .with("spec", spec(call, target))
                        .with(
                                "status",
                                JsonObject.EMPTY
                                        .with("currentMetrics", Json.nothing())
                                        .with("desiredReplicas", 0)));
    }

    private static JsonObject spec(Call call, Item target) {
        JsonObject spec = JsonObject.EMPTY
                .with("maxReplicas", number(call, "max"))
                .with(
                        "scaleTargetRef",
                        JsonObject.EMPTY
                                .with("apiVersion", target.kind().apiVersion())
                                .with("kind", target.kind().name())
                                .with("name", target.name()));
        long least = number(call, "min");
        long percent = number(call, "cpu-percent");
        JsonObject bounded = least > 0 ? spec.with("minReplicas", least) : spec;
        return percent >= 0 ? bounded.with("metrics", JsonArray.of(onProcessors(percent))) : bounded;
    }

    private static JsonObject onProcessors(long percent) {
        JsonObject target = JsonObject.EMPTY.with("type", "Utilization").with("averageUtilization", percent);
        return JsonObject.EMPTY
                .with("type", "Resource")
                .with("resource", JsonObject.EMPTY.with("name", "cpu").with("target", target));
    }
}
