package dev.orrery.apiserver.review;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * May they do that? Everybody may do everything, as under {@code --authorization-mode=AlwaysAllow}.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/authorization/validation/validation.go">Validation
 *     of access reviews</a>
 */
final class AccessReviews {
    private static final JsonObject ALLOWED = JsonObject.EMPTY.with("allowed", Json.of(true));
    private static final JsonArray ALL = JsonArray.of(Json.of("*"));

    private AccessReviews() {}

    static Either<Status, JsonObject> self(Review.Asked asked) {
        return answer(asked, attributes(asked.spec()));
    }

    static Either<Status, JsonObject> subject(Review.Asked asked) {
        return answer(asked, attributes(asked.spec()).appendAll(somebody(asked.spec())));
    }

    /** About one namespace, and about what is in it. */
    static Either<Status, JsonObject> local(Review.Asked asked) {
        String namespace = asked.review().namespace();
        if (!asked.spec().textAt("resourceAttributes", "namespace").equals(namespace)) {
            return Either.left(
                    Status.badRequest("spec.resourceAttributes.namespace must match namespace: " + namespace));
        }
        Vector<StatusCause> elsewhere = has(asked.spec(), "nonResourceAttributes")
                ? Vector.of(invalid("nonResourceAttributes", "disallowed on this kind of request"))
                : Vector.empty();
        return answer(
                asked,
                attributes(asked.spec()).appendAll(somebody(asked.spec())).appendAll(elsewhere));
    }

    /** What is all allowed, in one namespace. */
    static Either<Status, JsonObject> rules(Review.Asked asked) {
        if (asked.spec().textAt("namespace").isEmpty()) {
            return Either.left(Status.badRequest("no namespace on request"));
        }
        JsonObject rule = JsonObject.EMPTY.with("verbs", ALL);
        return Either.right(JsonObject.EMPTY
                .with("resourceRules", JsonArray.of(rule.with("apiGroups", ALL).with("resources", ALL)))
                .with("nonResourceRules", JsonArray.of(rule.with("nonResourceURLs", ALL)))
                .with("incomplete", Json.of(false)));
    }

    private static Either<Status, JsonObject> answer(Review.Asked asked, Vector<StatusCause> faults) {
        return faults.isEmpty()
                ? Either.right(ALLOWED)
                : Either.left(
                        Status.invalid(asked.review().kind(), asked.review().name(), faults));
    }

    private static Vector<StatusCause> attributes(JsonObject spec) {
        boolean isOfResource = has(spec, "resourceAttributes");
        if (isOfResource != has(spec, "nonResourceAttributes")) {
            return Vector.empty();
        }
        return Vector.of(
                isOfResource
                        ? invalid("nonResourceAttributes", "cannot be specified in combination with resourceAttributes")
                        : invalid(
                                "resourceAttributes",
                                "exactly one of nonResourceAttributes or resourceAttributes must be specified"));
    }

    private static Vector<StatusCause> somebody(JsonObject spec) {
        boolean isSomebody =
                !spec.textAt("user").isEmpty() || !spec.elementsAt("groups").isEmpty();
        return isSomebody
                ? Vector.empty()
                : Vector.of(new StatusCause(
                        "FieldValueInvalid",
                        "Invalid value: \"\": at least one of user or group must be specified",
                        "spec.user"));
    }

    private static boolean has(JsonObject spec, String attributes) {
        return spec.get(attributes).exists(JsonObject.class::isInstance);
    }

    private static StatusCause invalid(String field, String detail) {
        return new StatusCause("FieldValueInvalid", "Invalid value: \"null\": " + detail, "spec." + field);
    }
}
