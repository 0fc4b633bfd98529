package dev.orrery.cluster.assembly;

import org.immutables.value.Value;

/** Where a cluster's API is to be reached. */
@Value.Immutable
public interface EndpointSettings {

    /** The address to listen on. */
    @Value.Default
    default String host() {
        return "127.0.0.1";
    }

    /** 0 for any port that is free. */
    @Value.Default
    default int port() {
        return 0;
    }

    /** Whether connections are encrypted. */
    @Value.Default
    default boolean isSecure() {
        return true;
    }

    /** The version of Orrery that the server tells. */
    String version();
}
