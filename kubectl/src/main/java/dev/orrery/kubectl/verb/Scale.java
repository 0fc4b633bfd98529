package dev.orrery.kubectl.verb;

import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl scale}: says how many replicas there shall be. */
public final class Scale implements Command {
    private static final String MISSING =
            "The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0";

    @Override
    public Usage usage() {
        return new Usage(
                "scale",
                "(TYPE NAME… | TYPE/NAME… | -f FILE) --replicas=COUNT",
                "Says how many replicas there shall be.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .number("replicas")
                .number("current-replicas")
                .duration("timeout")
                .value("selector", "l")
                .on("all")
                .absent("resource-version");
    }

    @Override
    public int run(Call call) {
        if (!call.arguments().has("replicas")) {
            throw Quit.error("required flag(s) \"replicas\" not set");
        }
        long replicas = call.arguments()
                .number("replicas")
                .filter(count -> count >= 0)
                .getOrElseThrow(() -> Quit.error(MISSING));
        Selection selection = Selection.chosen(call);
        if (selection.items().isEmpty()) {
            throw nothing(selection);
        }
        Vector<String> errors = selection.errors();
        Vector<Item> scaled = Vector.empty();
        for (Item item : selection.items()) {
            Option<String> error = scale(call, item, replicas);
            errors = errors.appendAll(error);
            scaled = error.isEmpty() ? scaled.append(item) : scaled;
        }
        if (call.arguments().has("timeout")) {
            await(call, scaled, replicas);
        }
        return call.finish(errors);
    }

    private static Quit nothing(Selection selection) {
        Vector<String> reasons =
                selection.errors().map(error -> error.replaceFirst("^Error from server \\(\\w+\\): ", ""));
        return Quit.error(("no objects passed to scale " + reasons.mkString(", ")).strip());
    }

    private static Option<String> scale(Call call, Item item, long replicas) {
        DryRun dryRun = DryRun.of(call.arguments());
        Option<Long> expected = call.arguments().number("current-replicas").filter(count -> count >= 0);
        long current = item.json().numberAt("spec", "replicas");
        if (expected.exists(count -> count != current)) {
            return Option.some("error: Expected replicas to be " + expected.get() + ", was " + current);
        }
        JsonObject patch = JsonObject.EMPTY.with("spec", JsonObject.EMPTY.with("replicas", replicas));
        Request request = Cluster.patchRequest(item, PatchType.MERGE, patch)
                .subresource("scale")
                .with(Cluster.by("kubectl", dryRun));
        Option<Status> refusal = dryRun == DryRun.CLIENT ? Option.none() : new Cluster(call.door()).refusal(request);
        if (refusal.isEmpty()) {
            Report.print(call, item, "scaled");
        }
        return refusal.map(Refusal::text);
    }

    private static void await(Call call, Vector<Item> scaled, long replicas) {
        Waiting waiting = call.waiting(call.arguments().duration("timeout"));
        for (Item item : scaled) {
            while (!isDone(call, item, replicas)) {
                if (!waiting.more()) {
                    throw Quit.error("timed out waiting for the condition");
                }
            }
        }
    }

    private static boolean isDone(Call call, Item item, long replicas) {
        Item now = new Cluster(call.door()).need(item.kind(), item.namespace(), item.name());
        return now.json().numberAt("status", "replicas") == replicas
                && now.json().numberAt("status", "observedGeneration")
                        >= now.json().numberAt("metadata", "generation");
    }
}
