package dev.orrery.api.controller;

import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.control.Option;

/** What became of one action. */
public record Outcome(Action action, Response response) {

    public Option<Status> refusal() {
        return response instanceof Response.Refused refused ? Option.some(refused.status()) : Option.none();
    }

    public boolean isGranted() {
        return refusal().isEmpty();
    }

    /** The object as it was stored. */
    public Option<KubernetesObject> object() {
        return response instanceof Response.One one ? Option.some(one.object()) : Option.none();
    }

    /** The event that tells of it, if the action asked for one. */
    Option<EventNote> note() {
        String name = object().map(KubernetesObject::name).getOrElse(action.request()::name);
        String error = refusal().map(Status::message).getOrElse("");
        Option<EventNote> wanted = isGranted() ? action.onSuccess() : action.onRefusal();
        return wanted.map(note -> note.about(name, error));
    }
}
