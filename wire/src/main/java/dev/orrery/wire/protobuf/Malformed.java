package dev.orrery.wire.protobuf;

import java.io.IOException;

/** Leaves the recursion of one reading; never leaves this package. */
final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    static final String TOO_DEEP = "exceeded max depth";

    private final String message;

    /** @param message in Go's words */
    Malformed(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
