package dev.orrery.apiserver;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.apiserver.request.Answer;
import dev.orrery.apiserver.request.Binding;
import dev.orrery.apiserver.request.Creation;
import dev.orrery.apiserver.request.CustomKinds;
import dev.orrery.apiserver.request.Deletion;
import dev.orrery.apiserver.request.Eviction;
import dev.orrery.apiserver.request.OtherVersion;
import dev.orrery.apiserver.request.Reading;
import dev.orrery.apiserver.request.Reviewing;
import dev.orrery.apiserver.request.Scaling;
import dev.orrery.apiserver.request.Update;
import dev.orrery.apiserver.request.Watching;
import dev.orrery.apiserver.review.Review;
import dev.orrery.apiserver.review.Reviews;
import dev.orrery.apiserver.warning.Warnings;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Decides every request to the cluster, whoever sends it. */
public final class ApiServer implements RequestPipeline {

    @Override
    public Kinds kinds(ClusterState state) {
        return CustomKinds.in(state);
    }

    @Override
    public Response watch(Request request, Vector<Change> since, Circumstances circumstances) {
        return OtherVersion.of(request.kind())
                .map(version -> version.stored(request, circumstances.state())
                        .map(stored ->
                                version.served(Watching.of(stored.request(), since, circumstances), Vector.empty()))
                        .getOrElseGet(Response.Refused::new))
                .getOrElse(() -> Watching.of(request, since, circumstances));
    }

    @Override
    public Decision decide(Request request, Circumstances circumstances) {
        return OtherVersion.of(request.kind())
                .map(version -> decide(request, version, circumstances))
                .getOrElse(() -> decideStored(request, circumstances));
    }

    private Decision decide(Request request, OtherVersion version, Circumstances circumstances) {
        Either<Status, OtherVersion.Stored> stored = version.stored(request, circumstances.state());
        if (stored.isLeft()) {
            return refused(stored.getLeft(), circumstances);
        }
        Decision decision = decideStored(stored.get().request(), circumstances);
        return new Decision(
                version.served(decision.response(), stored.get().warnings()), decision.writes(), decision.draws());
    }

    private static Decision refused(Status status, Circumstances circumstances) {
        return new Decision(new Response.Refused(status), Vector.empty(), circumstances.draws());
    }

    private Decision decideStored(Request request, Circumstances circumstances) {
        Either<Status, Answer> answer = route(request, circumstances);
        if (answer.isLeft()) {
            return refused(answer.getLeft(), circumstances);
        }
        Answer granted = warned(answer.get(), request, circumstances.state());
        if (request.options().dryRun()) {
            return new Decision(granted.response(), Vector.empty(), circumstances.draws());
        }
        return new Decision(granted.response(), granted.writes(), granted.draws());
    }

    /** Who writes by hand is warned; a controller would not know what to do with it. */
    private static Answer warned(Answer answer, Request request, ClusterState state) {
        boolean isByHand = request.body() instanceof Body.Document || request.body() instanceof Body.Patch;
        return isByHand && request.subresource().isEmpty() && answer.response() instanceof Response.One one
                ? answer.warning(isAnother(one.object(), state) ? Warnings.of(one.object()) : Vector.empty())
                : answer;
    }

    /** Whether more has changed than labels, annotations and status. */
    private static boolean isAnother(KubernetesObject object, ClusterState state) {
        return state.get(object.key())
                .forAll(before ->
                        !before.metadata().generation().equals(object.metadata().generation()));
    }

    private Either<Status, Answer> route(Request request, Circumstances circumstances) {
        Option<Review> review = Reviews.of(request.kind());
        if (review.isDefined()) {
            return Reviewing.of(request, review.get(), circumstances);
        }
        return switch (request.subresource()) {
            case "" -> object(request, circumstances);
            case "status", "approval" ->
                request.verb().isRead() ? object(request, circumstances) : Update.of(request, circumstances);
            case "finalize" -> Update.of(request, circumstances);
            case "scale" -> Scaling.of(request, circumstances);
            case "binding" -> Binding.of(request, circumstances);
            case "eviction" -> Eviction.of(request, circumstances);
            default -> Either.left(Status.unknownResource());
        };
    }

    private Either<Status, Answer> object(Request request, Circumstances circumstances) {
        return switch (request.verb()) {
            case GET -> Reading.one(request, circumstances);
            case LIST -> Reading.many(request, circumstances);
            case CREATE -> Creation.of(request, circumstances);
            case UPDATE, PATCH -> Update.of(request, circumstances);
            case DELETE -> Deletion.of(request, circumstances);
            case WATCH -> Either.left(Status.methodNotAllowed(request.kind()));
        };
    }
}
