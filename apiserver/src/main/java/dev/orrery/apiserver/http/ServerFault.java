package dev.orrery.apiserver.http;

/** The server cannot start: what it needs of the machine it does not get. */
public final class ServerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerFault(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
