package dev.orrery.api.request;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Why a request was refused, as Kubernetes says it.
 *
 * @param code the HTTP status code
 * @param reason the word that programs branch on: {@code NotFound}, {@code Conflict}, {@code Invalid}, …
 * @param message the sentence that people read
 * @param name of the object; empty when the request named none
 * @param group of its kind
 * @param kind as {@code details.kind} has it: the plural of the resource, but the kind's name when the object is invalid
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/">Status</a>
 */
public record Status(
        int code,
        String reason,
        String message,
        String name,
        String group,
        String kind,
        Vector<StatusCause> causes,
        Option<Integer> retryAfterSeconds) {

    public static Status notFound(Kind<?> kind, String name) {
        return of(404, "NotFound", kind.groupResource() + " \"" + name + "\" not found", kind, name);
    }

    public static Status alreadyExists(Kind<?> kind, String name) {
        return of(409, "AlreadyExists", kind.groupResource() + " \"" + name + "\" already exists", kind, name);
    }

    public static Status conflict(Kind<?> kind, String name, String why) {
        String message = "Operation cannot be fulfilled on " + kind.groupResource() + " \"" + name + "\": " + why;
        return of(409, "Conflict", message, kind, name);
    }

    /** The object was changed by somebody else since it was read. */
    public static Status modified(Kind<?> kind, String name) {
        return conflict(
                kind,
                name,
                "the object has been modified; please apply your changes to the latest version and try again");
    }

    public static Status forbidden(Kind<?> kind, String name, String why) {
        return of(403, "Forbidden", kind.groupResource() + " \"" + name + "\" is forbidden: " + why, kind, name);
    }

    public static Status badRequest(String message) {
        return of(400, "BadRequest", message);
    }

    public static Status methodNotAllowed() {
        return of(405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
    }

    public static Status methodNotAllowed(Kind<?> kind) {
        Status bare = methodNotAllowed();
        return of(bare.code, bare.reason, bare.message, kind, "");
    }

    /** The body is in a form that nobody here reads. */
    public static Status unsupportedMediaType(Vector<String> accepted) {
        return of(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include: "
                        + accepted.mkString(", "));
    }

    public static Status internalError(String message) {
        return of(500, "InternalError", message);
    }

    /** The changes after a revision are no longer known. */
    public static Status expired(Revision since) {
        return of(410, "Expired", "too old resource version: " + since);
    }

    /** Something asked for has no place in this API at all. */
    public static Status unknownResource() {
        return of(404, "NotFound", "the server could not find the requested resource");
    }

    public static Status tooManyRequests(String message, Vector<StatusCause> causes) {
        return of(429, "TooManyRequests", message).withCauses(causes);
    }

    /** The object breaks rules of its kind; every fault is named. */
    public static Status invalid(Kind<?> kind, String name, Vector<StatusCause> causes) {
        Vector<String> faults = causes.map(cause -> cause.field() + ": " + cause.message());
        String listed = faults.size() == 1 ? faults.head() : faults.mkString("[", ", ", "]");
        String message = kind.groupKind() + " \"" + name + "\" is invalid: " + listed;
        return new Status(422, "Invalid", message, name, kind.group(), kind.name(), causes, Option.none());
    }

    /** A refusal that is about no object. */
    public static Status of(int code, String reason, String message) {
        return new Status(code, reason, message, "", "", "", Vector.empty(), Option.none());
    }

    private static Status of(int code, String reason, String message, Kind<?> kind, String name) {
        return new Status(code, reason, message, name, kind.group(), kind.plural(), Vector.empty(), Option.none());
    }

    public Status withCauses(Vector<StatusCause> named) {
        return new Status(code, reason, message, name, group, kind, named, retryAfterSeconds);
    }

    public Status withMessage(String said) {
        return new Status(code, reason, said, name, group, kind, causes, retryAfterSeconds);
    }

    public boolean isNotFound() {
        return reason.equals("NotFound");
    }

    public boolean isConflict() {
        return reason.equals("Conflict");
    }

    public boolean isAlreadyExists() {
        return reason.equals("AlreadyExists");
    }
}
