package dev.orrery.apiserver.http;

import dev.orrery.api.request.Door;
import dev.orrery.apiserver.rest.Feed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One open feed. It reads and sends one batch at a time, and the next when that is out: a client that reads slowly gets larger
 * batches and has nothing kept for it. Between two batches it holds no thread.
 */
final class FeedConnection {
    private final Feed feed;
    private final Door door;
    private final Executor executor;
    private final Response response;
    private final Callback callback;

    /** How often it was woken since it began the round that it is in; 0 while it is at rest. */
    private final AtomicInteger calls = new AtomicInteger();

    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final AtomicBoolean owesMark = new AtomicBoolean();
    private volatile boolean isEnding;
    private volatile Runnable onClose = () -> {};
    private boolean hasBegun;

    FeedConnection(Feed feed, Door door, Executor executor, Response response, Callback callback) {
        this.feed = feed;
        this.door = door;
        this.executor = executor;
        this.response = response;
        this.callback = callback;
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, feed.mediaType());
    }

    void whenClosed(Runnable action) {
        onClose = action;
    }

    /** There may be something new. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            executor.execute(this::round);
        }
    }

    void mark() {
        owesMark.set(true);
        wake();
    }

    /** Sends what there still is, and ends. */
    void end() {
        isEnding = true;
        wake();
    }

    private void round() {
        int answered = calls.get();
        try {
            boolean isLast = isEnding;
            String news = feed.next(door);
            if (isLast) {
                news += feed.end();
            } else if (owesMark.getAndSet(false)) {
                news += feed.mark();
            }
            send(news, isLast || feed.isOver(), answered);
        } catch (RuntimeException | LinkageError bug) {
            fail(bug);
        }
    }

    private void send(String news, boolean isLast, int answered) {
        if (isClosed.get()) {
            return;
        }
        if (news.isEmpty() && !isLast && hasBegun) {
            rest(answered);
            return;
        }
        hasBegun = true;
        ByteBuffer bytes = ByteBuffer.wrap(news.getBytes(StandardCharsets.UTF_8));
        response.write(isLast, bytes, Callback.from(() -> sent(isLast, answered), this::fail));
    }

    private void sent(boolean wasLast, int answered) {
        if (wasLast) {
            close();
            callback.succeeded();
        } else {
            rest(answered);
        }
    }

    /** Whoever woke it meanwhile may have brought more. */
    private void rest(int answered) {
        if (calls.addAndGet(-answered) != 0) {
            executor.execute(this::round);
        }
    }

    /** The client is gone. */
    void fail(Throwable why) {
        if (close()) {
            callback.failed(why);
        }
    }

    private boolean close() {
        boolean isFirst = isClosed.compareAndSet(false, true);
        if (isFirst) {
            onClose.run();
        }
        return isFirst;
    }
}
