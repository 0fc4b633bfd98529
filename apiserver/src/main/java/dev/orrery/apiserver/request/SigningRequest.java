package dev.orrery.apiserver.request;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.api.request.User;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A CertificateSigningRequest, of which everybody may write a part: who asks, the request; who approves, the decision; who
 * signs, the certificate.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/">Certificates and
 *     Certificate Signing Requests</a>
 * @see <a
 *     href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/registry/certificates/certificates/strategy.go">strategy.go</a>
 */
final class SigningRequest {
    private static final Vector<String> DECISIONS = Vector.of("Approved", "Denied");

    private SigningRequest() {}

    private static boolean is(KubernetesObject object) {
        return object.kind().equals(Kinds.CERTIFICATE_SIGNING_REQUEST);
    }

    /** A new request says who asks, whatever it said before; an object of another kind is left as it is. */
    static KubernetesObject by(User user, KubernetesObject object) {
        return is(object)
                ? with(
                        (Unstructured) object,
                        "spec",
                        content(object)
                                .objectAt("spec")
                                .without("uid")
                                .without("extra")
                                .with("username", user.name())
                                .with("groups", JsonArray.ofStrings(user.groups())))
                : object;
    }

    /** What was asked once stays; an object of another kind is what was wished. */
    static KubernetesObject asAsked(KubernetesObject before, KubernetesObject wish) {
        return is(before) ? with((Unstructured) wish, "spec", content(before).objectAt("spec")) : wish;
    }

    /** Who signs may not decide; of an object of another kind the status is what was wished. */
    static KubernetesObject signed(KubernetesObject before, KubernetesObject wish) {
        if (!is(before)) {
            return wish;
        }
        Vector<Json> decided = conditions(before).filter(SigningRequest::isDecision);
        Vector<Json> others = conditions(wish).reject(SigningRequest::isDecision);
        return withConditions(wish, decided.appendAll(others));
    }

    /** The request with the decision of a wish, and with nothing else of it. */
    static Either<Status, KubernetesObject> decided(KubernetesObject before, KubernetesObject wish, Instant now) {
        if (!is(before)) {
            return Either.left(Status.unknownResource());
        }
        Vector<Json> others = conditions(before).reject(SigningRequest::isDecision);
        Vector<Json> decisions = conditions(wish)
                .filter(SigningRequest::isDecision)
                .map(condition -> at(condition, conditions(before), now));
        Vector<String> types = decisions.map(SigningRequest::type);
        Vector<StatusCause> removed = conditions(before)
                .filter(SigningRequest::isDecision)
                .map(SigningRequest::type)
                .reject(types::contains)
                .map(type -> new StatusCause(
                        "FieldValueForbidden",
                        "Forbidden: updates may not remove a condition of type \"" + type + "\"",
                        "status.conditions"));
        Vector<StatusCause> faults = types.distinct().size() > 1
                ? removed.append(new StatusCause(
                        "FieldValueInvalid",
                        "Invalid value: \"" + types.last()
                                + "\": Approved and Denied conditions are mutually exclusive",
                        "status.conditions[" + (types.size() - 1) + "].type"))
                : removed;
        return faults.isEmpty()
                ? Either.right(withConditions(before, decisions.appendAll(others)))
                : Either.left(Status.invalid(before.kind(), before.name(), faults));
    }

    private static Json at(Json condition, Vector<Json> known, Instant now) {
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        String since = known.find(each -> type(each).equals(type(condition)))
                .map(each -> each.textAt("lastTransitionTime"))
                .filter(text -> !text.isEmpty())
                .getOrElse(time);
        return timed(
                timed(condition.asObject().getOrElse(JsonObject.EMPTY), "lastUpdateTime", time),
                "lastTransitionTime",
                since);
    }

    private static JsonObject timed(JsonObject condition, String field, String time) {
        return condition.textAt(field).isEmpty() ? condition.with(field, time) : condition;
    }

    private static boolean isDecision(Json condition) {
        return DECISIONS.contains(type(condition));
    }

    private static String type(Json condition) {
        return condition.textAt("type");
    }

    private static JsonObject content(KubernetesObject object) {
        return ((Unstructured) object).content();
    }

    private static Vector<Json> conditions(KubernetesObject object) {
        return content(object).elementsAt("status", "conditions");
    }

    private static Unstructured withConditions(KubernetesObject object, Vector<Json> conditions) {
        JsonObject status = content(object).objectAt("status").without("conditions");
        return with(
                (Unstructured) object,
                "status",
                conditions.isEmpty() ? status : status.with("conditions", new JsonArray(conditions)));
    }

    private static Unstructured with(Unstructured object, String name, JsonObject value) {
        return object.withContent(object.content().with(name, value));
    }
}
