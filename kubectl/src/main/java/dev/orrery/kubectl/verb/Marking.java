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
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl label} and {@code kubectl annotate}: sets, changes and removes what objects are marked with. */
public final class Marking implements Command {
    private final String verb;
    private final String field;
    private final String singular;
    private final Vector<String> done;

    private Marking(String verb, String field, String singular, Vector<String> done) {
        this.verb = verb;
        this.field = field;
        this.singular = singular;
        this.done = done;
    }

    public static Command label() {
        return new Marking("label", "labels", "label", Vector.of("labeled", "unlabeled", "not labeled"));
    }

    public static Command annotate() {
        return new Marking(
                "annotate", "annotations", "annotation", Vector.of("annotated", "annotated", "not annotated"));
    }

    @Override
    public Usage usage() {
        return new Usage(
                verb,
                "(TYPE NAME… | TYPE/NAME… | -f FILE) (KEY=VALUE | KEY-)…",
                "Sets, changes and removes " + field + " of objects.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .value("selector", "l")
                .value("field-selector")
                .on("all")
                .on("all-namespaces", "A")
                .on("overwrite")
                .on("list")
                .absent("local", "resource-version", "field-manager");
    }

    @Override
    public int run(Call call) {
        Vector<String> objects = call.words().takeWhile(word -> !isChange(word));
        Vector<String> changes = call.words().drop(objects.size());
        boolean lists = call.arguments().isOn("list");
        if (objects.isEmpty() && !Manifests.areGiven(call)) {
            throw Quit.error("one or more resources must be specified as <resource> <name> or <resource>/<name>");
        }
        if (changes.isEmpty() && !lists) {
            throw Quit.error("at least one " + singular + " update is required");
        }
        requireOneWay(changes);
        requireValues(changes);
        changes.reject(Marking::isChange).forEach(word -> {
            throw Quit.error("unexpected word \"" + word + "\" after the changes; name objects before them");
        });
        Selection selection = Selection.chosen(call, objects);
        if (lists) {
            selection.items().forEach(item -> list(call, item, selection.items().size() > 1));
        }
        Vector<String> errors =
                changes.isEmpty() ? Vector.empty() : selection.items().flatMap(item -> apply(call, item, changes));
        return call.finish(selection.errors().appendAll(errors));
    }

    /** One key cannot be set and removed at once. */
    private void requireOneWay(Vector<String> changes) {
        Vector<String> removed = changes.reject(change -> change.contains("=")).map(Marking::withoutDash);
        Vector<String> both = changes.filter(change -> change.contains("="))
                .map(change -> change.substring(0, change.indexOf('=')))
                .filter(removed::contains);
        if (!both.isEmpty()) {
            throw Quit.error(
                    isLabel()
                            ? "can not both modify and remove a label in the same command"
                            : "can not both modify and remove the following annotation(s) in the same command: "
                                    + both.mkString(","));
        }
    }

    /** kubectl looks at the values of labels itself; everything else the server refuses. */
    private void requireValues(Vector<String> changes) {
        for (String change : changes.filter(each -> isLabel() && each.contains("="))) {
            Vector<String> faults = NameRule.LABEL_VALUE.faults(change.substring(change.indexOf('=') + 1));
            if (!faults.isEmpty()) {
                throw Quit.error("invalid label value: \"" + change + "\": " + faults.mkString("; "));
            }
        }
    }

    private boolean isLabel() {
        return field.equals("labels");
    }

    private static boolean isChange(String word) {
        return word.contains("=") || word.endsWith("-");
    }

    private void list(Call call, Item item, boolean several) {
        if (several) {
            call.line("Listing " + field + " for " + item.kind().groupKind() + "/" + item.name() + ":");
        }
        marks(item)
                .members()
                .forEach(mark -> call.line(
                        (several ? " " : "") + mark._1() + "=" + mark._2().plainText()));
    }

    private JsonObject marks(Item item) {
        return item.json().objectAt("metadata", field);
    }

    private Option<String> apply(Call call, Item item, Vector<String> changes) {
        JsonObject before = marks(item);
        Vector<String> taken = changes.filter(change -> change.contains("="))
                .map(change -> change.substring(0, change.indexOf('=')))
                .filter(key -> before.get(key).isDefined());
        if (!taken.isEmpty() && !call.arguments().isOn("overwrite")) {
            return Option.some("error: " + alreadyThere(taken.head(), before));
        }
        changes.reject(change -> change.contains("="))
                .map(Marking::withoutDash)
                .filter(key -> before.get(key).isEmpty())
                .forEach(key -> call.line(singular + " \"" + key + "\" not found."));
        JsonObject patch = patch(changes, before);
        return patch.isEmpty() ? said(call, item, done.get(2)) : send(call, item, patch);
    }

    private String alreadyThere(String key, JsonObject before) {
        String there = "'" + key + "' already has a value (" + before.textAt(key) + ")";
        return isLabel()
                ? there + ", and --overwrite is false"
                : "--overwrite is false but found the following declared annotation(s): " + there;
    }

    private static String withoutDash(String change) {
        return change.substring(0, change.length() - 1);
    }

    /** What is really different; {@code null} removes. */
    private static JsonObject patch(Vector<String> changes, JsonObject before) {
        JsonObject patch = JsonObject.EMPTY;
        for (String change : changes) {
            int equals = change.indexOf('=');
            String key = equals < 0 ? withoutDash(change) : change.substring(0, equals);
            Json value = equals < 0 ? Json.nothing() : Json.of(change.substring(equals + 1));
            boolean same =
                    equals < 0 ? before.get(key).isEmpty() : before.get(key).contains(value);
            patch = same ? patch : patch.with(key, value);
        }
        return patch;
    }

    private Option<String> send(Call call, Item item, JsonObject patch) {
        DryRun dryRun = DryRun.of(call.arguments());
        String word = patch.members().values().forAll(Json::isNull) ? done.get(1) : done.get(0);
        if (dryRun == DryRun.CLIENT) {
            return said(call, item, word);
        }
        JsonObject metadata = JsonObject.EMPTY.with("metadata", JsonObject.EMPTY.with(field, patch));
        return new Cluster(call.door())
                .patch(item, PatchType.MERGE, metadata, Cluster.by("kubectl-" + verb, dryRun))
                .peek(changed -> said(call, changed, word))
                .swap()
                .toOption()
                .map(Refusal::text);
    }

    private static Option<String> said(Call call, Item item, String word) {
        Report.print(call, item, word);
        return Option.none();
    }
}
