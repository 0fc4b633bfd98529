package dev.orrery.apiserver.request;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response.Rest;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a list: so many objects from a place on, and what there is behind them (BEHAVIOUR 164).
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks">Retrieving
 *     large results sets in chunks</a>
 */
record Page(Vector<KubernetesObject> objects, Option<Rest> rest) {

    static Page of(Request request, Iterator<? extends KubernetesObject> matching) {
        RequestOptions options = request.options();
        Iterator<? extends KubernetesObject> from = options.after().isDefined()
                ? matching.dropWhile(object ->
                        place(request, object).compareTo(options.after().get()) <= 0)
                : matching;
        int limit = options.limit().filter(most -> most > 0).getOrElse(Integer.MAX_VALUE);
        List<KubernetesObject> objects = new ArrayList<>();
        while (from.hasNext() && objects.size() < limit) {
            objects.add(from.next());
        }
        Option<Rest> rest = Option.when(from.hasNext(), () -> rest(request, objects.get(limit - 1), from));
        return new Page(Vector.ofAll(objects), rest);
    }

    private static Rest rest(Request request, KubernetesObject last, Iterator<?> behind) {
        boolean isSelected = request.options().labelSelector().isDefined()
                || request.options().fieldSelector().isDefined();
        return new Rest(place(request, last), isSelected ? Option.none() : Option.some(behind.size()));
    }

    private static String place(Request request, KubernetesObject object) {
        return request.namespace().isEmpty() && request.kind().isNamespaced()
                ? object.namespace() + "/" + object.name()
                : object.name();
    }
}
