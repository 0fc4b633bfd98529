package dev.orrery.kubectl.verb;

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
import dev.orrery.kubectl.object.Queries;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.core.Node;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl taint}: keeps pods away from nodes, and lets them come again. */
public final class Taint implements Command {
    private static final Vector<String> EFFECTS = Vector.of("NoSchedule", "PreferNoSchedule", "NoExecute");

    /**
     * One change.
     *
     * @param effect empty, when all taints of the key are removed
     */
    private record Change(String key, String value, String effect, boolean removes) {

        boolean concerns(Json taint) {
            return taint.textAt("key").equals(key)
                    && (effect.isEmpty() || taint.textAt("effect").equals(effect));
        }

        JsonObject taint() {
            JsonObject taint = JsonObject.EMPTY.with("key", key).with("effect", effect);
            return value.isEmpty() ? taint : taint.with("value", value);
        }

        String shown() {
            return effect.isEmpty() ? key : key + ":" + effect;
        }
    }

    @Override
    public Usage usage() {
        return new Usage(
                "taint",
                "nodes (NODE… | --all | -l SELECTOR) (KEY[=VALUE]:EFFECT | KEY[:EFFECT]-)…",
                "Keeps pods away from nodes, and lets them come again.");
    }

    @Override
    public Flags flags() {
        return Report.FLAGS
                .value("selector", "l")
                .on("all")
                .on("overwrite")
                .optional("validate", "strict")
                .absent("field-manager");
    }

    @Override
    public int run(Call call) {
        Vector<String> objects = call.words().takeWhile(word -> !isChange(word));
        Vector<Change> changes = call.words().drop(objects.size()).map(Taint::change);
        if (objects.isEmpty()) {
            throw Quit.error("one or more resources must be specified as <resource> <name>");
        }
        if (!Queries.kind(call.door().kinds(), objects.head()).equals(Node.KIND)) {
            throw Quit.error("invalid resource type " + objects.head() + ", only node types are supported");
        }
        boolean chosen = call.arguments().isOn("all") || call.arguments().has("selector");
        if (changes.isEmpty() || (objects.size() < 2 && !chosen)) {
            throw Quit.error(
                    changes.isEmpty()
                            ? "at least one taint update is required"
                            : "at least one resource name must be specified since 'all' parameter is not set");
        }
        Selection selection = Selection.byWords(call, objects);
        return call.finish(selection.errors().appendAll(selection.items().flatMap(node -> apply(call, node, changes))));
    }

    private static boolean isChange(String word) {
        return word.contains("=") || word.contains(":") || word.endsWith("-");
    }

    private static Change change(String word) {
        boolean removes = word.endsWith("-");
        String text = removes ? word.substring(0, word.length() - 1) : word;
        int colon = text.lastIndexOf(':');
        String pair = colon < 0 ? text : text.substring(0, colon);
        String effect = colon < 0 ? "" : text.substring(colon + 1);
        int equals = pair.indexOf('=');
        if (!effect.isEmpty() && !EFFECTS.contains(effect)) {
            throw Quit.usage("taint", "invalid taint effect: " + effect + ", unsupported taint effect");
        }
        if (!removes && effect.isEmpty()) {
            throw Quit.usage(
                    "taint", "invalid taint spec: " + word + ", a taint is KEY=VALUE:EFFECT, and KEY- removes it");
        }
        return new Change(
                equals < 0 ? pair : pair.substring(0, equals),
                equals < 0 ? "" : pair.substring(equals + 1),
                effect,
                removes);
    }

    private static Option<String> apply(Call call, Item node, Vector<Change> changes) {
        Vector<Json> before = node.json().elementsAt("spec", "taints");
        Vector<Change> removals = changes.filter(Change::removes);
        Vector<Change> additions = changes.reject(Change::removes);
        Vector<Change> missing = removals.filter(change -> !before.exists(change::concerns));
        if (!missing.isEmpty()) {
            return Option.some("error: "
                    + missing.map(change -> "taint \"" + change.shown() + "\" not found")
                            .mkString(", "));
        }
        boolean overwrites = additions.exists(change -> before.exists(change::concerns));
        if (overwrites && !call.arguments().isOn("overwrite")) {
            return Option.some("error: node " + node.name()
                    + " already has a taint(s) with same effect(s) and --overwrite is false");
        }
        Vector<Json> kept = before.reject(taint -> changes.exists(change -> change.concerns(taint)));
        String word = additions.isEmpty() ? "untainted" : "tainted";
        boolean mixed = overwrites || (!additions.isEmpty() && !removals.isEmpty());
        return send(
                call,
                node,
                additions.map(Change::taint).<Json>map(each -> each).appendAll(kept),
                mixed ? "modified" : word);
    }

    private static Option<String> send(Call call, Item node, Vector<Json> taints, String word) {
        DryRun dryRun = DryRun.of(call.arguments());
        if (dryRun == DryRun.CLIENT) {
            Report.print(call, node, word);
            return Option.none();
        }
        Json list = taints.isEmpty() ? Json.nothing() : new JsonArray(taints);
        JsonObject patch = JsonObject.EMPTY.with("spec", JsonObject.EMPTY.with("taints", list));
        return new Cluster(call.door())
                .patch(node, PatchType.MERGE, patch, Cluster.by("kubectl-taint", dryRun))
                .peek(changed -> Report.print(call, changed, word))
                .swap()
                .toOption()
                .map(Refusal::text);
    }
}
