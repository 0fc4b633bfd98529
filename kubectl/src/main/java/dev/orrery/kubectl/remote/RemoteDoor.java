package dev.orrery.kubectl.remote;

import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.kubectl.remote.RemoteCrank.Moment;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Revision;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * The door to a cluster behind a server. What is awaited is awaited in real time: of a cluster whose time stands still,
 * somebody else has to turn the crank.
 *
 * <p>For one client; not safe for use by several threads at once. Every method throws {@link Unreachable} when there is no
 * answer.
 */
public final class RemoteDoor implements Door {

    /** How long a client waits that was not told how long: a week, as kubectl does. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Server server;
    private final RemoteCrank crank;

    /** How far the cluster was when it was last looked at in order to wait for what comes after. */
    private Option<Revision> seen = Option.none();

    public RemoteDoor(Server server) {
        this.server = server;
        this.crank = new RemoteCrank(server);
    }

    /** Where the server listens. */
    public URI address() {
        return server.address();
    }

    @Override
    public Response send(Request request) {
        return new Incoming(request, server.send(Outgoing.of(request))).response();
    }

    @Override
    public Kinds kinds() {
        return new Discovery(server).kinds();
    }

    @Override
    public Instant now() {
        Moment moment = crank.moment();
        seen = seen.orElse(Option.some(moment.revision()));
        return moment.now();
    }

    @Override
    public boolean await(Instant deadline) {
        Revision before = seen.getOrElse(() -> crank.moment().revision());
        Moment moment = crank.await(before, deadline);
        seen = Option.some(moment.revision());
        return !moment.revision().equals(before);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }
}
