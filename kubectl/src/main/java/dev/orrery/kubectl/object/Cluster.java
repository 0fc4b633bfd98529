package dev.orrery.kubectl.object;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The cluster as the verbs see it: objects in, objects out, or a refusal. */
public record Cluster(Door door) {

    public Either<Status, Item> get(Kind<?> kind, String namespace, String name) {
        return one(Request.get(kind, home(kind, namespace), name));
    }

    /** The object, or none when there is no such object; every other refusal ends the command. */
    public Option<Item> find(Kind<?> kind, String namespace, String name) {
        Either<Status, Item> answer = get(kind, namespace, name);
        if (answer.isLeft() && !answer.getLeft().isNotFound()) {
            throw Refusal.quit(answer.getLeft());
        }
        return answer.toOption();
    }

    /** The object; a refusal ends the command. */
    public Item need(Kind<?> kind, String namespace, String name) {
        return get(kind, namespace, name).getOrElseThrow(Refusal::quit);
    }

    /** @param namespace empty for all namespaces */
    public Either<Status, Vector<Item>> list(Kind<?> kind, String namespace, Selectors selectors) {
        Request request = Request.list(kind, home(kind, namespace)).with(selectors.on(RequestOptions.NONE));
        return door.send(request)
                .asMany()
                .map(objects -> objects.map(Item::of))
                .mapLeft(refusal -> selectors.explained(refusal, kind));
    }

    /** The objects; a refusal ends the command. */
    public Vector<Item> all(Kind<?> kind, String namespace) {
        return all(kind, namespace, Selectors.NONE);
    }

    public Vector<Item> all(Kind<?> kind, String namespace, Selectors selectors) {
        return list(kind, namespace, selectors).getOrElseThrow(Refusal::quit);
    }

    public Either<Status, Item> create(Item item, String namespace, RequestOptions options) {
        return one(document(Verb.CREATE, item, namespace).with(options));
    }

    public Either<Status, Item> update(Item item, String namespace, RequestOptions options) {
        return one(document(Verb.UPDATE, item, namespace).with(options));
    }

    private static Request document(Verb verb, Item item, String namespace) {
        return new Request(
                verb,
                item.kind(),
                home(item.kind(), namespace),
                item.name(),
                "",
                new Body.Document(item.json()),
                RequestOptions.NONE);
    }

    public Either<Status, Item> patch(Item item, PatchType type, Json patch, RequestOptions options) {
        return one(patchRequest(item, type, patch).with(options));
    }

    public static Request patchRequest(Item item, PatchType type, Json patch) {
        return new Request(
                Verb.PATCH,
                item.kind(),
                item.namespace(),
                item.name(),
                "",
                new Body.Patch(type, patch),
                RequestOptions.NONE);
    }

    /** A request whose answer is one object. */
    public Either<Status, Item> one(Request request) {
        return door.send(request).asOne().map(Item::of);
    }

    /** A request of which only a refusal matters. */
    public Option<Status> refusal(Request request) {
        return door.send(request) instanceof Response.Refused refused ? Option.some(refused.status()) : Option.none();
    }

    /** Options that name who writes and whether anything is written at all. */
    public static ImmutableRequestOptions by(String manager, DryRun dryRun) {
        return ImmutableRequestOptions.builder()
                .fieldManager(manager)
                .dryRun(dryRun == DryRun.SERVER)
                .build();
    }

    /** As {@link #by}, and the server refuses fields that it does not know, unless {@code --validate} says otherwise. */
    public static RequestOptions strictly(String manager, Call call) {
        FieldValidation validation = switch (call.arguments().value("validate", "strict")) {
            case "strict", "true" -> FieldValidation.STRICT;
            case "warn" -> FieldValidation.WARN;
            default -> FieldValidation.IGNORE;
        };
        return by(manager, DryRun.of(call.arguments())).withFieldValidation(validation);
    }

    /** The namespace of an object of a kind: none for kinds of the whole cluster. */
    public static String home(Kind<?> kind, String namespace) {
        return kind.isNamespaced() ? namespace : "";
    }
}
