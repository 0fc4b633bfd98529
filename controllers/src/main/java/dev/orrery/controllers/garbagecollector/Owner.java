package dev.orrery.controllers.garbagecollector;

import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.control.Option;

/**
 * Whom an owner reference points at.
 *
 * @param object none when there is no such object, or another one of its name
 * @param isKnown whether the kind of the owner is known at all; nothing is done about owners of which nothing is known
 */
record Owner(OwnerReference reference, Option<KubernetesObject> object, boolean isKnown) {

    static Owner of(OwnerReference reference, KubernetesObject dependent, ClusterState state) {
        Option<Kind<?>> kind = ServedKinds.in(state, reference);
        Option<KubernetesObject> found = kind.flatMap(known -> state.get(
                        ObjectKey.of(known, known.isNamespaced() ? dependent.namespace() : "", reference.name())))
                .filter(object -> object.metadata().uid().contains(reference.uid()));
        return new Owner(reference, found, kind.isDefined());
    }

    /** Whether the owner goes as soon as its dependents are gone. */
    boolean isWaiting() {
        return object.exists(Dying::inForeground);
    }

    /** Whether the owner keeps its dependents. */
    boolean isSolid() {
        return !isKnown || object.isDefined() && !isWaiting();
    }
}
