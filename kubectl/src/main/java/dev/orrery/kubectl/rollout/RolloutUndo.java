package dev.orrery.kubectl.rollout;

import dev.orrery.api.request.PatchType;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.describe.PodTemplateText;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.LastApplied;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.Report;
import dev.orrery.kubectl.rollout.Revisions.Revision;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** {@code kubectl rollout undo}: goes back to an earlier revision by writing its template into the workload. */
public final class RolloutUndo implements Command {
    private static final String HASH = "pod-template-hash";
    private static final Vector<String> KEPT = Vector.of(
            LastApplied.ANNOTATION,
            "deployment.kubernetes.io/revision",
            "deployment.kubernetes.io/revision-history",
            "deployment.kubernetes.io/desired-replicas",
            "deployment.kubernetes.io/max-replicas",
            "deprecated.deployment.rollback.to");

    @Override
    public Usage usage() {
        return new Usage("rollout undo", Usage.OBJECTS, "Goes back to an earlier revision.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS.and(Report.FLAGS).number("to-revision").value("selector", "l");
    }

    @Override
    public int run(Call call) {
        Selection.requireWords(call, "required resource not specified");
        Selection selection = Selection.of(call);
        selection.items().forEach(item -> undo(call, item));
        return call.finish(selection.errors());
    }

    private static void undo(Call call, Item item) {
        long number = call.arguments().number("to-revision").getOrElse(0L);
        Revision target = target(Revisions.of(new Cluster(call.door()), item, "rollbacker"), number);
        boolean isDeployment = item.kind().name().equals("Deployment");
        if (DryRun.of(call.arguments()) == DryRun.CLIENT) {
            String start = isDeployment ? "" : "will roll back to ";
            Report.print(call, item, start + PodTemplateText.tabbed(target.template()));
            return;
        }
        if (isDeployment && item.json().isTrueAt("spec", "paused")) {
            throw Quit.error("you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume"
                    + " deployment/" + item.name() + "' and try again");
        }
        if (withoutHash(target.template()).equals(withoutHash(item.template()))) {
            Report.print(call, item, "skipped rollback (current template already matches revision " + number + ")");
            return;
        }
        roll(call, item, target, isDeployment);
    }

    private static Revision target(Revisions revisions, long number) {
        if (number != 0) {
            return revisions
                    .numbered(number)
                    .getOrElseThrow(() -> Quit.error("unable to find specified revision " + number + " in history"));
        }
        Item item = revisions.workload();
        return revisions
                .previous()
                .getOrElseThrow(() -> Quit.error(
                        item.kind().name().equals("Deployment")
                                ? "no rollout history found for deployment \"" + item.name() + "\""
                                : "no last revision to roll back to"));
    }

    private static void roll(Call call, Item item, Revision target, boolean isDeployment) {
        PatchType type = isDeployment ? PatchType.JSON : PatchType.STRATEGIC_MERGE;
        Json patch =
                isDeployment ? operations(item, target) : target.keeper().json().objectAt("data");
        new Cluster(call.door())
                .patch(item, type, patch, Cluster.by("kubectl-rollout", DryRun.of(call.arguments())))
                .peek(changed -> Report.print(call, changed, "rolled back"))
                .getOrElseThrow(Refusal::quit);
    }

    private static Json operations(Item item, Revision target) {
        return JsonArray.of(
                replace("/spec/template", withoutHash(target.template())),
                replace("/metadata/annotations", annotations(item, target)));
    }

    private static JsonObject replace(String path, JsonObject value) {
        return JsonObject.EMPTY.with("op", "replace").with("path", path).with("value", value);
    }

    /** What the controllers and apply keep comes from the Deployment, everything else from the old ReplicaSet. */
    private static JsonObject annotations(Item item, Revision target) {
        JsonObject own = new JsonObject(item.annotations().members().filterKeys(KEPT::contains));
        JsonObject old = new JsonObject(target.keeper().annotations().members().filterKeys(key -> !KEPT.contains(key)));
        return old.withAll(own);
    }

    private static JsonObject withoutHash(JsonObject template) {
        JsonObject metadata = template.objectAt("metadata");
        JsonObject labels = metadata.objectAt("labels").without(HASH);
        return template.with("metadata", metadata.with("labels", labels));
    }
}
