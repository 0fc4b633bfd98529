package dev.orrery.it.server;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.model.kinds.Kinds;
import java.time.Duration;
import java.time.Instant;

/** A door whose client turns the crank while it waits, as a lesson does. */
record TurningDoor(Door door, Crank crank) implements Door {

    @Override
    public Response send(Request request) {
        return door.send(request);
    }

    @Override
    public Kinds kinds() {
        return door.kinds();
    }

    @Override
    public Instant now() {
        return door.now();
    }

    @Override
    public boolean await(Instant deadline) {
        return crank.turn(deadline);
    }

    @Override
    public Duration patience() {
        return Duration.ofHours(1);
    }
}
