package dev.orrery.kubectl.call;

import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.model.kinds.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A door whose warnings are printed, each once in a command. */
public final class WarnedDoor implements Door {
    private final Door door;
    private final Console console;
    private final Set<String> printed = new HashSet<>();

    public WarnedDoor(Door door, Console console) {
        this.door = door;
        this.console = console;
    }

    @Override
    public Response send(Request request) {
        Response response = door.send(request);
        if (response instanceof Response.One one) {
            one.warnings().filter(printed::add).forEach(warning -> console.errLine("Warning: " + warning));
        }
        return response;
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
        return door.await(deadline);
    }

    @Override
    public Duration patience() {
        return door.patience();
    }
}
