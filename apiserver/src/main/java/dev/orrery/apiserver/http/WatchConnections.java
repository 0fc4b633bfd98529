package dev.orrery.apiserver.http;

import dev.orrery.api.request.SharedDoor;
import dev.orrery.apiserver.rest.Reply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** All watches that are open, each of which is woken when the cluster may have something new for it. */
final class WatchConnections {

    /** A client learns at least so often how far it has come, if it asked for that. */
    private static final long BOOKMARK_SECONDS = 60;

    private final SharedDoor door;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final Set<WatchConnection> open = ConcurrentHashMap.newKeySet();
    private final SharedDoor.Subscription subscription;

    WatchConnections(SharedDoor door, Executor executor, ScheduledExecutorService timer) {
        this.door = door;
        this.executor = executor;
        this.timer = timer;
        this.subscription = door.subscribe(() -> open.forEach(WatchConnection::wake));
    }

    /** Sends events until the watch's time is up, the client is gone, or the server stops. */
    void open(Reply.Events events, Request request, Response response, Callback callback) {
        WatchConnection connection = new WatchConnection(events.watch(), door, executor, response, callback);
        ScheduledFuture<?> bookmarks =
                timer.scheduleAtFixedRate(connection::bookmark, BOOKMARK_SECONDS, BOOKMARK_SECONDS, TimeUnit.SECONDS);
        ScheduledFuture<?> end = timer.schedule(connection::end, events.seconds(), TimeUnit.SECONDS);
        connection.whenClosed(() -> {
            open.remove(connection);
            bookmarks.cancel(false);
            end.cancel(false);
        });
        request.addIdleTimeoutListener(timeout -> false);
        request.addFailureListener(connection::fail);
        open.add(connection);
        connection.wake();
    }

    /** Ends all watches as their time being up would. */
    void close() {
        subscription.close();
        open.forEach(WatchConnection::end);
    }
}
