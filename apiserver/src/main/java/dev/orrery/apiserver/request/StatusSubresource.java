package dev.orrery.apiserver.request;

import dev.orrery.apiserver.definition.DefinedVersion;
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
                        .forAll(definition -> DefinedVersion.of(definition, kind.version())
                                .at("subresources", "status")
                                .isDefined());
    }
}
