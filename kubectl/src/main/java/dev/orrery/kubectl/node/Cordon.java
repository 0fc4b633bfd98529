package dev.orrery.kubectl.node;

import dev.orrery.api.request.PatchType;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl cordon} and {@code uncordon}: closes nodes for new pods, and opens them. */
public final class Cordon implements Command {
    private final boolean closes;

    private Cordon(boolean closes) {
        this.closes = closes;
    }

    public static Command closing() {
        return new Cordon(true);
    }

    public static Command opening() {
        return new Cordon(false);
    }

    @Override
    public Usage usage() {
        return closes
                ? new Usage("cordon", "NODE…", "Closes nodes for new pods.")
                : new Usage("uncordon", "NODE…", "Opens nodes for pods again.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE.value("selector", "l").optional("dry-run", "unchanged");
    }

    @Override
    public int run(Call call) {
        Selection nodes = nodes(call, usage().words());
        return call.finish(nodes.errors().appendAll(nodes.items().flatMap(node -> set(call, node, closes))));
    }

    /** The nodes that are named, or those that the selector lets through. */
    static Selection nodes(Call call, String verb) {
        boolean selecting = call.arguments().has("selector");
        if (call.words().isEmpty() && !selecting) {
            throw Quit.usage(verb, "USAGE: " + verb + " NODE [flags]");
        }
        if (!call.words().isEmpty() && selecting) {
            throw Quit.usage(verb, "cannot specify both a node name and a --selector option");
        }
        Vector<String> named = call.words().map(word -> word.substring(word.indexOf('/') + 1));
        return Selection.byWords(call, selecting ? Vector.of("nodes") : named.prepend("nodes"));
    }

    static Option<String> set(Call call, Item node, boolean closed) {
        String done = closed ? "cordoned" : "uncordoned";
        DryRun dryRun = DryRun.of(call.arguments());
        if (node.json().isTrueAt("spec", "unschedulable") == closed) {
            call.line(node.slashName() + " already " + done + dryRun.suffix());
            return Option.none();
        }
        Json value = closed ? Json.of(true) : Json.nothing();
        JsonObject patch = JsonObject.EMPTY.with("spec", JsonObject.EMPTY.with("unschedulable", value));
        Option<String> error = dryRun == DryRun.CLIENT
                ? Option.none()
                : new Cluster(call.door())
                        .patch(node, PatchType.MERGE, patch, Cluster.by("kubectl-" + done.replace("ed", ""), dryRun))
                        .swap()
                        .toOption()
                        .map(Refusal::text);
        if (error.isEmpty()) {
            Report.print(call, node, done);
        }
        return error;
    }
}
