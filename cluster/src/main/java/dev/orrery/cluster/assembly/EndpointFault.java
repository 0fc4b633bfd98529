package dev.orrery.cluster.assembly;

/** The API cannot be served where it was wanted. */
public final class EndpointFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndpointFault(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
