package dev.orrery.apiserver.request;

import dev.orrery.apiserver.definition.DefinedVersion;
import dev.orrery.apiserver.review.Reviews;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.conversion.Conversions;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The kinds that are served: what Kubernetes brings along, and what CustomResourceDefinitions add. */
public final class CustomKinds {

    private static final Kinds BUILT_IN =
            Kinds.builtIn().with(Conversions.KINDS).with(Reviews.KINDS);

    private CustomKinds() {}

    /** The built-in kinds, stored or not, and those that definitions in this state add. */
    public static Kinds in(ClusterState state) {
        Vector<Kind<?>> custom = state.list(Kinds.CUSTOM_RESOURCE_DEFINITION)
                .flatMap(CustomKinds::kind)
                .<Kind<?>>map(kind -> kind)
                .toVector();
        return custom.isEmpty() ? BUILT_IN : BUILT_IN.with(custom);
    }

    /** Whether a kind is built in or defined in this state; a controller may name one that is neither. */
    static boolean isServed(Kind<?> kind, ClusterState state) {
        return kind.type() != Unstructured.class
                || Kinds.builtIn().ofResource(kind.groupResource()).isDefined()
                || state.get(Kinds.CUSTOM_RESOURCE_DEFINITION, "", kind.groupResource())
                        .isDefined();
    }

    private static Option<Kind<Unstructured>> kind(Unstructured defined) {
        JsonObject definition = defined.content();
        Option<String> group = text(definition, "spec", "group");
        Option<String> version = DefinedVersion.stored(defined).flatMap(stored -> text(stored, "name"));
        Option<String> name = text(definition, "spec", "names", "kind");
        Option<String> plural = text(definition, "spec", "names", "plural");
        boolean isNamespaced = text(definition, "spec", "scope").contains("Namespaced");
        return group.flatMap(g -> version.flatMap(v -> name.flatMap(n -> plural.map(p -> isNamespaced
                        ? Kind.namespaced(g, v, n, p, Unstructured.class)
                        : Kind.clusterWide(g, v, n, p, Unstructured.class)))))
                .map(kind -> named(kind, definition));
    }

    private static Kind<Unstructured> named(Kind<Unstructured> kind, JsonObject definition) {
        String singular = text(definition, "spec", "names", "singular").getOrElse(kind.singular());
        return kind.singular(singular)
                .shortNames(texts(definition, "shortNames"))
                .categories(texts(definition, "categories"));
    }

    private static Option<String> text(JsonObject definition, String... path) {
        return definition.at(path).flatMap(Json::asString);
    }

    private static Vector<String> texts(JsonObject definition, String list) {
        return definition
                .at("spec", "names", list)
                .map(Json::elements)
                .getOrElse(Vector.empty())
                .flatMap(Json::asString);
    }
}
