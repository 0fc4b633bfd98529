package dev.orrery.controllers.garbagecollector;

import dev.orrery.api.controller.EventNote;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.control.Option;

/**
 * Whom an owner reference points at.
 *
 * @param object none when there is no such object, or another one of its name
 * @param isResolvable whether it can be said whether the owner is there: not when its kind is unknown, nor when it would be in
 *     a namespace and the dependent is in none
 * @param isMisplaced whether the owner cannot be where the dependent is, because it is in a namespace of its own
 */
record Owner(OwnerReference reference, Option<KubernetesObject> object, boolean isResolvable, boolean isMisplaced) {

    static Owner of(OwnerReference reference, KubernetesObject dependent, ClusterState state) {
        Option<Kind<?>> kind = ServedKinds.in(state, reference);
        boolean isNamespaced = kind.exists(Kind::isNamespaced);
        boolean isOutOfReach = isNamespaced && dependent.namespace().isEmpty();
        Option<KubernetesObject> found =
                kind.flatMap(known -> find(reference, known, isNamespaced ? dependent.namespace() : "", state));
        boolean isElsewhere = isNamespaced && found.isEmpty() && isInAnotherNamespace(reference, kind.get(), state);
        return new Owner(reference, found, kind.isDefined() && !isOutOfReach, isOutOfReach || isElsewhere);
    }

    private static Option<KubernetesObject> find(
            OwnerReference reference, Kind<?> kind, String namespace, ClusterState state) {
        return state.get(ObjectKey.of(kind, namespace, reference.name()))
                .filter(object -> object.metadata().uid().contains(reference.uid()));
    }

    private static boolean isInAnotherNamespace(OwnerReference reference, Kind<?> kind, ClusterState state) {
        return state.list(Namespace.KIND)
                .exists(namespace ->
                        find(reference, kind, namespace.name(), state).isDefined());
    }

    /** What is said of a dependent in a namespace where this owner is not (BEHAVIOUR 132). */
    EventNote warning(String namespace) {
        String identity = "[" + reference.apiVersion() + "/" + reference.kind() + ", namespace: " + namespace
                + ", name: " + reference.name() + ", uid: " + reference.uid() + "]";
        return EventNote.warning(
                "OwnerRefInvalidNamespace",
                "ownerRef " + identity + " does not exist in namespace \"" + namespace + "\"");
    }

    /** Whether the owner goes as soon as its dependents are gone. */
    boolean isWaiting() {
        return object.exists(Dying::inForeground);
    }

    /** Whether the owner keeps its dependents. */
    boolean isSolid() {
        return !isResolvable || object.isDefined() && !isWaiting();
    }
}
