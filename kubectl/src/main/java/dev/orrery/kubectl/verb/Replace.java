package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Manifest;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.output.Report;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl replace}: puts what a manifest says in the place of what is there. */
public final class Replace implements Command {

    @Override
    public Usage usage() {
        return new Usage("replace", "-f FILE", "Puts what manifests say in the place of what is there.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .optional("validate", "strict")
                .absent(
                        "force",
                        "cascade",
                        "grace-period",
                        "subresource",
                        "raw",
                        "field-manager",
                        "save-config",
                        "timeout",
                        "wait");
    }

    @Override
    public int run(Call call) {
        Manifests manifests = Manifests.required(call, usage());
        Vector<String> errors = manifests.errors();
        for (Manifest manifest : manifests.all()) {
            errors = errors.appendAll(replace(call, manifest));
        }
        return call.finish(errors);
    }

    private static Option<String> replace(Call call, Manifest manifest) {
        if (DryRun.of(call.arguments()) == DryRun.CLIENT) {
            Report.print(call, manifest.item(), "replaced");
            return Option.none();
        }
        return new Cluster(call.door())
                .update(manifest.item(), manifest.namespace(), Cluster.strictly("kubectl-replace", call))
                .peek(replaced -> Report.print(call, replaced, "replaced"))
                .swap()
                .toOption()
                .map(status -> Refusal.text(status, "error when replacing \"" + manifest.source() + "\""));
    }
}
