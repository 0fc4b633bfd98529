package dev.orrery.api.controller;

import dev.orrery.api.storage.VolumeProvisioner;
import io.vavr.collection.Vector;

/** What the cluster that a controller is made for is connected to. */
public record ClusterPorts(Vector<VolumeProvisioner> provisioners) {

    /** A cluster that is connected to nothing. */
    public static ClusterPorts none() {
        return new ClusterPorts(Vector.empty());
    }
}
