package dev.orrery.apiserver.request;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Counts how often what an object asks for has changed (BEHAVIOUR 12). Status, labels and annotations do not count, but for a
 * Deployment's annotations; and some kinds do not count at all.
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
            "certificatesigningrequests.certificates.k8s.io",
            "horizontalpodautoscalers.autoscaling",
            "leases.coordination.k8s.io",
            "storageclasses.storage.k8s.io",
            "volumeattachments.storage.k8s.io",
            "roles.rbac.authorization.k8s.io",
            "rolebindings.rbac.authorization.k8s.io",
            "clusterroles.rbac.authorization.k8s.io",
            "clusterrolebindings.rbac.authorization.k8s.io");

    /**
     * Kinds whose annotations ask for something: a Deployment's go on to its ReplicaSets, and {@code observedGeneration} tells
     * when they have.
     *
     * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/registry/apps/deployment/strategy.go">PrepareForUpdate
     *     in strategy.go</a>
     */
    private static final Set<String> ANNOTATED = HashSet.of("deployments.apps");

    private Generations() {}

    static Option<Long> first(Kind<?> kind) {
        return UNCOUNTED.contains(kind.groupResource()) ? Option.none() : Option.some(1L);
    }

    /** Whether two states of an object ask for the same, as far as annotations can ask for something. */
    static boolean areAnnotatedAlike(KubernetesObject one, KubernetesObject other) {
        return !ANNOTATED.contains(one.kind().groupResource())
                || one.metadata().annotations().equals(other.metadata().annotations());
    }

    /** After a change of what is asked for; being deleted is one. */
    static ObjectMeta raised(ObjectMeta metadata) {
        return metadata.withGeneration(metadata.generation().map(number -> number + 1));
    }
}
