package dev.orrery.cli.verb;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.Door;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.cluster.assembly.Cluster;

/**
 * What a command takes hold of: the API of a cluster, its time, and what no API can do; of one in this process, or of one
 * behind a server.
 *
 * @param namespace in which commands look that name none
 */
public record Controls(Door door, Crank crank, Workbench workbench, String namespace) {

    /** Those of a cluster in this process. */
    public static Controls of(Cluster cluster) {
        return new Controls(cluster.door(), cluster.crank(), cluster.workbench(), "default");
    }
}
