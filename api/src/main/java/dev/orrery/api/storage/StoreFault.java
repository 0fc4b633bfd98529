package dev.orrery.api.storage;

/** A store cannot be opened, or cannot go on. The message is for whoever runs the cluster, and says what to do. */
public final class StoreFault extends RuntimeException {

    public StoreFault(String message) {
        super(message);
    }

    public StoreFault(String message, Throwable cause) {
        super(message, cause);
    }
}
