package dev.orrery.kubectl.rollout;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.describe.PodTemplateText;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.OutputFormat;
import dev.orrery.kubectl.rollout.Revisions.Revision;
import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl rollout history}: which revisions a workload has, or what is in one of them. */
public final class RolloutHistory implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "rollout history", Usage.OBJECTS, "Shows which revisions a workload has, or what is in one of them.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .number("revision")
                .value("selector", "l")
                .value("output", "o")
                .absent("template", "allow-missing-template-keys", "show-managed-fields");
    }

    @Override
    public int run(Call call) {
        Selection.requireWords(call, "required resource not specified");
        long number = call.arguments().number("revision").getOrElse(0L);
        if (number < 0) {
            throw Quit.error("revision must be a positive integer: " + number);
        }
        Selection selection = Selection.of(call);
        selection.items().forEach(item -> print(call, item, number));
        return call.finish(selection.errors());
    }

    private static void print(Call call, Item item, long number) {
        Revisions revisions = Revisions.of(new Cluster(call.door()), item, "history viewer");
        Option<OutputFormat> format = OutputFormat.of(call);
        if (format.isDefined()) {
            Revision chosen = number == 0 ? revisions.all().last() : needed(revisions, number);
            call.console().out(format.get().one(chosen.keeper()));
        } else if (number > 0) {
            String template = PodTemplateText.tabbed(template(needed(revisions, number)));
            call.line(item.slashName() + " with revision #" + number);
            call.line(template);
        } else {
            call.line(item.slashName() + " ");
            call.line(table(revisions));
        }
    }

    private static Revision needed(Revisions revisions, long number) {
        return revisions.numbered(number).getOrElseThrow(() -> Quit.error("unable to find the specified revision"));
    }

    /** The template of a ReplicaSet says why it was made in an annotation, as kubectl shows it. */
    private static JsonObject template(Revision revision) {
        JsonObject template = revision.template();
        if (revision.changeCause().equals("<none>")
                || !revision.keeper().kind().name().equals("ReplicaSet")) {
            return template;
        }
        JsonObject metadata = template.objectAt("metadata");
        JsonObject annotations =
                metadata.objectAt("annotations").with("kubernetes.io/change-cause", revision.changeCause());
        return template.with("metadata", metadata.with("annotations", annotations));
    }

    private static String table(Revisions revisions) {
        Vector<String> rows = revisions.all().map(revision -> revision.number() + "\t" + revision.changeCause());
        return rows.isEmpty()
                ? "No rollout history found."
                : TabWriter.forDescriptions().align(rows.prepend("REVISION\tCHANGE-CAUSE"));
    }
}
