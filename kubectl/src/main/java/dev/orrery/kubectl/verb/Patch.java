package dev.orrery.kubectl.verb;

import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
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
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.control.Option;

/** {@code kubectl patch}: sends a change as it was typed. */
public final class Patch implements Command {

    @Override
    public Usage usage() {
        return new Usage("patch", "(TYPE NAME | TYPE/NAME | -f FILE) -p PATCH", "Sends a change as it is typed.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .and(Report.FLAGS)
                .value("patch", "p")
                .value("patch-file")
                .value("type")
                .value("subresource")
                .absent("local", "field-manager");
    }

    @Override
    public int run(Call call) {
        Json patch = content(call);
        Selection.requireWords(
                call, "one or more resources must be specified as <resource> <name> or <resource>/<name>");
        Selection selection = Selection.chosen(call);
        return call.finish(selection.errors().appendAll(selection.items().flatMap(item -> send(call, item, patch))));
    }

    private static Json content(Call call) {
        Option<String> file = call.arguments().value("patch-file");
        String text = file.isDefined()
                ? call.console().read(file.get()).getOrElseThrow(Quit::error)
                : call.arguments()
                        .value("patch")
                        .getOrElseThrow(() -> Quit.error(
                                "must specify --patch or --patch-file containing the contents of the patch"));
        return YamlReader.read(text)
                .mapLeft(faults -> faults.head().message())
                .filterOrElse(documents -> documents.size() == 1, documents -> "it must be one document")
                .map(documents -> documents.head().content())
                .getOrElseThrow(
                        fault -> Quit.error("unable to parse \"" + text.replace("\"", "\\\"") + "\": " + fault));
    }

    private static PatchType type(Call call) {
        String type = call.arguments().value("type", "strategic");
        return switch (type) {
            case "strategic" -> PatchType.STRATEGIC_MERGE;
            case "merge" -> PatchType.MERGE;
            case "json" -> PatchType.JSON;
            default -> throw Quit.error("--type must be one of [json merge strategic], not \"" + type + "\"");
        };
    }

    private static Option<String> send(Call call, Item item, Json patch) {
        DryRun dryRun = DryRun.of(call.arguments());
        if (dryRun == DryRun.CLIENT) {
            Report.print(call, item, "patched");
            return Option.none();
        }
        Request request = Cluster.patchRequest(item, type(call), patch)
                .subresource(call.arguments().value("subresource", ""))
                .with(Cluster.by("kubectl-patch", dryRun));
        return new Cluster(call.door())
                .one(request)
                .peek(after -> Report.print(call, item, isSame(item, after) ? "patched (no change)" : "patched"))
                .swap()
                .toOption()
                .map(Refusal::text);
    }

    private static boolean isSame(Item before, Item after) {
        return before.json().equals(after.json());
    }
}
