package dev.orrery.controllers.garbagecollector;

import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.OwnerReference;
import dev.orrery.model.meta.Unstructured;
import io.vavr.control.Option;

/** The kinds that owner references can name: the built-in ones, and those that definitions in the cluster add. */
final class ServedKinds {

    private ServedKinds() {}

    static Option<Kind<?>> in(ClusterState state, OwnerReference reference) {
        int slash = reference.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : reference.apiVersion().substring(0, slash);
        return Kinds.builtIn().ofGroup(group, reference.kind()).orElse(() -> defined(state, group, reference.kind()));
    }

    private static Option<Kind<?>> defined(ClusterState state, String group, String name) {
        return state.list(Kinds.CUSTOM_RESOURCE_DEFINITION)
                .map(Unstructured::content)
                .find(definition -> text(definition, "spec", "group").equals(group)
                        && text(definition, "spec", "names", "kind").equals(name))
                .map(definition -> kind(definition, group, name));
    }

    private static Kind<?> kind(JsonObject definition, String group, String name) {
        String plural = text(definition, "spec", "names", "plural");
        return text(definition, "spec", "scope").equals("Cluster")
                ? Kind.clusterWide(group, "v1", name, plural, Unstructured.class)
                : Kind.namespaced(group, "v1", name, plural, Unstructured.class);
    }

    private static String text(JsonObject object, String... path) {
        return object.at(path).flatMap(Json::asString).getOrElse("");
    }
}
