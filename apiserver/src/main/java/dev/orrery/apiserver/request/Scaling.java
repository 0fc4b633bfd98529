package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.api.request.Verb;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.patch.JsonPatch;
import dev.orrery.wire.patch.MergePatch;
import dev.orrery.wire.patch.PatchFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Reads or changes how many there are to be, whatever the kind (BEHAVIOUR 174). */
public final class Scaling {

    private static final Kind<Unstructured> SCALE =
            Kind.namespaced("autoscaling", "v1", "Scale", "scales", Unstructured.class);

    private Scaling() {}

    public static Either<Status, Answer> of(Request request, Circumstances circumstances) {
        return circumstances
                .state()
                .get(request.key())
                .toEither(() -> Status.notFound(request.kind(), request.name()))
                .flatMap(object -> Scalable.of(object, circumstances.state()).toEither(Status::unknownResource))
                .flatMap(scalable -> answer(request, scalable, circumstances));
    }

    private static Either<Status, Answer> answer(Request request, Scalable scalable, Circumstances circumstances) {
        Unstructured scale = scale(scalable);
        return request.verb() == Verb.GET
                ? Either.right(Answer.unchanged(new Response.One(scale), circumstances))
                : wished(request, scale).flatMap(replicas -> resize(scalable, replicas, circumstances));
    }

    private static Either<Status, Long> wished(Request request, Unstructured scale) {
        Json document = request.body() instanceof Body.Document whole
                ? whole.json()
                : request.body() instanceof Body.Patch patch ? patched(scale, patch) : JsonObject.EMPTY;
        long replicas = document.at("spec", "replicas").flatMap(Json::asLong).getOrElse(0L);
        if (replicas < 0) {
            StatusCause cause = new StatusCause(
                    "FieldValueInvalid",
                    "Invalid value: " + replicas + ": must be greater than or equal to 0",
                    "spec.replicas");
            return Either.left(Status.invalid(SCALE, scale.name(), Vector.of(cause)));
        }
        return Either.right(replicas);
    }

    private static Json patched(Unstructured scale, Body.Patch patch) {
        Either<PatchFault, Json> changed = patch.type() == PatchType.JSON
                ? JsonPatch.apply(scale.content(), patch.json())
                : MergePatch.apply(scale.content(), patch.json());
        return changed.getOrElse(scale.content());
    }

    private static Either<Status, Answer> resize(Scalable scalable, long replicas, Circumstances circumstances) {
        Request update =
                Request.update(scalable.resized().apply((int) replicas)).subresource("scale");
        return Update.of(update, circumstances)
                .map(answer -> new Answer(
                        new Response.One(resized(answer.response(), circumstances)), answer.writes(), answer.draws()));
    }

    private static Unstructured resized(Response response, Circumstances circumstances) {
        return scale(Scalable.of(response.asOne().get(), circumstances.state()).get());
    }

    private static Unstructured scale(Scalable scalable) {
        ObjectMeta metadata = scalable.object().metadata();
        ObjectMeta shared = ImmutableObjectMeta.builder()
                .name(metadata.name())
                .namespace(metadata.namespace())
                .uid(metadata.uid())
                .resourceVersion(metadata.resourceVersion())
                .creationTimestamp(metadata.creationTimestamp())
                .build();
        JsonObject status = JsonObject.EMPTY.with("replicas", scalable.actual()).with("selector", scalable.selector());
        JsonObject spec = JsonObject.EMPTY.with("replicas", scalable.wished());
        return new Unstructured(
                SCALE, shared, JsonObject.EMPTY.with("spec", spec).with("status", status));
    }
}
