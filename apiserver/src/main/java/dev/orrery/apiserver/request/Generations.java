package dev.orrery.apiserver.request;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Counts how often what an object asks for has changed (BEHAVIOUR 12). Status, labels and annotations do not count, and some
 * kinds do not count at all.
 */
final class Generations {

    private static final Set<String> UNCOUNTED = HashSet.of(
            "configmaps",
            "endpoints",
            "events",
            "limitranges",
            "namespaces",
            "nodes",
            "persistentvolumeclaims",
            "persistentvolumes",
            "resourcequotas",
            "secrets",
            "serviceaccounts",
            "services",
            "controllerrevisions.apps",
            "horizontalpodautoscalers.autoscaling",
            "leases.coordination.k8s.io",
            "storageclasses.storage.k8s.io",
            "volumeattachments.storage.k8s.io",
            "roles.rbac.authorization.k8s.io",
            "rolebindings.rbac.authorization.k8s.io",
            "clusterroles.rbac.authorization.k8s.io",
            "clusterrolebindings.rbac.authorization.k8s.io");

    private Generations() {}

    static Option<Long> first(Kind<?> kind) {
        return UNCOUNTED.contains(kind.groupResource()) ? Option.none() : Option.some(1L);
    }

    /** After a change of what is asked for; being deleted is one. */
    static ObjectMeta raised(ObjectMeta metadata) {
        return metadata.withGeneration(metadata.generation().map(number -> number + 1));
    }
}
