package dev.orrery.apiserver.review;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.User;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A kind of question, and how it is answered. */
public record Review(Kind<Unstructured> kind, Judgement judgement) {

    /** Answers a question with the status of its object, or with a refusal. */
    public interface Judgement {
        Either<Status, JsonObject> status(Asked asked);
    }

    /**
     * A question that somebody asks.
     *
     * @param user who asks
     * @param tokenOwner whose the token is that the question is about; none for a token of nobody
     */
    public record Asked(Unstructured review, User user, Option<User> tokenOwner) {

        JsonObject spec() {
            return review.content().objectAt("spec");
        }
    }
}
