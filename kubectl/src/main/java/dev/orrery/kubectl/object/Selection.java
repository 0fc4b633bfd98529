package dev.orrery.kubectl.object;

import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The objects that a command is about, and why some of them could not be had.
 *
 * @param errors lines to print, each complete
 */
public record Selection(Vector<Item> items, Vector<String> errors) {
    private static final String MISSING = """
            You must provide one or more resources by argument or filename.
            Example resource specifications include:
               '-f rsrc.yaml'
               '--filename=rsrc.json'
               '<resource> <name>'
               '<resource>'""";

    /** What files, or else words and selectors, name; several refusals are kept, the rest is still found. */
    public static Selection of(Call call) {
        return Manifests.areGiven(call) ? inFiles(call, "") : byWords(call, call.words());
    }

    /** As {@link #of}, for commands that change objects: a kind alone means all of its objects only with {@code --all}. */
    public static Selection chosen(Call call) {
        return chosen(call, call.words());
    }

    /** As {@link #chosen(Call)}, for a command that takes objects away: a refusal names the file that wants it. */
    public static Selection doomed(Call call) {
        return Manifests.areGiven(call) ? inFiles(call, "error when deleting") : chosen(call);
    }

    /** As {@link #chosen(Call)}, where the words that name objects are only some of the call's. */
    public static Selection chosen(Call call, Vector<String> words) {
        if (Manifests.areGiven(call)) {
            return inFiles(call, "");
        }
        if (words.isEmpty()) {
            throw Quit.error(MISSING);
        }
        boolean selects =
                call.arguments().isOn("all") || !Selectors.of(call.arguments()).isEmpty();
        boolean unnamed = Queries.of(call, words).all().map(Query::name).exists(Option::isEmpty);
        if (unnamed && !selects) {
            throw Quit.error("resource(s) were provided, but no name was specified");
        }
        return byWords(call, words);
    }

    public static Selection byWords(Call call, Vector<String> words) {
        Queries queries = Queries.of(call, words);
        Selection selection = new Selection(Vector.empty(), Vector.empty());
        for (Query query : queries.all()) {
            selection = selection.with(answer(call, query), "");
        }
        return selection;
    }

    private static Either<Status, Vector<Item>> answer(Call call, Query query) {
        Cluster cluster = new Cluster(call.door());
        return query.name().isDefined()
                ? cluster.get(query.kind(), call.namespace(), query.name().get())
                        .map(Vector::of)
                : cluster.list(query.kind(), call.scope(), Selectors.of(call.arguments()));
    }

    /**
     * The live objects that manifests name.
     *
     * @param doing what a refusal says of the file; empty for nothing
     */
    private static Selection inFiles(Call call, String doing) {
        Cluster cluster = new Cluster(call.door());
        Manifests manifests = Manifests.read(call);
        Selection selection = new Selection(Vector.empty(), manifests.errors());
        for (Manifest manifest : manifests.all()) {
            String about = doing.isEmpty() ? "" : doing + " \"" + manifest.source() + "\"";
            selection = selection.with(
                    cluster.get(
                                    manifest.item().kind(),
                                    manifest.namespace(),
                                    manifest.item().name())
                            .map(Vector::of),
                    about);
        }
        return selection;
    }

    private Selection with(Either<Status, Vector<Item>> answer, String doing) {
        return answer.fold(
                status -> new Selection(items, errors.append(Refusal.text(status, doing))),
                found -> new Selection(items.appendAll(found), errors));
    }

    /** Ends the command when nothing was named at all. */
    public static void requireWords(Call call, String message) {
        if (call.words().isEmpty() && !Manifests.areGiven(call)) {
            throw Quit.error(message);
        }
    }
}
