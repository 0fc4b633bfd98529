package dev.orrery.apiserver.http;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.apiserver.rest.Api;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server that has everything but what it serves. */
public final class PreparedServer {
    private final ServerSettings settings;
    private final QueuedThreadPool threads = new QueuedThreadPool();
    private final Server server = new Server(threads);
    private final ServerConnector connector;

    private PreparedServer(ServerSettings settings) {
        this.settings = settings;
        this.connector = new ServerConnector(server, Protocols.of(settings));
    }

    /**
     * Sets up what takes a while and needs nothing to serve yet.
     *
     * @param settings where, to whom, and whether encrypted
     */
    public static PreparedServer of(ServerSettings settings) {
        return new PreparedServer(settings);
    }

    /**
     * Starts to serve.
     *
     * @throws ServerFault when it cannot, such as on a port that somebody else has
     */
    public ApiHttpServer start(SharedDoor door, Crank crank, Workbench workbench) {
        threads.setName("orrery-http");
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "orrery-feed-timer");
            thread.setDaemon(true);
            return thread;
        });
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        server.addConnector(connector);
        FeedConnections feeds = new FeedConnections(door, threads, timer);
        Access access = new Access(settings.token());
        Api api = new Api(door, crank, workbench, access::owner, settings.version());
        server.setHandler(new ApiHandler(api, access, feeds));
        server.setErrorHandler(new MalformedRequests());
        ApiHttpServer started = new ApiHttpServer(server, connector, feeds, timer);
        try {
            server.start();
        } catch (Exception cannot) {
            started.close();
            throw new ServerFault("cannot listen on " + settings.host() + ":" + settings.port(), cannot);
        }
        return started;
    }
}
