package dev.orrery.apiserver.rest;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.User;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.apiserver.review.Reviews;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.yaml.YamlWriter;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

/** Answers calls: those about the server, those that discover, and those on resources. */
public final class Api {

    /** How long a client that has seen more than there is waits for the cluster to come there (BEHAVIOUR 161). */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Subresources that would need a process behind the pod. */
    private static final Vector<String> CONNECTIONS = Vector.of("exec", "attach", "portforward");

    /** Nobody follows a log for longer without asking again. */
    private static final Duration LONGEST_LOG = Duration.ofHours(4);

    /** How long a watch goes on when the client does not say. */
    private static final long WATCH_SECONDS = 1800;

    /** Kinds of which an object is shown once more when it is gone; of the others, only that it is. */
    private static final Set<String> SHOWN_WHEN_GONE = HashSet.of(
            "pods",
            "persistentvolumeclaims",
            "persistentvolumes",
            "podtemplates",
            "resourcequotas",
            "serviceaccounts",
            "services",
            "csidrivers.storage.k8s.io",
            "csinodes.storage.k8s.io",
            "storageclasses.storage.k8s.io",
            "volumeattachments.storage.k8s.io");

    private final SharedDoor door;
    private final Function<String, Option<User>> tokens;
    private final About about;
    private final OrreryResources ours;
    private final OpenApi openApi = new OpenApi();

    /**
     * @param tokens whose a token is
     * @param version of Orrery, as {@code /version} tells it
     */
    public Api(
            SharedDoor door, Crank crank, Workbench workbench, Function<String, Option<User>> tokens, String version) {
        this.door = door;
        this.tokens = tokens;
        this.ours = new OrreryResources(door, crank, workbench);
        this.about = new About(version);
    }

    /** The reply to a call, whatever it is. */
    public Reply reply(Call call) {
        return about.at(call).orElse(() -> ours.at(call)).getOrElse(() -> reply(call, door.kinds()));
    }

    private Reply reply(Call call, Kinds kinds) {
        Option<Representation> accepted = Representation.of(call.accept())
                .map(representation -> call.isForPeople() ? representation.pretty() : representation);
        return openApi.at(call, kinds, this::definition, door.now())
                .orElse(() -> accepted.flatMap(representation -> discovery(call, kinds, representation)))
                .getOrElse(() -> accepted.map(representation -> resource(call, kinds, representation))
                        .getOrElse(() -> refusal(Refusals.notAcceptable(), Representation.PLAIN)));
    }

    /** The reply to whoever did not say who they are. */
    public static Reply unauthorized() {
        return refusal(Refusals.unauthorized(), Representation.PLAIN);
    }

    /** The reply to a body that is not read to its end. */
    public static Reply tooLarge(int limit) {
        return refusal(Refusals.tooLarge(limit), Representation.PLAIN);
    }

    /** The reply to what is no HTTP request that could be looked at. */
    public static Reply malformed(int code, String why) {
        return refusal(Refusals.malformed(code, why), Representation.PLAIN);
    }

    /** The reply where a bug got in the way. */
    public static Reply internalError(Throwable bug) {
        return refusal(Refusals.internalError(bug), Representation.PLAIN);
    }

    private Option<Reply> discovery(Call call, Kinds kinds, Representation representation) {
        return new Discovery(kinds, this::definition)
                .at(call.parts(), representation.form())
                .map(document -> call.method().equals("GET")
                        ? document(200, document, representation, discoveryType(document))
                        : refusal(Status.methodNotAllowed(), representation));
    }

    /** Aggregated discovery names itself in the content type: that is how a client knows that it got it. */
    private static String discoveryType(JsonObject document) {
        return document.textAt("kind").equals("APIGroupDiscoveryList")
                ? MediaTypes.JSON + ";g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
                : MediaTypes.JSON;
    }

    private Option<Unstructured> definition(Kind<?> kind) {
        return kind.type() == Unstructured.class
                ? door.send(Request.get(Kinds.CUSTOM_RESOURCE_DEFINITION, "", kind.groupResource()))
                        .asOne()
                        .toOption()
                        .map(Unstructured.class::cast)
                : Option.none();
    }

    private Reply resource(Call call, Kinds kinds, Representation representation) {
        return Address.of(call.parts(), kinds)
                .map(address -> resource(call, address, representation))
                .getOrElse(() -> nowhere(call.parts(), kinds, representation));
    }

    /** A group that nobody serves is no part of the API at all (BEHAVIOUR 173). */
    private static Reply nowhere(Vector<String> parts, Kinds kinds, Representation representation) {
        boolean isKnownGroup = parts.size() > 1
                && (parts.head().equals("api")
                        || parts.head().equals("apis")
                                && kinds.all().exists(kind -> kind.group().equals(parts.get(1))));
        return isKnownGroup
                ? refusal(Status.unknownResource(), representation)
                : new Reply.Document(404, MediaTypes.TEXT, "404 page not found\n");
    }

    private Reply resource(Call call, Address address, Representation representation) {
        Option<Status> refused =
                refusedPart(address).orElse(() -> Option.when(!mayBe(call, address), Status.methodNotAllowed()));
        if (refused.isDefined()) {
            return refusal(refused.get(), representation);
        }
        if (call.method().equals("DELETE") && address.isCollection()) {
            return DeleteCollection.of(call, address, door)
                    .fold(status -> refusal(status, representation), list -> written(list, call, representation));
        }
        Either<Status, Request> request = new Requests(call, address, representation, door.now()).request();
        if (request.isLeft()) {
            return refusal(request.getLeft(), representation);
        }
        return answered(request.get(), call, address, representation);
    }

    private static boolean mayBe(Call call, Address address) {
        return Reviews.of(address.kind()).isEmpty() || call.method().equals("POST");
    }

    private Reply answered(Request request, Call call, Address address, Representation representation) {
        if (request.subresource().equals("log")) {
            return log(request, call.query(), representation);
        }
        return switch (request.verb()) {
            case WATCH -> watch(request, call, representation);
            case CREATE ->
                address.subresource().isEmpty()
                        ? answer(withOwner(request), call, representation)
                        : done(door.send(request), representation);
            default -> answer(request, call, representation);
        };
    }

    /** Whose a token is, only those know who let its owner in. */
    private Request withOwner(Request request) {
        return Option.some(request.body())
                .filter(body -> request.kind().name().equals("TokenReview"))
                .filter(Body.Document.class::isInstance)
                .map(body -> ((Body.Document) body).json().textAt("spec", "token"))
                .map(token -> ImmutableRequestOptions.builder()
                        .from(request.options())
                        .tokenOwner(tokens.apply(token))
                        .build())
                .map(request::with)
                .getOrElse(request);
    }

    /** Who binds or evicts a pod is told that it is done, and sees no object. */
    private static Reply done(Response response, Representation representation) {
        return response instanceof Response.Refused refused
                ? refusal(refused.status(), representation)
                : document(201, Documents.success(201), representation);
    }

    private Reply log(Request request, Query query, Representation representation) {
        LogLimit limit = new LogLimit(query.get("limitBytes").flatMap(Options::number));
        Response response = door.send(request);
        if (response instanceof Response.Log log) {
            return query.isOn("follow")
                    ? new Reply.Stream(new LogFeed(request, limit), LONGEST_LOG)
                    : new Reply.Document(
                            200, MediaTypes.TEXT, limit.cut(log.text()).text());
        }
        return response instanceof Response.Refused refused
                ? refusal(refused.status(), representation)
                : internalError(new IllegalStateException("no log is " + response));
    }

    private Reply answer(Request request, Call call, Representation representation) {
        Option<Revision> wanted = request.verb().isRead() ? request.options().since() : Option.none();
        if (!wanted.forAll(revision -> door.awaitRevision(revision, PATIENCE))) {
            return refusal(Refusals.tooNew(wanted.get(), door.revision()), representation);
        }
        Response response = door.send(request);
        return response instanceof Response.Refused refused && refused.status().code() == 410
                ? expired(refused.status(), call, representation)
                : written(response, call, representation);
    }

    /** Who was in the middle of a long list may go on, if they can live with what has changed (BEHAVIOUR 160). */
    private static Reply expired(Status status, Call call, Representation representation) {
        return call.query()
                .get("continue")
                .flatMap(text -> ContinueToken.parse(text).toOption())
                .<Reply>map(token -> document(410, Documents.expired(token.inconsistent()), representation))
                .getOrElse(() -> refusal(status, representation));
    }

    private Option<Status> refusedPart(Address address) {
        String part = address.subresource();
        if (part.isEmpty()) {
            return Option.none();
        }
        if (Subresource.of(address.kind(), definition(address.kind()))
                .forAll(known -> !known.name().equals(part))) {
            return Option.some(Status.unknownResource());
        }
        return Option.when(
                CONNECTIONS.contains(part),
                () -> Status.badRequest("pods of this cluster are simulated: there is no process behind pod \""
                        + address.name() + "\" for " + part));
    }

    private static Reply watch(Request request, Call call, Representation representation) {
        boolean sendsInitial = call.query().isOn("sendInitialEvents");
        Option<Revision> since = sendsInitial
                ? Option.none()
                : request.options().since().filter(revision -> !revision.equals(Revision.NONE));
        return new Reply.Stream(new Watch(request, representation, call.query(), since, sendsInitial), longest(call));
    }

    /**
     * How long a watch goes on; 0 seconds mean that the client did not say.
     *
     * <p>Whoever prefers not to wait gets what there is until now ({@code Prefer: wait=0}, RFC 7240).
     */
    private static Duration longest(Call call) {
        return call.prefers("wait=0")
                ? Duration.ZERO
                : Duration.ofSeconds(call.query()
                        .get("timeoutSeconds")
                        .flatMap(Options::number)
                        .filter(seconds -> seconds > 0)
                        .getOrElse(WATCH_SECONDS));
    }

    private static Reply written(Response response, Call call, Representation representation) {
        if (response instanceof Response.One one) {
            return one(one, call, representation);
        }
        if (response instanceof Response.Many many) {
            return document(200, Documents.list(many, representation.form()), representation);
        }
        if (response instanceof Response.Table table) {
            String include = call.query().get("includeObject").getOrElse("Metadata");
            return document(200, Documents.table(table, include), representation);
        }
        return response instanceof Response.Refused refused
                ? refusal(refused.status(), representation)
                : internalError(new IllegalStateException("no document shows " + response));
    }

    private static Reply one(Response.One one, Call call, Representation representation) {
        KubernetesObject object = one.object();
        boolean isMade = one.being() == Response.Being.NEW || call.method().equals("POST");
        boolean isLastSeen = one.being() == Response.Being.GONE
                && !SHOWN_WHEN_GONE.contains(object.kind().groupResource());
        return isLastSeen
                ? document(200, Documents.gone(object), representation)
                : document(isMade ? 201 : 200, Documents.object(object, representation.form()), representation)
                        .warning(one.warnings());
    }

    private static Reply refusal(Status status, Representation representation) {
        return document(status.code(), Documents.status(status), representation);
    }

    private static Reply.Document document(int code, Json document, Representation representation) {
        return document(
                code, document, representation, representation.language().mediaType());
    }

    private static Reply.Document document(int code, Json document, Representation representation, String mediaType) {
        return switch (representation.language()) {
            case JSON -> new Reply.Document(code, mediaType, JsonText.compact(document) + "\n");
            case PRETTY_JSON -> new Reply.Document(code, mediaType, JsonText.served(document));
            case YAML -> new Reply.Document(code, MediaTypes.YAML, YamlWriter.write(document));
        };
    }
}
