package dev.orrery.api.request;

import dev.orrery.model.meta.Revision;
import java.time.Duration;

/**
 * The door of a cluster that many use at once, such as the clients of a server. Every method may be called by any thread.
 *
 * <p>What an answer shows is durable: it survives whatever happens to the process.
 */
public interface SharedDoor extends Door {

    /** The newest revision that may be shown. */
    Revision revision();

    /**
     * Waits for a revision to be shown, in the time of the machine.
     *
     * @return false when it did not come in time
     */
    boolean awaitRevision(Revision wanted, Duration patience);

    /**
     * Tells somebody whenever the cluster may have something new to show.
     *
     * @param listener is called by the thread that turns the crank, so it must not wait for anything; it may be called once
     *     for many commits, and without any
     */
    Subscription subscribe(Runnable listener);

    /** Ends when it is closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
