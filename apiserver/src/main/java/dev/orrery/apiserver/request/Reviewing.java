package dev.orrery.apiserver.request;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.review.Review;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.control.Either;

/** Answers a question about access: the object comes back with a status, and is not stored. */
public final class Reviewing {

    private Reviewing() {}

    public static Either<Status, Answer> of(Request request, Review review, Circumstances circumstances) {
        return request.verb() == Verb.CREATE
                ? Bodies.object(request, circumstances.state())
                        .flatMap(sent -> Creation.placed(sent.object(), request))
                        .flatMap(object -> answered((Unstructured) object, request, review))
                        .map(object -> Answer.unchanged(new Response.One(object, Response.Being.NEW), circumstances))
                : Either.left(Status.methodNotAllowed(request.kind()));
    }

    private static Either<Status, KubernetesObject> answered(Unstructured asked, Request request, Review review) {
        return review.judgement()
                .status(new Review.Asked(
                        asked, request.options().user(), request.options().tokenOwner()))
                .map(status -> asked.withContent(asked.content().with("status", status)));
    }
}
