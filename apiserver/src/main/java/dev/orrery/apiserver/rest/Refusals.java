package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Why a call is refused before anybody looks at an object, in the API server's words (BEHAVIOUR 160, 161, 173). */
final class Refusals {

    private Refusals() {}

    static Status unauthorized() {
        return Status.of(401, "Unauthorized", "Unauthorized");
    }

    static Status notAcceptable() {
        return Status.of(406, "NotAcceptable", "406: Not Acceptable");
    }

    static Status tooLarge(int limit) {
        return Status.of(413, "RequestEntityTooLarge", "Request entity too large: limit is " + limit);
    }

    static Status malformed(int code, String why) {
        return Status.of(code, code < 500 ? "BadRequest" : "InternalError", why);
    }

    static Status internalError(Throwable bug) {
        return Status.internalError("Internal error occurred: " + bug);
    }

    /** The real server says so with this code, and without a reason. */
    static Status badResourceVersion(String text) {
        return Status.of(
                500,
                "",
                "resourceVersion: Invalid value: \"" + text + "\": strconv.ParseUint: parsing \"" + text
                        + "\": invalid syntax");
    }

    /** A client has seen more of this cluster than the cluster itself. */
    static Status tooNew(Revision wanted, Revision current) {
        StatusCause cause = new StatusCause("ResourceVersionTooLarge", "Too large resource version", "");
        return new Status(
                504,
                "Timeout",
                "Timeout: Too large resource version: " + wanted + ", current: " + current,
                "",
                "",
                "",
                Vector.of(cause),
                Option.some(1));
    }

    static Status invalidLogOptions(String pod, Vector<StatusCause> faults) {
        Vector<String> listed =
                faults.map(fault -> fault.field().isEmpty() ? fault.message() : fault.field() + ": " + fault.message());
        String all = listed.size() == 1 ? listed.head() : listed.mkString("[", ", ", "]");
        return new Status(
                422,
                "Invalid",
                "PodLogOptions \"" + pod + "\" is invalid: " + all,
                pod,
                "",
                "PodLogOptions",
                faults,
                Option.none());
    }

    static StatusCause tooSmall(String field, long value, long least) {
        return new StatusCause(
                "FieldValueInvalid",
                "Invalid value: " + value + ": must be greater than " + (least == 0 ? "or equal to 0" : "0"),
                field);
    }

    static StatusCause twoBeginningsOfALog() {
        return new StatusCause(
                "FieldValueForbidden", "Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified", "");
    }

    static Status unsupportedOption(String options, String field, String value, String supported) {
        return option(
                options,
                field,
                "FieldValueNotSupported",
                "Unsupported value: " + value + ": supported values: " + supported);
    }

    static Status requiredOption(String options, String field, String why) {
        return option(options, field, "FieldValueRequired", "Required value: " + why);
    }

    static Status forbiddenOption(String options, String field, String why) {
        return option(options, field, "FieldValueForbidden", "Forbidden: " + why);
    }

    private static Status option(String options, String field, String reason, String message) {
        return new Status(
                422,
                "Invalid",
                options + ".meta.k8s.io \"\" is invalid: " + field + ": " + message,
                "",
                "meta.k8s.io",
                options,
                Vector.of(new StatusCause(reason, message, field)),
                Option.none());
    }
}
