package dev.orrery.apiserver.request;

import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;

/**
 * Whether the objects of a kind have a status apart from the rest, with an address of its own: built-in kinds have, others
 * if their definition says so. Without it a status is a field like any other.
 */
final class StatusSubresource {

    private StatusSubresource() {}

    static boolean isServed(Kind<?> kind, ClusterState state) {
        return kind.type() != Unstructured.class
                || state.get(Kinds.CUSTOM_RESOURCE_DEFINITION, "", kind.groupResource())
                        .forAll(definition -> isServed(definition, kind.version()));
    }

    private static boolean isServed(Unstructured definition, String version) {
        return definition
                .content()
                .elementsAt("spec", "versions")
                .find(each -> each.textAt("name").equals(version))
                .exists(each -> each.at("subresources", "status").isDefined());
    }
}
