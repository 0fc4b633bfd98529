package dev.orrery.kubectl.remote;

import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * Asks a server which kinds it has. Those that Orrery knows have their type; the others, such as those of
 * CustomResourceDefinitions, are taken as they are described.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#aggregated-discovery">Aggregated discovery</a>
 */
record Discovery(Server server) {

    private static final String AGGREGATED =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";

    /** @throws Unreachable when the server does not tell */
    Kinds kinds() {
        return new Kinds(groups("/api").appendAll(groups("/apis")).flatMap(Discovery::kinds));
    }

    private Vector<Json> groups(String path) {
        Outgoing call = new Outgoing("GET", path, LinkedHashMap.of("Accept", AGGREGATED), "");
        JsonObject document = server.send(call).document().getOrElseThrow(Discovery::refused);
        return document.elementsAt("items");
    }

    private static Unreachable refused(Status status) {
        return new Unreachable(Refusal.text(status));
    }

    private static Vector<Kind<?>> kinds(Json group) {
        String name = group.textAt("metadata", "name");
        return group.elementsAt("versions")
                .flatMap(version -> version.elementsAt("resources")
                        .map(resource -> kind(name, version.textAt("version"), resource)));
    }

    private static Kind<?> kind(String group, String version, Json resource) {
        Kind<Unstructured> described = described(group, version, resource);
        return Kinds.builtIn()
                .named(described.apiVersion(), described.name())
                .<Kind<?>>map(known -> known)
                .getOrElse(described);
    }

    private static Kind<Unstructured> described(String group, String version, Json resource) {
        String kind = resource.textAt("responseKind", "kind");
        String plural = resource.textAt("resource");
        boolean isNamespaced = resource.textAt("scope").equals("Namespaced");
        Kind<Unstructured> bare = isNamespaced
                ? Kind.namespaced(group, version, kind, plural, Unstructured.class)
                : Kind.clusterWide(group, version, kind, plural, Unstructured.class);
        return bare.singular(resource.textAt("singularResource"))
                .shortNames(resource.elementsAt("shortNames").flatMap(Json::asString))
                .categories(resource.elementsAt("categories").flatMap(Json::asString));
    }
}
