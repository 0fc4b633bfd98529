package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Queries;
import dev.orrery.kubectl.object.Query;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.output.OutputFormat;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** {@code kubectl wait}: waits until something is true of objects. */
public final class Wait implements Command {
    private static final Duration DEFAULT = Duration.ofSeconds(30);
    private static final Duration A_WEEK = Duration.ofDays(7);

    @Override
    public Usage usage() {
        return new Usage(
                "wait",
                "(TYPE NAME… | TYPE/NAME… | -f FILE) --for=(condition=TYPE | jsonpath={PATH}[=VALUE] | create | delete)",
                "Waits until something is true of objects.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .value("for")
                .duration("timeout")
                .value("selector", "l")
                .value("field-selector")
                .value("output", "o")
                .on("all")
                .on("all-namespaces", "A")
                .absent("local", "template", "allow-missing-template-keys", "show-managed-fields");
    }

    @Override
    public int run(Call call) {
        AwaitedState state = AwaitedState.parse(call.arguments().value("for", ""));
        Duration asked = call.arguments().duration("timeout").getOrElse(DEFAULT);
        Waiting waiting = call.waiting(Option.some(asked.isNegative() ? A_WEEK : asked));
        Vector<String> errors = Vector.empty();
        for (Item item : items(call, state, waiting)) {
            errors = errors.appendAll(wait(call, item, state, waiting));
        }
        return call.finish(errors);
    }

    private static Vector<Item> items(Call call, AwaitedState state, Waiting waiting) {
        Selection selection = Selection.chosen(call);
        while (state.isCreation()
                && (selection.items().isEmpty() || !selection.errors().isEmpty())) {
            if (!waiting.more()) {
                throw Quit.error("timed out waiting for the condition on " + named(call));
            }
            selection = Selection.chosen(call);
        }
        Vector<String> errors =
                selection.errors().filter(error -> !(state.isDeletion() && error.contains("(NotFound)")));
        if (!errors.isEmpty()) {
            throw Quit.lines(errors);
        }
        if (selection.items().isEmpty() && !state.isDeletion()) {
            throw Quit.error("no matching resources found");
        }
        return selection.items();
    }

    private static String named(Call call) {
        return Manifests.areGiven(call)
                ? "the objects of the files"
                : Queries.of(call, call.words()).all().map(Wait::shown).mkString(", ");
    }

    private static String shown(Query query) {
        return query.kind().plural() + query.name().map(name -> "/" + name).getOrElse("");
    }

    private static Option<String> wait(Call call, Item item, AwaitedState state, Waiting waiting) {
        Cluster cluster = new Cluster(call.door());
        while (!isReached(cluster, item, state)) {
            if (!waiting.more()) {
                return Option.some("error: timed out waiting for the condition on "
                        + item.kind().plural() + "/" + item.name());
            }
        }
        call.console()
                .out(OutputFormat.of(call)
                        .map(format -> format.one(item))
                        .getOrElse(item.slashName() + " condition met\n"));
        return Option.none();
    }

    private static boolean isReached(Cluster cluster, Item item, AwaitedState state) {
        Option<Item> now = cluster.find(item.kind(), item.namespace(), item.name());
        return state.isDeletion() ? now.forAll(found -> !found.uid().equals(item.uid())) : now.exists(state::holds);
    }
}
