package dev.orrery.apiserver.rest;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.Status;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * The cluster's time, for tests in any language that want to turn the crank themselves.
 *
 * <pre>
 * GET  /apis/orrery.dev/v1/clock                                         now and rate
 * PUT  /apis/orrery.dev/v1/clock                 {"rate": 0}             pauses; 1 is real time
 * POST /apis/orrery.dev/v1/clock/advance         {"seconds": 600}        jumps ahead
 * POST /apis/orrery.dev/v1/clock/run-until-idle  {"limitSeconds": 3600}  jumps ahead until nobody waits for anything
 * </pre>
 */
record ClockResource(Crank crank) {
    static final String PATH = "/apis/orrery.dev/v1/clock";

    private static final double FASTEST = 1_000_000;
    private static final long LONGEST = Duration.ofDays(36_500).toSeconds();
    private static final long USUAL_LIMIT = Duration.ofHours(1).toSeconds();

    /** The document at a path about the clock, or a refusal; none for every other path. */
    Option<Either<Status, JsonObject>> at(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET " + PATH -> Option.some(Either.right(document()));
            case "PUT " + PATH -> Option.some(body(call).flatMap(this::setRate));
            case "POST " + PATH + "/advance" -> Option.some(body(call).flatMap(this::advance));
            case "POST " + PATH + "/run-until-idle" -> Option.some(body(call).flatMap(this::runUntilIdle));
            default -> Option.when(call.path().startsWith(PATH), () -> Either.left(Status.methodNotAllowed()));
        };
    }

    private static Either<Status, JsonObject> body(Call call) {
        return call.hasBody()
                ? BodyReader.object(call, "Clock").map(BodyReader.Written::object)
                : Either.right(JsonObject.EMPTY);
    }

    private JsonObject document() {
        return JsonObject.EMPTY
                .with("apiVersion", "orrery.dev/v1")
                .with("kind", "Clock")
                .with("now", crank.now().toString())
                .with("rate", Json.of(BigDecimal.valueOf(crank.rate()).stripTrailingZeros()));
    }

    private Either<Status, JsonObject> setRate(JsonObject body) {
        Option<Double> rate = body.at("rate")
                .filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).value().doubleValue())
                .filter(value -> value >= 0 && value <= FASTEST);
        return rate.toEither(() -> Status.badRequest("rate: must be a number from 0 to 1000000"))
                .map(wanted -> {
                    crank.setRate(wanted);
                    return document();
                });
    }

    private Either<Status, JsonObject> advance(JsonObject body) {
        return seconds(body, "seconds", Option.none()).map(duration -> {
            crank.advance(duration);
            return document();
        });
    }

    private Either<Status, JsonObject> runUntilIdle(JsonObject body) {
        return seconds(body, "limitSeconds", Option.some(USUAL_LIMIT)).map(limit -> {
            Vector<String> waited = crank.runUntilIdle(limit);
            return document().with("waitedFor", new JsonArray(waited.map(Json::of)));
        });
    }

    private static Either<Status, Duration> seconds(JsonObject body, String member, Option<Long> otherwise) {
        return body.at(member)
                .flatMap(Json::asLong)
                .orElse(body.at(member).isEmpty() ? otherwise : Option.none())
                .filter(seconds -> seconds >= 0 && seconds <= LONGEST)
                .map(Duration::ofSeconds)
                .toEither(
                        () -> Status.badRequest(member + ": must be a whole number of seconds, from 0 to " + LONGEST));
    }
}
