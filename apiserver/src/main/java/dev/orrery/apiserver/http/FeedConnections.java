package dev.orrery.apiserver.http;

import dev.orrery.api.request.SharedDoor;
import dev.orrery.apiserver.rest.Reply;
import io.vavr.control.Option;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** All feeds that are open, each of which is woken when the cluster may have something new for it. */
final class FeedConnections {

    /** A client learns at least so often how far it has come, if it asked for that. */
    private static final long MARK_SECONDS = 60;

    private final SharedDoor door;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final Set<FeedConnection> open = ConcurrentHashMap.newKeySet();
    private final SharedDoor.Subscription subscription;

    FeedConnections(SharedDoor door, Executor executor, ScheduledExecutorService timer) {
        this.door = door;
        this.executor = executor;
        this.timer = timer;
        this.subscription = door.subscribe(() -> open.forEach(FeedConnection::wake));
    }

    /** Sends what is new until the feed's time is up, the client is gone, or the server stops. */
    void open(Reply.Stream stream, Request request, Response response, Callback callback) {
        FeedConnection connection = new FeedConnection(stream.feed(), door, executor, response, callback);
        ScheduledFuture<?> marks =
                timer.scheduleAtFixedRate(connection::mark, MARK_SECONDS, MARK_SECONDS, TimeUnit.SECONDS);
        ScheduledFuture<?> end =
                timer.schedule(connection::end, stream.longest().toMillis(), TimeUnit.MILLISECONDS);
        Option<ScheduledFuture<?>> pulse = stream.feed()
                .pulse()
                .map(every -> timer.scheduleAtFixedRate(
                        connection::wake, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
        connection.whenClosed(() -> {
            open.remove(connection);
            marks.cancel(false);
            end.cancel(false);
            pulse.forEach(each -> each.cancel(false));
        });
        request.addIdleTimeoutListener(timeout -> false);
        request.addFailureListener(connection::fail);
        open.add(connection);
        connection.wake();
    }

    /** Ends all feeds as their time being up would. */
    void close() {
        subscription.close();
        open.forEach(FeedConnection::end);
    }
}
