package dev.orrery.kubectl.diff;

import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.LastApplied;
import dev.orrery.kubectl.object.Manifest;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.patch.MergeKeys;
import dev.orrery.wire.patch.ThreeWayPatch;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What the server would make of a manifest: it is sent as {@code kubectl apply} would, and nothing is stored. */
final class Trial {

    private Trial() {}

    static Either<Status, Item> of(Call call, Manifest manifest, Option<Item> live) {
        if (call.arguments().isOn("server-side")) {
            return onServer(call, manifest);
        }
        ImmutableRequestOptions options =
                Cluster.by(call.arguments().value("field-manager", "kubectl-client-side-apply"), DryRun.SERVER);
        Cluster cluster = new Cluster(call.door());
        if (live.isEmpty()) {
            return cluster.create(manifest.item(), manifest.namespace(), options);
        }
        Item found = live.get();
        Option<MergeKeys> keys =
                MergeKeys.of(found.kind().apiVersion(), found.kind().name());
        JsonObject patch = ThreeWayPatch.compute(
                        LastApplied.in(found), LastApplied.bare(manifest.item()), found.json(), keys)
                .getOrElseThrow(fault -> Quit.error("creating patch: " + fault.message()));
        return cluster.patch(found, keys.isDefined() ? PatchType.STRATEGIC_MERGE : PatchType.MERGE, patch, options);
    }

    private static Either<Status, Item> onServer(Call call, Manifest manifest) {
        ImmutableRequestOptions options = Cluster.by(call.arguments().value("field-manager", "kubectl"), DryRun.SERVER)
                .withForce(call.arguments().isOn("force-conflicts"));
        Item wished = manifest.placed();
        return new Cluster(call.door()).patch(wished, PatchType.APPLY, wished.json(), options);
    }
}
