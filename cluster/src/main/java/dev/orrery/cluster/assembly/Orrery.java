package dev.orrery.cluster.assembly;

import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;
import java.util.LinkedHashSet;

/**
 * The way in for programs: {@code Orrery.start()} is a cluster.
 *
 * <pre>{@code
 * Cluster cluster = Orrery.start();
 * cluster.door().send(Request.create(deployment));
 * cluster.runUntilIdle(Duration.ofHours(1));
 * }</pre>
 */
public final class Orrery {

    private Orrery() {}

    /** A cluster of three workers and a control plane, in virtual time. */
    public static Cluster start() {
        return start(ClusterSettings.DEFAULT);
    }

    /**
     * A cluster as the settings want it.
     *
     * @throws PluginFault when a plugin cannot be loaded, or a controller is named that nobody brings
     */
    public static Cluster start(ClusterSettings settings) {
        return start(settings, Plugins.builtIn().appendAll(settings.plugins().flatMap(Plugins::of)));
    }

    /** A cluster with these providers and no others. */
    static Cluster start(ClusterSettings settings, Vector<ControllerProvider> found) {
        Vector<String> unknown = ControllerSelection.unknown(found, settings.controllers());
        if (!unknown.isEmpty()) {
            throw new PluginFault("no such controller: " + unknown.mkString(", ") + " (there are "
                    + found.map(ControllerProvider::name).distinct().sorted().mkString(", ") + ")");
        }
        Vector<ControllerProvider> chosen = ControllerSelection.of(found, settings.controllers());
        ClusterComponent component =
                DaggerClusterComponent.factory().create(settings, new LinkedHashSet<>(chosen.asJava()));
        return Cluster.begin(component.engine(), settings, chosen.flatMap(Definitions::of));
    }
}
