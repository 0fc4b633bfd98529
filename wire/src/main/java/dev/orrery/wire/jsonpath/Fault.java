package dev.orrery.wire.jsonpath;

import io.vavr.control.Either;
import java.util.function.Supplier;

/** Carries an error out of the parsing or the evaluation of one template; never leaves this package. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fault(String message) {
        super(message, null, false, false);
    }

    static <R> Either<String, R> asValue(Supplier<R> work) {
        try {
            return Either.right(work.get());
        } catch (Fault fault) {
            return Either.left(String.valueOf(fault.getMessage()));
        }
    }
}
