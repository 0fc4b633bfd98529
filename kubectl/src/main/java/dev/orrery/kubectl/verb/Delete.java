package dev.orrery.kubectl.verb;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** {@code kubectl delete}: deletes objects, and waits until they are gone. */
public final class Delete implements Command {
    private static final String AT_ONCE = "Warning: Immediate deletion does not wait for confirmation that the running"
            + " resource has been terminated. The resource may continue to run on the cluster indefinitely.";

    @Override
    public Usage usage() {
        return new Usage("delete", Usage.OBJECTS, "Deletes objects, and waits until they are gone.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .value("selector", "l")
                .value("field-selector")
                .value("output", "o")
                .number("grace-period")
                .duration("timeout")
                .optional("cascade", "background")
                .optional("dry-run", "unchanged")
                .on("all")
                .on("all-namespaces", "A")
                .on("force")
                .on("now")
                .on("wait")
                .on("ignore-not-found")
                .absent("interactive", 'i')
                .absent("raw");
    }

    @Override
    public int run(Call call) {
        if (call.arguments().isOn("all") && call.arguments().has("selector")) {
            throw Quit.error("setting 'all' parameter but found a non empty selector. ");
        }
        Option<Long> grace = grace(call.arguments());
        if (grace.contains(0L)) {
            call.console().errLine(AT_ONCE);
        }
        Selection selection = Selection.doomed(call);
        boolean silent =
                call.arguments().isOn("ignore-not-found") || call.arguments().isOn("all");
        Vector<String> errors = selection.errors().filter(error -> !silent || !error.contains("(NotFound)"));
        if (selection.items().isEmpty() && errors.isEmpty() && !call.arguments().isOn("ignore-not-found")) {
            call.line("No resources found");
        }
        Vector<Item> deleted = Vector.empty();
        for (Item item : selection.items()) {
            Option<Status> refusal = delete(call, item, grace);
            errors = errors.appendAll(
                    refusal.filter(status -> !(silent && status.isNotFound())).map(Refusal::text));
            deleted = refusal.isEmpty() ? deleted.append(item) : deleted;
        }
        boolean waits = call.arguments().isOn("wait", true) && DryRun.of(call.arguments()) == DryRun.NONE;
        return call.finish(waits ? errors.appendAll(waitForAll(call, deleted)) : errors);
    }

    /** The seconds of grace that are asked for; 0 only together with {@code --force}, as kubectl protects people. */
    private static Option<Long> grace(Arguments arguments) {
        Option<Long> given = arguments.number("grace-period").filter(seconds -> seconds >= 0);
        boolean force = arguments.isOn("force");
        if (arguments.isOn("now")) {
            if (given.isDefined()) {
                throw Quit.error("--now and --grace-period cannot be specified together");
            }
            return Option.some(1L);
        }
        if (force && given.exists(seconds -> seconds > 0)) {
            throw Quit.error("--force and --grace-period greater than 0 cannot be specified together");
        }
        return force ? Option.some(0L) : given.map(seconds -> Math.max(1L, seconds));
    }

    private static Option<Status> delete(Call call, Item item, Option<Long> grace) {
        DryRun dryRun = DryRun.of(call.arguments());
        RequestOptions options = ImmutableRequestOptions.builder()
                .gracePeriodSeconds(grace)
                .propagation(propagation(call.arguments().value("cascade", "background")))
                .dryRun(dryRun == DryRun.SERVER)
                .build();
        Request request =
                new Request(Verb.DELETE, item.kind(), item.namespace(), item.name(), "", Body.None.NONE, options);
        Option<Status> refusal = dryRun == DryRun.CLIENT ? Option.none() : new Cluster(call.door()).refusal(request);
        if (refusal.isEmpty()) {
            print(call, item, grace.contains(0L) ? "force deleted" : "deleted");
        }
        return refusal;
    }

    private static Propagation propagation(String word) {
        return switch (word) {
            case "background", "true" -> Propagation.Background;
            case "foreground" -> Propagation.Foreground;
            case "orphan", "false" -> Propagation.Orphan;
            default ->
                throw Quit.error(
                        "invalid cascade value (" + word + "). Must be \"background\", \"foreground\", or \"orphan\"");
        };
    }

    private static void print(Call call, Item item, String operation) {
        String kind = item.kind().groupKind().toLowerCase(Locale.ROOT);
        boolean nameOnly = call.arguments().value("output", "").equals("name");
        call.line(
                nameOnly
                        ? kind + "/" + item.name()
                        : kind + " \"" + item.name() + "\" " + operation
                                + DryRun.of(call.arguments()).suffix());
    }

    private static Option<String> waitForAll(Call call, Vector<Item> deleted) {
        Waiting waiting = call.waiting(call.arguments().duration("timeout").filter(timeout -> !timeout.isZero()));
        for (Item item : deleted) {
            while (isThere(call, item)) {
                if (!waiting.more()) {
                    return Option.some("error: timed out waiting for the condition on "
                            + item.kind().plural() + "/" + item.name());
                }
            }
        }
        return Option.none();
    }

    /** Whether this very object is still there; another one of its name does not count. */
    private static boolean isThere(Call call, Item item) {
        return new Cluster(call.door())
                .find(item.kind(), item.namespace(), item.name())
                .exists(found -> found.uid().equals(item.uid()));
    }
}
