package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Deletes whatever a list would show, one object after the other, as the API server does; one that is gone already is fine. */
final class DeleteCollection {

    private DeleteCollection() {}

    /** The objects that were there, as a list; or the first refusal. */
    static Either<Status, Response> of(Call call, Address address, Door door) {
        Request list = new Request(
                Verb.LIST,
                address.kind(),
                address.namespace(),
                "",
                "",
                Body.None.NONE,
                Options.ofRead(call.query(), Representation.PLAIN));
        return Options.ofDelete(call).flatMap(options -> delete(door.send(list), options, door));
    }

    private static Either<Status, Response> delete(Response listed, RequestOptions options, Door door) {
        return listed.asMany()
                .flatMap(objects -> refusal(objects, options, door)
                        .<Either<Status, Response>>map(Either::left)
                        .getOrElse(() -> Either.right(listed)));
    }

    private static Option<Status> refusal(Vector<KubernetesObject> objects, RequestOptions options, Door door) {
        for (KubernetesObject object : objects) {
            Response response = door.send(Request.delete(object.kind(), object.namespace(), object.name())
                    .with(options));
            if (response instanceof Response.Refused refused
                    && !refused.status().isNotFound()) {
                return Option.some(refused.status());
            }
        }
        return Option.none();
    }
}
