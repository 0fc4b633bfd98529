package dev.orrery.apiserver.rest;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.api.request.Status;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The cluster's time, for tests in any language that want to turn the crank themselves, and for clients that wait.
 *
 * <pre>
 * GET  clock                                         now, rate and the newest revision
 * GET  clock?after=REVISION&amp;until=TIME           the same, when something has happened after it or the time has come
 * PUT  clock                 {"rate": 0}             pauses; 1 is real time
 * PUT  clock                 {"held": true}          nothing happens by itself, not even at this instant
 * POST clock/advance         {"seconds": 600}        jumps ahead
 * POST clock/run-until-idle  {"limitSeconds": 3600}  jumps ahead until nobody waits for anything
 * POST clock/turn            {"until": TIME}         jumps ahead until something has changed
 * </pre>
 */
record ClockResource(SharedDoor door, Crank crank) {

    private static final double FASTEST = 1_000_000;
    private static final long LONGEST = Duration.ofDays(36_500).toSeconds();
    private static final BigDecimal USUAL_LIMIT =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    /** Whoever waits is answered after so long, and may ask again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * The reply to a call.
     *
     * @param path what follows {@code clock} in it
     */
    Either<Status, Reply> at(String path, Call call) {
        return switch (call.method() + " " + path) {
            case "GET " -> call.query().get("after").isDefined() ? await(call.query()) : answer(document());
            case "PUT " -> body(call).flatMap(this::change);
            case "POST /advance" -> body(call).flatMap(this::advance);
            case "POST /run-until-idle" -> body(call).flatMap(this::runUntilIdle);
            case "POST /turn" -> body(call).flatMap(this::turn);
            default -> Either.left(Status.methodNotAllowed());
        };
    }

    private static Either<Status, JsonObject> body(Call call) {
        return call.hasBody()
                ? BodyReader.object(call, "Clock").map(BodyReader.Written::object)
                : Either.right(JsonObject.EMPTY);
    }

    private static Either<Status, Reply> answer(JsonObject document) {
        return Either.right(Reply.json(200, document));
    }

    JsonObject document() {
        return JsonObject.EMPTY
                .with("apiVersion", OrreryResources.VERSION)
                .with("kind", "Clock")
                .with("now", crank.now().toString())
                .with("rate", Json.of(BigDecimal.valueOf(crank.rate()).stripTrailingZeros()))
                .with("held", Json.of(crank.isHeld()))
                .with("revision", revision().number());
    }

    String text() {
        return JsonText.compact(document()) + "\n";
    }

    Revision revision() {
        return door.revision();
    }

    private Either<Status, Reply> await(Query query) {
        Option<Revision> after = query.get("after").flatMap(Options::revision);
        Option<Instant> until = query.get("until").flatMap(Options::time);
        return after.isEmpty() || until.isEmpty()
                ? Either.left(Status.badRequest("after must be a revision, and until a time in RFC 3339"))
                : Either.right(new Reply.Stream(new ClockFeed(this, after.get(), until.get()), wait(until.get())));
    }

    /** How long it takes at most, in the time of the machine. */
    private Duration wait(Instant until) {
        double seconds = Duration.between(crank.now(), until).toMillis() / 1000.0 / crank.rate();
        return seconds >= LONGEST_WAIT.toSeconds() || Double.isNaN(seconds)
                ? LONGEST_WAIT
                : Duration.ofMillis((long) Math.ceil(Math.max(0, seconds) * 1000));
    }

    private Either<Status, Reply> change(JsonObject body) {
        Option<Double> rate =
                number(body, "rate").map(BigDecimal::doubleValue).filter(value -> value >= 0 && value <= FASTEST);
        Option<Boolean> held = body.at("held").flatMap(Json::asBoolean);
        if (held.isDefined() != body.at("held").isDefined()) {
            return Either.left(Status.badRequest("held: must be true or false"));
        }
        if (rate.isDefined() != body.at("rate").isDefined() || rate.isEmpty() && held.isEmpty()) {
            return Either.left(Status.badRequest("rate: must be a number from 0 to 1000000"));
        }
        return rate.forAll(crank::setRate) && held.forAll(crank::hold)
                ? answer(document())
                : Either.left(Status.badRequest("this clock can only be moved by hand"));
    }

    private Either<Status, Reply> advance(JsonObject body) {
        return seconds(body, "seconds", Option.none()).flatMap(duration -> {
            crank.advance(duration);
            return answer(document());
        });
    }

    private Either<Status, Reply> runUntilIdle(JsonObject body) {
        return seconds(body, "limitSeconds", Option.some(USUAL_LIMIT)).flatMap(limit -> {
            Vector<String> waited = crank.runUntilIdle(limit);
            return answer(document().with("waitedFor", new JsonArray(waited.map(Json::of))));
        });
    }

    private Either<Status, Reply> turn(JsonObject body) {
        return Options.time(body.textAt("until"))
                .toEither(() -> Status.badRequest("until: must be a time in RFC 3339"))
                .flatMap(until -> {
                    boolean hasChanged = crank.turn(until);
                    return answer(document().with("changed", Json.of(hasChanged)));
                });
    }

    private static Option<BigDecimal> number(JsonObject body, String member) {
        return body.at(member).filter(JsonNumber.class::isInstance).map(number -> ((JsonNumber) number).value());
    }

    /** A member of a document that stands for so many seconds of the cluster's time. */
    static Either<Status, Duration> seconds(JsonObject body, String member, Option<BigDecimal> otherwise) {
        return number(body, member)
                .orElse(body.at(member).isEmpty() ? otherwise : Option.none())
                .filter(seconds -> seconds.signum() >= 0 && seconds.compareTo(BigDecimal.valueOf(LONGEST)) <= 0)
                .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()))
                .toEither(() -> Status.badRequest(member + ": must be a number of seconds, from 0 to " + LONGEST));
    }
}
