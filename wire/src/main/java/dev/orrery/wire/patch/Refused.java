package dev.orrery.wire.patch;

import io.vavr.control.Either;
import java.util.function.Supplier;

/** Carries a fault out of the recursion of one patch; never leaves this package. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PatchFault fault;

    Refused(PatchFault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    static <R> Either<PatchFault, R> asValue(Supplier<R> work) {
        try {
            return Either.right(work.get());
        } catch (Refused refused) {
            return Either.left(refused.fault);
        }
    }
}
