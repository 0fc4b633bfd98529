package dev.orrery.cluster.assembly;

/** A plugin that cannot be loaded, with the reason and what to do about it. */
public final class PluginFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginFault(String message) {
        super(message);
    }
}
