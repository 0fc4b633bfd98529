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
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.meta.Unstructured;
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
                .orElse(() -> accepted.flatMap(representation -> discovery(kinds, new Answering(call, representation))))
                .getOrElse(() -> accepted.map(representation -> resource(kinds, new Answering(call, representation)))
                        .getOrElse(() -> Answering.plainRefusal(Refusals.notAcceptable())));
    }

    /** The reply to whoever did not say who they are. */
    public static Reply unauthorized() {
        return Answering.plainRefusal(Refusals.unauthorized());
    }

    /** The reply to a body that is not read to its end. */
    public static Reply tooLarge(int limit) {
        return Answering.plainRefusal(Refusals.tooLarge(limit));
    }

    /** The reply to what is no HTTP request that could be looked at. */
    public static Reply malformed(int code, String why) {
        return Answering.plainRefusal(Refusals.malformed(code, why));
    }

    /** The reply where a bug got in the way. */
    public static Reply internalError(Throwable bug) {
        return Answering.plainRefusal(Refusals.internalError(bug));
    }

    private Option<Reply> discovery(Kinds kinds, Answering answering) {
        Call call = answering.call();
        return new Discovery(kinds, this::definition)
                .at(call.parts(), answering.representation().form())
                .map(document -> call.method().equals("GET")
                        ? answering.document(200, document, discoveryType(document))
                        : answering.refusal(Status.methodNotAllowed()));
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

    private Reply resource(Kinds kinds, Answering answering) {
        Call call = answering.call();
        return Address.of(call.parts(), kinds)
                .map(address -> resource(address, answering))
                .getOrElse(() -> nowhere(kinds, answering));
    }

    /** A group that nobody serves is no part of the API at all (BEHAVIOUR 173). */
    private static Reply nowhere(Kinds kinds, Answering answering) {
        Vector<String> parts = answering.call().parts();
        boolean isKnownGroup = parts.size() > 1
                && (parts.head().equals("api")
                        || parts.head().equals("apis")
                                && kinds.all().exists(kind -> kind.group().equals(parts.get(1))));
        return isKnownGroup
                ? answering.refusal(Status.unknownResource())
                : new Reply.Document(404, MediaTypes.TEXT, "404 page not found\n");
    }

    private Reply resource(Address address, Answering answering) {
        Call call = answering.call();
        Option<Status> refused =
                refusedPart(address).orElse(() -> Option.when(!mayBe(call, address), Status.methodNotAllowed()));
        if (refused.isDefined()) {
            return answering.refusal(refused.get());
        }
        if (call.method().equals("DELETE") && address.isCollection()) {
            return DeleteCollection.of(call, address, door).fold(answering::refusal, answering::written);
        }
        Either<Status, Request> request = new Requests(call, address, answering.representation(), door.now()).request();
        if (request.isLeft()) {
            return answering.refusal(request.getLeft());
        }
        return answered(request.get(), address, answering);
    }

    private static boolean mayBe(Call call, Address address) {
        return Reviews.of(address.kind()).isEmpty() || call.method().equals("POST");
    }

    private Reply answered(Request request, Address address, Answering answering) {
        if (request.subresource().equals("log")) {
            return log(request, answering);
        }
        return switch (request.verb()) {
            case WATCH -> watch(request, answering);
            case CREATE ->
                address.subresource().isEmpty()
                        ? answer(withOwner(request), answering)
                        : answering.done(door.send(request));
            default -> answer(request, answering);
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

    private Reply log(Request request, Answering answering) {
        Query query = answering.call().query();
        LogLimit limit = new LogLimit(query.get("limitBytes").flatMap(Options::number));
        Response response = door.send(request);
        if (response instanceof Response.Log log) {
            return query.isOn("follow")
                    ? new Reply.Stream(new LogFeed(request, limit), LONGEST_LOG)
                    : new Reply.Document(
                            200, MediaTypes.TEXT, limit.cut(log.text()).text());
        }
        return response instanceof Response.Refused refused
                ? answering.refusal(refused.status())
                : internalError(new IllegalStateException("no log is " + response));
    }

    private Reply answer(Request request, Answering answering) {
        Option<Revision> wanted = request.verb().isRead() ? request.options().since() : Option.none();
        if (!wanted.forAll(revision -> door.awaitRevision(revision, PATIENCE))) {
            return answering.refusal(Refusals.tooNew(wanted.get(), door.revision()));
        }
        Response response = door.send(request);
        return response instanceof Response.Refused refused && refused.status().code() == 410
                ? answering.expired(refused.status())
                : answering.written(response);
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

    private static Reply watch(Request request, Answering answering) {
        Call call = answering.call();
        boolean sendsInitial = call.query().isOn("sendInitialEvents");
        Option<Revision> since = sendsInitial
                ? Option.none()
                : request.options().since().filter(revision -> !revision.equals(Revision.NONE));
        return new Reply.Stream(
                new Watch(request, answering.representation(), call.query(), since, sendsInitial), longest(call));
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
}
