package dev.orrery.kubectl.object;

import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * The objects that a command is about, and why some of them could not be had.
 *
 * @param errors lines to print, each complete
 */
public record Selection(Vector<Item> items, Vector<String> errors) {

    /** What files, or else words and selectors, name; several refusals are kept, the rest is still found. */
    public static Selection of(Call call) {
        return Manifests.areGiven(call) ? inFiles(call) : byWords(call, call.words());
    }

    public static Selection byWords(Call call, Vector<String> words) {
        Queries queries = Queries.of(call.door().kinds(), words);
        Selection selection = new Selection(Vector.empty(), Vector.empty());
        for (Query query : queries.all()) {
            selection = selection.with(answer(call, query));
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

    /** The live objects that manifests name. */
    private static Selection inFiles(Call call) {
        Cluster cluster = new Cluster(call.door());
        Manifests manifests = Manifests.read(call);
        Selection selection = new Selection(Vector.empty(), manifests.errors());
        for (Manifest manifest : manifests.all()) {
            selection = selection.with(cluster.get(
                            manifest.item().kind(),
                            manifest.namespace(),
                            manifest.item().name())
                    .map(Vector::of));
        }
        return selection;
    }

    private Selection with(Either<Status, Vector<Item>> answer) {
        return answer.fold(
                status -> new Selection(items, errors.append(Refusal.text(status))),
                found -> new Selection(items.appendAll(found), errors));
    }

    /** Ends the command when nothing was named at all. */
    public static void requireWords(Call call, String message) {
        if (call.words().isEmpty() && !Manifests.areGiven(call)) {
            throw Quit.error(message);
        }
    }
}
