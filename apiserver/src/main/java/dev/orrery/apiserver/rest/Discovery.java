package dev.orrery.apiserver.rest;

import dev.orrery.apiserver.review.Reviews;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells clients which kinds there are: group by group, and all in one document.
 *
 * @param definitions the CustomResourceDefinition of a kind, where it has one
 * @see <a href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#discovery-api">Discovery API</a>
 */
record Discovery(Kinds kinds, Function<Kind<?>, Option<Unstructured>> definitions) {

    private static final Vector<String> VERBS =
            Vector.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    /** What may be done with the objects of a kind: what is not stored can only be created. */
    static Vector<String> verbs(Kind<?> kind) {
        return Reviews.of(kind).isDefined() ? Vector.of("create") : VERBS;
    }

    /**
     * The document at a path of discovery; none where there is no such path.
     *
     * @param parts of the path
     */
    Option<JsonObject> at(Vector<String> parts, Representation.Form form) {
        boolean isAggregated = form == Representation.Form.AGGREGATED_DISCOVERY;
        if (parts.isEmpty()) {
            return Option.some(JsonObject.EMPTY.with("paths", JsonArray.ofStrings(paths())));
        }
        return switch (parts.head()) {
            case "api" ->
                switch (parts.size()) {
                    case 1 -> Option.some(isAggregated ? aggregated(group -> group.isEmpty()) : versions());
                    case 2 -> resources("", parts.get(1));
                    default -> Option.none();
                };
            case "apis" ->
                switch (parts.size()) {
                    case 1 -> Option.some(isAggregated ? aggregated(group -> !group.isEmpty()) : groups());
                    case 2 -> group(parts.get(1));
                    case 3 -> resources(parts.get(1), parts.get(2));
                    default -> Option.none();
                };
            default -> Option.none();
        };
    }

    private Vector<String> paths() {
        return kinds.all()
                .flatMap(kind -> kind.group().isEmpty()
                        ? Vector.of("/api", kind.groupVersionPath())
                        : Vector.of("/apis", "/apis/" + kind.group(), kind.groupVersionPath()))
                .appendAll(Vector.of("/healthz", "/livez", "/readyz", "/version"))
                .appendAll(OrreryResources.paths())
                .distinct()
                .sorted();
    }

    private Vector<Kind<?>> of(String group) {
        return kinds.all().filter(kind -> kind.group().equals(group));
    }

    private Vector<String> groupNames() {
        return kinds.all().map(Kind::group).distinct();
    }

    private JsonObject versions() {
        return JsonObject.EMPTY
                .with("kind", "APIVersions")
                .with("versions", JsonArray.ofStrings(versions("")))
                .with("serverAddressByClientCIDRs", new JsonArray(Vector.empty()));
    }

    private Vector<String> versions(String group) {
        return of(group).map(Kind::version).distinct();
    }

    private JsonObject groups() {
        return JsonObject.EMPTY
                .with("kind", "APIGroupList")
                .with("apiVersion", "v1")
                .with(
                        "groups",
                        new JsonArray(
                                groupNames().filter(group -> !group.isEmpty()).map(this::described)));
    }

    private Option<JsonObject> group(String name) {
        return Option.when(
                !name.isEmpty() && groupNames().contains(name),
                () -> described(name).with("kind", "APIGroup").with("apiVersion", "v1"));
    }

    private JsonObject described(String group) {
        Vector<JsonObject> versions = versions(group)
                .map(version -> JsonObject.EMPTY
                        .with("groupVersion", group + "/" + version)
                        .with("version", version));
        return JsonObject.EMPTY
                .with("name", group)
                .with("versions", new JsonArray(versions.map(version -> version)))
                .with("preferredVersion", versions.head());
    }

    private Option<JsonObject> resources(String group, String version) {
        Vector<Kind<?>> served = of(group).filter(kind -> kind.version().equals(version));
        return Option.when(
                !served.isEmpty(),
                () -> JsonObject.EMPTY
                        .with("kind", "APIResourceList")
                        .with("apiVersion", "v1")
                        .with("groupVersion", served.head().apiVersion())
                        .with("resources", new JsonArray(served.flatMap(this::resource))));
    }

    private Vector<Json> resource(Kind<?> kind) {
        JsonObject own = JsonObject.EMPTY
                .with("name", kind.plural())
                .with("singularName", kind.singular())
                .with("namespaced", Json.of(kind.isNamespaced()))
                .with("kind", kind.name())
                .with("verbs", JsonArray.ofStrings(verbs(kind)));
        return Subresource.of(kind, definitions.apply(kind))
                .<Json>map(part -> subresource(kind, part))
                .prepend(called(own, kind));
    }

    private static JsonObject called(JsonObject resource, Kind<?> kind) {
        JsonObject named = kind.shortNames().isEmpty()
                ? resource
                : resource.with("shortNames", JsonArray.ofStrings(kind.shortNames()));
        return kind.categories().isEmpty() ? named : named.with("categories", JsonArray.ofStrings(kind.categories()));
    }

    private static JsonObject subresource(Kind<?> kind, Subresource part) {
        JsonObject described = JsonObject.EMPTY
                .with("name", kind.plural() + "/" + part.name())
                .with("singularName", "")
                .with("namespaced", Json.of(kind.isNamespaced()))
                .with("kind", part.kind())
                .with("verbs", JsonArray.ofStrings(part.verbs()));
        return part.version().isEmpty()
                ? described
                : described.with("group", part.group()).with("version", part.version());
    }

    private JsonObject aggregated(Predicate<String> wanted) {
        return JsonObject.EMPTY
                .with("kind", "APIGroupDiscoveryList")
                .with("apiVersion", "apidiscovery.k8s.io/v2")
                .with("metadata", JsonObject.EMPTY)
                .with("items", new JsonArray(groupNames().filter(wanted).map(this::discovered)));
    }

    private Json discovered(String group) {
        JsonObject metadata = JsonObject.EMPTY.with("creationTimestamp", Json.nothing());
        return JsonObject.EMPTY
                .with("metadata", group.isEmpty() ? metadata : metadata.with("name", group))
                .with("versions", new JsonArray(versions(group).map(version -> discovered(group, version))));
    }

    private Json discovered(String group, String version) {
        Vector<Kind<?>> served = of(group).filter(kind -> kind.version().equals(version));
        return JsonObject.EMPTY
                .with("version", version)
                .with("freshness", "Current")
                .with("resources", new JsonArray(served.map(this::discovered)));
    }

    private Json discovered(Kind<?> kind) {
        JsonObject resource = called(
                JsonObject.EMPTY
                        .with("resource", kind.plural())
                        .with("responseKind", responseKind(kind.group(), kind.version(), kind.name()))
                        .with("scope", kind.isNamespaced() ? "Namespaced" : "Cluster")
                        .with("singularResource", kind.singular())
                        .with("verbs", JsonArray.ofStrings(verbs(kind))),
                kind);
        Vector<Json> parts = Subresource.of(kind, definitions.apply(kind))
                .map(part -> JsonObject.EMPTY
                        .with("subresource", part.name())
                        .with(
                                "responseKind",
                                part.version().isEmpty()
                                        ? responseKind(kind.group(), kind.version(), part.kind())
                                        : responseKind(part.group(), part.version(), part.kind()))
                        .with("verbs", JsonArray.ofStrings(part.verbs())));
        return parts.isEmpty() ? resource : resource.with("subresources", new JsonArray(parts));
    }

    private static Json responseKind(String group, String version, String kind) {
        return JsonObject.EMPTY.with("group", group).with("version", version).with("kind", kind);
    }
}
