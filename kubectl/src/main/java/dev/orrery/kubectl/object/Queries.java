package dev.orrery.kubectl.object;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;

/**
 * Reads the words that name objects: {@code pods}, {@code deploy,rs}, {@code all}, {@code pod a b}, {@code deploy/web svc/web}.
 *
 * @param severalKinds whether the words named more than one kind, so that names need their kind before them
 */
public record Queries(Vector<Query> all, boolean severalKinds) {
    private static final String MIXED =
            "there is no need to specify a resource type as a separate argument when passing arguments in resource/name"
                    + " form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource"
                    + " resource/<resource_name>'";

    /** The objects that words of a call name; names and selectors, or names and all namespaces, do not go together. */
    public static Queries of(Call call, Vector<String> words) {
        Queries queries = of(call.door().kinds(), words);
        boolean named = queries.all().exists(query -> query.name().isDefined());
        boolean selects =
                call.arguments().isOn("all") || !Selectors.of(call.arguments()).isEmpty();
        if (named && selects) {
            throw Quit.error("name cannot be provided when a selector is specified");
        }
        if (named && call.arguments().isOn("all-namespaces")) {
            throw Quit.error("a resource cannot be retrieved by name across all namespaces");
        }
        return queries;
    }

    private static Queries of(Kinds kinds, Vector<String> words) {
        if (words.isEmpty()) {
            return new Queries(Vector.empty(), false);
        }
        return words.exists(word -> word.contains("/")) ? slashed(kinds, words) : typed(kinds, words);
    }

    private static Queries slashed(Kinds kinds, Vector<String> words) {
        Vector<Query> queries = words.map(word -> slashed(kinds, word));
        return new Queries(queries, queries.map(Query::kind).distinct().size() > 1);
    }

    private static Query slashed(Kinds kinds, String word) {
        int slash = word.indexOf('/');
        if (slash < 0) {
            throw Quit.error(MIXED);
        }
        String name = word.substring(slash + 1);
        if (name.isEmpty() || name.contains("/") || slash == 0) {
            throw Quit.error("arguments in resource/name form may not have more than one slash");
        }
        return Query.one(kind(kinds, word.substring(0, slash)), name);
    }

    private static Queries typed(Kinds kinds, Vector<String> words) {
        Vector<Kind<?>> types = types(kinds, words.head());
        Vector<String> names = words.tail();
        Vector<Query> queries = names.isEmpty()
                ? types.map(Query::all)
                : types.flatMap(type -> names.map(name -> Query.one(type, name)));
        boolean category = words.head().equals("all");
        return new Queries(queries, types.size() > 1 || category);
    }

    private static Vector<Kind<?>> types(Kinds kinds, String listed) {
        return Vector.of(listed.split(","))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> {
                    Vector<Kind<?>> category = kinds.inCategory(word);
                    return category.isEmpty() ? Vector.<Kind<?>>of(kind(kinds, word)) : category;
                })
                .distinct();
    }

    /** The kind that a word names; or the command ends. */
    public static Kind<?> kind(Kinds kinds, String word) {
        return kinds.called(word)
                .getOrElseThrow(() -> Quit.error("the server doesn't have a resource type \"" + word + "\""));
    }
}
