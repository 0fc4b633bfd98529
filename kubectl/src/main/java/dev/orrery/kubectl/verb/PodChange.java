package dev.orrery.kubectl.verb;

import dev.orrery.api.request.PatchType;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.PodSpecs;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** What the verbs {@code set …} share: a change of the pod's spec in each object that is named. */
final class PodChange {
    static final Flags FLAGS =
            Manifests.FLAGS.and(Report.FLAGS).value("selector", "l").on("all").absent("local", "field-manager");

    private final Call call;
    private final String done;
    private final Function<Item, Either<String, JsonObject>> change;

    /** @param change the change of the pod's spec, empty for none; or the line that says why there can be none */
    PodChange(Call call, String done, Function<Item, Either<String, JsonObject>> change) {
        this.call = call;
        this.done = done;
        this.change = change;
    }

    int run(Vector<String> objects) {
        Selection selection = Selection.chosen(call, objects);
        return call.finish(selection.errors().appendAll(selection.items().flatMap(this::apply)));
    }

    private Option<String> apply(Item item) {
        return change.apply(item).fold(Option::some, patch -> send(item, patch));
    }

    private Option<String> send(Item item, JsonObject patch) {
        if (patch.isEmpty()) {
            return Option.none();
        }
        DryRun dryRun = DryRun.of(call.arguments());
        if (dryRun == DryRun.CLIENT) {
            Report.print(call, item, done);
            return Option.none();
        }
        return new Cluster(call.door())
                .patch(item, PatchType.STRATEGIC_MERGE, PodSpecs.patch(item, patch), Cluster.by("kubectl-set", dryRun))
                .peek(changed -> Report.print(call, changed, done))
                .swap()
                .toOption()
                .map(status ->
                        Refusal.text(status, "failed to patch " + done.split(" ")[0] + " update to pod template"));
    }
}
