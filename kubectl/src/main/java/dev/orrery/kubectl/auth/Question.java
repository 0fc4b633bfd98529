package dev.orrery.kubectl.auth;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;

/** An object that is sent to be answered: its status is the answer. */
record Question(Kind<?> kind, JsonObject spec) {

    /** The question with its answer; a refusal ends the command. */
    Item asked(Call call) {
        JsonObject document = JsonObject.EMPTY
                .with("apiVersion", kind.apiVersion())
                .with("kind", kind.name())
                .with("metadata", JsonObject.EMPTY.with("creationTimestamp", Json.nothing()));
        Request request = new Request(
                Verb.CREATE,
                kind,
                "",
                "",
                "",
                new Body.Document(spec.isEmpty() ? document : document.with("spec", spec)),
                RequestOptions.NONE);
        return new Cluster(call.door()).one(request).getOrElseThrow(Refusal::quit);
    }
}
