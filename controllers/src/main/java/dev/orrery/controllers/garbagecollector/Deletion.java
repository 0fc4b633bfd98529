package dev.orrery.controllers.garbagecollector;

import dev.orrery.api.controller.Action;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.model.meta.KubernetesObject;

/** Deletes an object whose owners are gone, or wait for it to go. */
final class Deletion {

    private Deletion() {}

    /** @param inForeground whether its own dependents must go before it */
    static Action of(KubernetesObject object, boolean inForeground) {
        Request request = Request.delete(object)
                .with(ImmutableRequestOptions.builder()
                        .uid(object.metadata().uid())
                        .propagation(propagation(object, inForeground))
                        .build());
        return Action.of(request, inForeground ? "its owner waits for it to go" : "its owner is gone");
    }

    private static Propagation propagation(KubernetesObject object, boolean inForeground) {
        if (object.metadata().finalizers().contains(Dying.ORPHAN)) {
            return Propagation.Orphan;
        }
        return inForeground || object.metadata().finalizers().contains(Dying.FOREGROUND)
                ? Propagation.Foreground
                : Propagation.Background;
    }
}
