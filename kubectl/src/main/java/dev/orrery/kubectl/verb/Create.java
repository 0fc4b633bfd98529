package dev.orrery.kubectl.verb;

import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.LastApplied;
import dev.orrery.kubectl.object.Manifest;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.output.Report;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** {@code kubectl create -f}: makes what manifests describe, and refuses what is there already. */
public final class Create implements Command {

    @Override
    public Usage usage() {
        return new Usage("create", "-f FILE", "Makes what manifests describe, and refuses what is there already.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .on("save-config")
                .optional("validate", "strict")
                .absent("selector", 'l')
                .absent("edit", "raw", "field-manager", "windows-line-endings");
    }

    @Override
    public int run(Call call) {
        Manifests manifests = Manifests.required(call, usage());
        Vector<String> errors = manifests.errors();
        for (Manifest manifest : manifests.all()) {
            errors = errors.appendAll(create(call, manifest));
        }
        return call.finish(errors);
    }

    private static Option<String> create(Call call, Manifest manifest) {
        Item item = call.arguments().isOn("save-config") ? LastApplied.recordedIn(manifest.item()) : manifest.item();
        Either<Status, Item> answer = DryRun.of(call.arguments()) == DryRun.CLIENT
                ? Either.right(item)
                : new Cluster(call.door()).create(item, manifest.namespace(), Cluster.strictly("kubectl-create", call));
        return answer.peek(created -> Report.print(call, created, "created"))
                .swap()
                .toOption()
                .map(status -> Refusal.text(status, "error when creating \"" + manifest.source() + "\""));
    }
}
