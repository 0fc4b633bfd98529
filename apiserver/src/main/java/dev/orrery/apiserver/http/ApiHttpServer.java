package dev.orrery.apiserver.http;

import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Serves one cluster's API on one port. */
public final class ApiHttpServer implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;
    private final FeedConnections feeds;
    private final ScheduledExecutorService timer;

    ApiHttpServer(Server server, ServerConnector connector, FeedConnections feeds, ScheduledExecutorService timer) {
        this.server = server;
        this.connector = connector;
        this.feeds = feeds;
        this.timer = timer;
    }

    /** The port on which it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, lets watches end, and stops. */
    @Override
    public void close() {
        feeds.close();
        try {
            server.stop();
        } catch (Exception unneeded) {
            // It stops all the same.
        } finally {
            timer.shutdownNow();
        }
    }
}
