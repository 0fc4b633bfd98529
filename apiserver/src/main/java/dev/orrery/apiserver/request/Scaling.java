package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.api.request.Verb;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.patch.JsonPatch;
import dev.orrery.wire.patch.MergePatch;
import dev.orrery.wire.patch.PatchFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

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
                .flatMap(object -> scale(object)
                        .toEither(Status::unknownResource)
                        .flatMap(scale -> answer(request, object, scale, circumstances)));
    }

    private static Either<Status, Answer> answer(
            Request request, KubernetesObject object, Unstructured scale, Circumstances circumstances) {
        return request.verb() == Verb.GET
                ? Either.right(Answer.unchanged(new Response.One(scale), circumstances))
                : wished(request, scale).flatMap(replicas -> resize(object, replicas, circumstances));
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

    private static Either<Status, Answer> resize(KubernetesObject object, long replicas, Circumstances circumstances) {
        KubernetesObject resized = withReplicas(object, (int) replicas);
        return Update.of(Request.update(resized).subresource("scale"), circumstances)
                .map(answer -> new Answer(scaleOf(answer.response()), answer.writes(), answer.draws()));
    }

    private static Response scaleOf(Response response) {
        return new Response.One(scale(response.asOne().get()).get());
    }

    private static KubernetesObject withReplicas(KubernetesObject object, int replicas) {
        Option<Integer> count = Option.some(replicas);
        if (object instanceof Deployment deployment) {
            return deployment.withSpec(deployment.spec().withReplicas(count));
        }
        if (object instanceof ReplicaSet set) {
            return set.withSpec(set.spec().withReplicas(count));
        }
        StatefulSet set = (StatefulSet) object;
        return set.withSpec(set.spec().withReplicas(count));
    }

    /** The object seen as a Scale; none for kinds that have none, such as DaemonSets. */
    private static Option<Unstructured> scale(KubernetesObject object) {
        if (object instanceof Deployment deployment) {
            return Option.some(scale(
                    object, deployment.spec().replicas(), deployment.status().replicas()));
        }
        if (object instanceof ReplicaSet set) {
            return Option.some(scale(object, set.spec().replicas(), set.status().replicas()));
        }
        return object instanceof StatefulSet set
                ? Option.some(scale(object, set.spec().replicas(), set.status().replicas()))
                : Option.none();
    }

    private static Unstructured scale(KubernetesObject object, Option<Integer> wished, int actual) {
        ObjectMeta metadata = object.metadata();
        ObjectMeta shared = ImmutableObjectMeta.builder()
                .name(metadata.name())
                .namespace(metadata.namespace())
                .uid(metadata.uid())
                .resourceVersion(metadata.resourceVersion())
                .creationTimestamp(metadata.creationTimestamp())
                .build();
        String selector = object.selects().map(Selector::toString).getOrElse("");
        JsonObject status = JsonObject.EMPTY.with("replicas", actual).with("selector", selector);
        JsonObject spec = JsonObject.EMPTY.with("replicas", wished.getOrElse(1));
        return new Unstructured(
                SCALE, shared, JsonObject.EMPTY.with("spec", spec).with("status", status));
    }
}
