package dev.orrery.api.controller;

import dev.orrery.api.request.Request;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.control.Option;

/**
 * One step of a plan: a request to the API, why it is made, and which events tell of it.
 *
 * @param reason in words; becomes the reason of the commit, which {@code timeline} and {@code why} print
 * @param onSuccess the event when the request is granted
 * @param onRefusal the event when it is not
 */
public record Action(Request request, String reason, Option<EventNote> onSuccess, Option<EventNote> onRefusal) {

    public static Action of(Request request, String reason) {
        return new Action(request, reason, Option.none(), Option.none());
    }

    public static Action create(KubernetesObject object, String reason) {
        return of(Request.create(object), reason);
    }

    public static Action update(KubernetesObject object, String reason) {
        return of(Request.update(object), reason);
    }

    public static Action updateStatus(KubernetesObject object, String reason) {
        return of(Request.updateStatus(object), reason);
    }

    public static Action delete(KubernetesObject object, String reason) {
        return of(Request.delete(object), reason);
    }

    /** This action, told of by an event when it succeeds. */
    public Action announcing(EventNote success) {
        return new Action(request, reason, Option.some(success), onRefusal);
    }

    /** This action, told of by an event when it is refused. */
    public Action lamenting(EventNote refusal) {
        return new Action(request, reason, onSuccess, Option.some(refusal));
    }
}
