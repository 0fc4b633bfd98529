package dev.orrery.apiserver.review;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.User;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Either;

/**
 * Who is that?
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#self-subject-review">API access to
 *     authentication information for a client</a>
 */
final class IdentityReviews {

    private IdentityReviews() {}

    static Either<Status, JsonObject> self(Review.Asked asked) {
        return Either.right(JsonObject.EMPTY.with("userInfo", info(asked.user())));
    }

    static Either<Status, JsonObject> token(Review.Asked asked) {
        if (asked.spec().textAt("token").isEmpty()) {
            return Either.left(Status.badRequest("token is required for TokenReview in authentication"));
        }
        return Either.right(asked.tokenOwner()
                .map(owner ->
                        JsonObject.EMPTY.with("authenticated", Json.of(true)).with("user", info(owner)))
                .getOrElse(() -> JsonObject.EMPTY.with("user", JsonObject.EMPTY)));
    }

    private static JsonObject info(User user) {
        return JsonObject.EMPTY.with("username", user.name()).with("groups", JsonArray.ofStrings(user.groups()));
    }
}
