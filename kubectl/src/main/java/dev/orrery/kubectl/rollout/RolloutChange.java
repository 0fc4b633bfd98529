package dev.orrery.kubectl.rollout;

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
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.temporal.ChronoUnit;

/** {@code kubectl rollout pause}, {@code resume} and {@code restart}: one small patch of a workload each. */
public final class RolloutChange implements Command {
    private static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";

    private final String verb;
    private final String summary;
    private final String done;
    private final Patch patch;

    /** The patch for one workload, or why there is none. */
    private interface Patch {
        Either<String, JsonObject> of(Call call, Item item);
    }

    private RolloutChange(String verb, String summary, String done, Patch patch) {
        this.verb = verb;
        this.summary = summary;
        this.done = done;
        this.patch = patch;
    }

    public static Command pause() {
        return new RolloutChange(
                "pause",
                "Lets a Deployment be changed without rolling anything out.",
                "paused",
                (call, item) -> pausing(item, true));
    }

    public static Command resume() {
        return new RolloutChange(
                "resume", "Rolls out what changed during a pause.", "resumed", (call, item) -> pausing(item, false));
    }

    public static Command restart() {
        return new RolloutChange(
                "restart",
                "Replaces all pods of a workload, as an update does.",
                "restarted",
                RolloutChange::restarting);
    }

    @Override
    public Usage usage() {
        return new Usage("rollout " + verb, Usage.OBJECTS, summary);
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS.and(Report.FLAGS).value("selector", "l").absent("field-manager");
    }

    @Override
    public int run(Call call) {
        Selection.requireWords(call, "required resource not specified");
        Selection selection = Selection.of(call);
        return call.finish(selection.errors().appendAll(selection.items().flatMap(item -> apply(call, item))));
    }

    private Option<String> apply(Call call, Item item) {
        return patch.of(call, item)
                .fold(
                        why -> Option.some("error: " + item.kind().groupResource() + " \"" + item.name() + "\" " + why),
                        change -> send(call, item, change));
    }

    private Option<String> send(Call call, Item item, JsonObject change) {
        DryRun dryRun = DryRun.of(call.arguments());
        if (dryRun == DryRun.CLIENT) {
            Report.print(call, item, done);
            return Option.none();
        }
        return new Cluster(call.door())
                .patch(item, PatchType.STRATEGIC_MERGE, change, Cluster.by("kubectl-rollout", dryRun))
                .peek(changed -> Report.print(call, changed, done))
                .swap()
                .toOption()
                .map(Refusal::text);
    }

    private static Either<String, JsonObject> pausing(Item item, boolean paused) {
        if (!item.kind().name().equals("Deployment")) {
            return Either.left((paused ? "pausing" : "resuming") + " is not supported");
        }
        if (item.json().isTrueAt("spec", "paused") == paused) {
            return Either.left(paused ? "is already paused" : "is not paused");
        }
        Json value = paused ? Json.of(true) : Json.nothing();
        return Either.right(JsonObject.EMPTY.with("spec", JsonObject.EMPTY.with("paused", value)));
    }

    private static Either<String, JsonObject> restarting(Call call, Item item) {
        switch (item.kind().groupResource()) {
            case "deployments.apps", "daemonsets.apps", "statefulsets.apps" -> {}
            default ->
                throw Quit.error(item.kind().groupResource() + " \"" + item.name() + "\" restarting is not supported");
        }
        if (item.json().isTrueAt("spec", "paused")) {
            return Either.left("can't restart paused deployment (run rollout resume first)");
        }
        String now = call.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (item.template().textAt("metadata", "annotations", RESTARTED_AT).equals(now)) {
            return Either.left("if restart has already been triggered within the past second, please wait before"
                    + " attempting to trigger another");
        }
        JsonObject annotations = JsonObject.EMPTY.with(RESTARTED_AT, now);
        JsonObject metadata = JsonObject.EMPTY.with("annotations", annotations);
        JsonObject template = JsonObject.EMPTY.with("metadata", metadata);
        return Either.right(JsonObject.EMPTY.with("spec", JsonObject.EMPTY.with("template", template)));
    }
}
