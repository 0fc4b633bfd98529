package dev.orrery.wire.patch;

/** Why a patch cannot be applied. */
public record PatchFault(Reason reason, String message) {

    /** How an API server classes the fault. */
    public enum Reason {
        /** The patch is not one: HTTP 400. */
        MALFORMED,
        /** The patch does not fit the object: HTTP 422. */
        UNPROCESSABLE,
        /** What real servers answer to a bad strategic merge patch: HTTP 500. */
        INTERNAL
    }

    static PatchFault malformed(String message) {
        return new PatchFault(Reason.MALFORMED, message);
    }

    static PatchFault unprocessable(String message) {
        return new PatchFault(Reason.UNPROCESSABLE, message);
    }

    static PatchFault internal(String message) {
        return new PatchFault(Reason.INTERNAL, message);
    }
}
