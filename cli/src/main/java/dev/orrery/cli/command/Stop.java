package dev.orrery.cli.command;

import io.vavr.control.Option;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a command that runs until it is told to stop is told to stop, and tells that it has. */
final class Stop {

    /** Who stops us waits no longer than that before they stop us for good. */
    private static final long SECONDS = 25;

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Option<Throwable> failure = Option.none();

    /** Stops on SIGTERM and on Ctrl-C, and then ends the process with 0: it was asked to. */
    void onSignal() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            wanted.countDown();
                            awaitEnd();
                            Runtime.getRuntime().halt(failure.isEmpty() ? 0 : 1);
                        },
                        "orrery-stop"));
    }

    private void awaitEnd() {
        try {
            done.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops because something cannot go on. */
    void becauseOf(Throwable why) {
        failure = Option.some(why);
        wanted.countDown();
    }

    void await() throws InterruptedException {
        wanted.await();
    }

    Option<Throwable> failure() {
        return failure;
    }

    /** Everything is closed. */
    void done() {
        done.countDown();
    }
}
