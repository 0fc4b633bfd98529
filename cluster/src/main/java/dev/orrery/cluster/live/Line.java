package dev.orrery.cluster.live;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Where those stand who want something of the one thread that turns the crank. */
final class Line {

    /** What somebody wants. */
    sealed interface Job {
        /** Whoever wants it is told that it will not be done. */
        void giveUp(Throwable why);
    }

    /** An answer, which is given when what it says is stored. */
    record Ask(Request request, CompletableFuture<Response> answer) implements Job {
        @Override
        public void giveUp(Throwable why) {
            answer.completeExceptionally(why);
        }
    }

    /** Something to be done between two turns. */
    record Work<T>(Supplier<T> work, CompletableFuture<T> result) implements Job {
        /** Does it; what is returned tells whoever wanted it. */
        Runnable run() {
            try {
                T done = work.get();
                return () -> result.complete(done);
            } catch (RuntimeException thrown) {
                return () -> result.completeExceptionally(thrown);
            }
        }

        @Override
        public void giveUp(Throwable why) {
            result.completeExceptionally(why);
        }
    }

    private List<Job> waiting = new ArrayList<>();
    private boolean isClosed;

    synchronized void add(Job job) {
        if (isClosed) {
            job.giveUp(new IllegalStateException("the cluster has stopped"));
            return;
        }
        waiting.add(job);
        notifyAll();
    }

    /** Everything that waits, in the order in which it came. */
    synchronized List<Job> takeAll() {
        List<Job> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    /** Waits until somebody comes, the line is closed, or so much time has passed. */
    synchronized void await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos();
                left > 0 && waiting.isEmpty() && !isClosed;
                left = end - System.nanoTime()) {
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    synchronized boolean isOpen() {
        return !isClosed;
    }

    /** Nobody may come any more; who waits still gets what they want, unless the crank stands still. */
    synchronized void close() {
        isClosed = true;
        notifyAll();
    }
}
