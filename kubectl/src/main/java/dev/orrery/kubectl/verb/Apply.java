package dev.orrery.kubectl.verb;

import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Status;
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
import dev.orrery.kubectl.object.Manifest;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.patch.MergeKeys;
import dev.orrery.wire.patch.ThreeWayPatch;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * {@code kubectl apply}: makes the cluster hold what manifests say, and leaves what others wrote.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/">Declarative management</a>
 */
public final class Apply implements Command {
    private static final String MANAGER = "kubectl-client-side-apply";
    private static final int ATTEMPTS = 5;

    @Override
    public Usage usage() {
        return new Usage(
                "apply", "-f FILE", "Makes the cluster hold what manifests say, and leaves what others wrote.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .optional("validate", "strict")
                .absent("selector", 'l')
                .on("server-side")
                .on("force-conflicts")
                .value("field-manager")
                .absent("overwrite", "openapi-patch", "subresource")
                .absent("prune", "prune-allowlist", "all", "force", "cascade", "grace-period", "timeout", "wait");
    }

    @Override
    public int run(Call call) {
        Manifests manifests = Manifests.required(call, usage());
        boolean onServer = ApplyOnServer.isAsked(call);
        Vector<String> errors = manifests.errors();
        for (Manifest manifest : manifests.all()) {
            errors = errors.appendAll(onServer ? ApplyOnServer.apply(call, manifest) : apply(call, manifest));
        }
        if (errors.isEmpty() && manifests.all().isEmpty()) {
            throw Quit.error("no objects passed to apply");
        }
        return call.finish(errors);
    }

    /** The line that says what went wrong, if something did. */
    private static Option<String> apply(Call call, Manifest manifest) {
        String name = manifest.item().name();
        if (name.isEmpty()) {
            return unnamed(call, manifest);
        }
        Either<Status, Item> live = new Cluster(call.door()).get(manifest.item().kind(), manifest.namespace(), name);
        if (live.isRight()) {
            return update(call, manifest, live.get(), ATTEMPTS);
        }
        return live.getLeft().isNotFound() ? create(call, manifest) : Option.some(Refusal.text(live.getLeft()));
    }

    /** An object whose name is no text goes to the server, which says so, and what else is wrong with it. */
    private static Option<String> unnamed(Call call, Manifest manifest) {
        Item item = manifest.item();
        boolean isText = item.json()
                .at("metadata", "name")
                .forAll(name -> name.isNull() || name.asString().isDefined());
        if (!isText) {
            return create(call, manifest);
        }
        String generated = item.json().textAt("metadata", "generateName");
        return Option.some(
                generated.isEmpty()
                        ? "error: error when retrieving current configuration of:\n" + resource(manifest)
                                + "\nfrom server for: \"" + manifest.source() + "\": resource name may not be empty"
                        : "error: from " + generated + ": cannot use generate name with apply");
    }

    private static Option<String> create(Call call, Manifest manifest) {
        Item item = LastApplied.recordedIn(manifest.item());
        if (DryRun.of(call.arguments()) == DryRun.CLIENT) {
            Report.print(call, item, "created");
            return Option.none();
        }
        return new Cluster(call.door())
                .create(item, manifest.namespace(), Cluster.strictly(manager(call), call))
                .peek(created -> Report.print(call, created, "created"))
                .swap()
                .toOption()
                .map(status -> Refusal.text(status, "error when creating \"" + manifest.source() + "\""));
    }

    private static Option<String> update(Call call, Manifest manifest, Item live, int attempts) {
        if (LastApplied.in(live).isEmpty()) {
            call.console().errLine(LastApplied.missing(live));
        }
        JsonObject wished = LastApplied.recordedIn(manifest.item()).json();
        Option<MergeKeys> keys =
                MergeKeys.of(live.kind().apiVersion(), live.kind().name());
        return ThreeWayPatch.compute(LastApplied.in(live), wished, live.json(), keys)
                .fold(
                        fault -> Option.some("error: error when applying patch: creating patch: " + fault.message()),
                        patch -> send(call, manifest, live, patch, attempts));
    }

    private static Option<String> send(Call call, Manifest manifest, Item live, JsonObject patch, int attempts) {
        DryRun dryRun = DryRun.of(call.arguments());
        if (patch.isEmpty() && dryRun != DryRun.CLIENT) {
            warnIfDeleting(call, live);
        }
        if (patch.isEmpty() || dryRun == DryRun.CLIENT) {
            Report.print(call, live, patch.isEmpty() ? "unchanged" : "configured");
            return Option.none();
        }
        Either<Status, Item> answer = new Cluster(call.door())
                .patch(live, patchType(live.kind()), patch, Cluster.strictly(manager(call), call));
        if (answer.isLeft() && answer.getLeft().isConflict() && attempts > 1) {
            return again(call, manifest, attempts - 1);
        }
        return answer.peek(changed -> warnIfDeleting(call, changed))
                .peek(changed -> Report.print(call, changed, "configured"))
                .swap()
                .toOption()
                .map(status -> Refusal.text(status, doing(manifest, patch)));
    }

    private static void warnIfDeleting(Call call, Item item) {
        if (!item.json().textAt("metadata", "deletionTimestamp").isEmpty()) {
            call.console()
                    .errLine("Warning: Detected changes to resource " + item.name()
                            + " which is currently being deleted.");
        }
    }

    private static Option<String> again(Call call, Manifest manifest, int attempts) {
        Item item = manifest.item();
        Item live = new Cluster(call.door()).need(item.kind(), manifest.namespace(), item.name());
        return update(call, manifest, live, attempts);
    }

    private static String manager(Call call) {
        return call.arguments().value("field-manager", MANAGER);
    }

    private static PatchType patchType(Kind<?> kind) {
        return MergeKeys.of(kind.apiVersion(), kind.name()).isDefined() ? PatchType.STRATEGIC_MERGE : PatchType.MERGE;
    }

    private static String doing(Manifest manifest, JsonObject patch) {
        return "error when applying patch:\n" + JsonText.compact(patch) + "\nto:\n" + resource(manifest) + "\nfor: \""
                + manifest.source() + "\": error when patching \"" + manifest.source() + "\"";
    }

    private static String resource(Manifest manifest) {
        Item item = manifest.item();
        Kind<?> kind = item.kind();
        String group = kind.group().isEmpty() ? "/" + kind.apiVersion() : kind.apiVersion();
        return "Resource: \"" + group + ", Resource=" + kind.plural() + "\", GroupVersionKind: \"" + group + ", Kind="
                + kind.name() + "\"\nName: \"" + item.name() + "\", Namespace: \"" + manifest.namespace() + "\"";
    }
}
