package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.rest.BodyReader.Written;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;

/** What a call on a resource asks for. */
final class Requests {
    private final Call call;
    private final Address address;
    private final Representation representation;
    private final Instant now;

    /** @param now the cluster's time, from which {@code sinceSeconds} counts back */
    Requests(Call call, Address address, Representation representation, Instant now) {
        this.call = call;
        this.address = address;
        this.representation = representation;
        this.now = now;
    }

    Either<Status, Request> request() {
        return switch (call.method()) {
            case "GET" -> read();
            case "POST" -> post();
            case "PUT" -> put();
            case "PATCH" -> patch();
            case "DELETE" -> delete();
            default -> notAllowed();
        };
    }

    private Either<Status, Request> read() {
        if (address.subresource().equals("log")) {
            return Options.ofLog(call.query(), address.name(), now)
                    .map(options -> about(Verb.GET, Body.None.NONE, options));
        }
        Verb ofMany = call.query().isOn("watch") ? Verb.WATCH : Verb.LIST;
        Verb verb = call.isWatchPath() ? Verb.WATCH : address.isCollection() ? ofMany : Verb.GET;
        RequestOptions selected = Options.ofRead(call.query(), representation);
        return ListOptions.of(call.query()).map(list -> about(verb, Body.None.NONE, list.on(selected)));
    }

    private Either<Status, Request> post() {
        boolean isPart = Vector.of("binding", "eviction").contains(address.subresource());
        if (!isPart && !address.isCollection()) {
            return notAllowed();
        }
        return Options.ofWrite(call, "CreateOptions")
                .flatMap(options -> (isPart ? BodyReader.object(call, part()) : BodyReader.object(call, address.kind()))
                        .flatMap(this::ofThisVersion)
                        .map(Requests::body)
                        .map(body -> new Request(
                                Verb.CREATE,
                                address.kind(),
                                address.namespace(),
                                isPart ? address.name() : body.json().textAt("metadata", "name"),
                                address.subresource(),
                                body,
                                options)));
    }

    private String part() {
        return address.subresource().equals("binding") ? "Binding" : "Eviction";
    }

    private static Body.Document body(Written body) {
        return new Body.Document(body.object(), body.duplicates());
    }

    private Either<Status, Request> put() {
        if (address.isCollection()) {
            return notAllowed();
        }
        return Options.ofWrite(call, "UpdateOptions")
                .flatMap(options -> (address.subresource().equals("scale")
                                ? BodyReader.object(call, "Scale")
                                : BodyReader.object(call, address.kind()))
                        .flatMap(this::ofThisVersion)
                        .flatMap(this::ofThisName)
                        .map(body -> about(Verb.UPDATE, body(body), options)));
    }

    /** Parts of an object, such as its scale, have a version of their own. */
    private Either<Status, Written> ofThisVersion(Written body) {
        String given = body.object().textAt("apiVersion");
        boolean isPart =
                !address.subresource().isEmpty() && !address.subresource().equals("status");
        String expected = address.kind().apiVersion();
        boolean isOfTheKind = body.object().textAt("kind").equals(address.kind().name());
        return isPart || !isOfTheKind || given.isEmpty() || given.equals(expected)
                ? Either.right(body)
                : Either.left(Status.badRequest("the API version in the data (" + given
                        + ") does not match the expected API version (" + expected + ")"));
    }

    private Either<Status, Written> ofThisName(Written body) {
        String given = body.object().textAt("metadata", "name");
        String namespace = body.object().textAt("metadata", "namespace");
        if (!given.equals(address.name())) {
            return Either.left(Status.badRequest(
                    given.isEmpty()
                            ? "name must be provided"
                            : "the name of the object (" + given + ") does not match the name on the URL ("
                                    + address.name() + ")"));
        }
        return namespace.isEmpty() || namespace.equals(address.namespace())
                ? Either.right(body)
                : Either.left(Status.badRequest("the namespace of the object (" + namespace
                        + ") does not match the namespace on the URL (" + address.namespace() + ")"));
    }

    private Either<Status, Request> patch() {
        if (address.isCollection()) {
            return notAllowed();
        }
        return Options.ofWrite(call, "PatchOptions")
                .flatMap(options -> BodyReader.patch(call)
                        .flatMap(patch -> ApplyOptions.of(call, patch.type(), options)
                                .map(applied ->
                                        about(Verb.PATCH, new Body.Patch(patch.type(), patch.content()), applied))));
    }

    private Either<Status, Request> delete() {
        return address.subresource().isEmpty()
                ? Options.ofDelete(call).map(options -> about(Verb.DELETE, Body.None.NONE, options))
                : notAllowed();
    }

    private Request about(Verb verb, Body body, RequestOptions options) {
        return new Request(
                verb, address.kind(), address.namespace(), address.name(), address.subresource(), body, options);
    }

    private static Either<Status, Request> notAllowed() {
        return Either.left(Status.methodNotAllowed());
    }
}
