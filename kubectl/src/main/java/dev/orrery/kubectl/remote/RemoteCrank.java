package dev.orrery.kubectl.remote;

import dev.orrery.api.clock.Crank;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What moves the time of a cluster behind a server: the resource {@code clock} of the group {@code orrery.dev}. */
public final class RemoteCrank implements Crank {
    private static final String PATH = "/apis/orrery.dev/v1/clock";

    private final Server server;

    public RemoteCrank(Server server) {
        this.server = server;
    }

    /** How far a cluster is. */
    record Moment(Revision revision, Instant now, double rate) {

        static Moment of(JsonObject clock) {
            double rate = clock.at("rate")
                    .filter(JsonNumber.class::isInstance)
                    .map(number -> ((JsonNumber) number).value().doubleValue())
                    .getOrElse(1.0);
            return new Moment(new Revision(clock.numberAt("revision")), Instant.parse(clock.textAt("now")), rate);
        }
    }

    Moment moment() {
        return Moment.of(read(Parameters.NONE));
    }

    /** Waits until the cluster is beyond a revision, or its time has come to an instant. */
    Moment await(Revision before, Instant until) {
        Parameters parameters = Parameters.NONE.with("after", before.toString()).with("until", until.toString());
        Moment moment = Moment.of(read(parameters));
        while (moment.revision().equals(before) && moment.now().isBefore(until)) {
            moment = Moment.of(read(parameters));
        }
        return moment;
    }

    private JsonObject read(Parameters parameters) {
        return server.read(PATH, parameters)
                .getOrElseThrow(status -> new Unreachable(
                        status.isNotFound()
                                ? "error: this server keeps no time of its own, as those of `orrery up` do"
                                : Refusal.text(status)));
    }

    private JsonObject send(String method, String path, JsonObject document) {
        return server.send(method, path, document).getOrElseThrow(status -> new Unreachable(Refusal.text(status)));
    }

    @Override
    public Instant now() {
        return moment().now();
    }

    @Override
    public double rate() {
        return moment().rate();
    }

    @Override
    public boolean setRate(double rate) {
        send("PUT", PATH, JsonObject.EMPTY.with("rate", Json.of(BigDecimal.valueOf(rate))));
        return true;
    }

    @Override
    public boolean isHeld() {
        return read(Parameters.NONE).isTrueAt("held");
    }

    @Override
    public boolean hold(boolean held) {
        send("PUT", PATH, JsonObject.EMPTY.with("held", Json.of(held)));
        return true;
    }

    @Override
    public Instant advance(Duration duration) {
        JsonObject wanted = JsonObject.EMPTY.with("seconds", seconds(duration));
        return Moment.of(send("POST", PATH + "/advance", wanted)).now();
    }

    @Override
    public Vector<String> runUntilIdle(Duration limit) {
        JsonObject wanted = JsonObject.EMPTY.with("limitSeconds", seconds(limit));
        return send("POST", PATH + "/run-until-idle", wanted)
                .elementsAt("waitedFor")
                .flatMap(Json::asString);
    }

    @Override
    public boolean turn(Instant deadline) {
        return send("POST", PATH + "/turn", JsonObject.EMPTY.with("until", deadline.toString()))
                .isTrueAt("changed");
    }

    private static Json seconds(Duration duration) {
        return Json.of(BigDecimal.valueOf(duration.toMillis(), 3));
    }
}
