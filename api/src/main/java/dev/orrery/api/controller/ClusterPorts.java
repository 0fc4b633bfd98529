package dev.orrery.api.controller;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.api.workload.CanonicalForm;
import io.vavr.collection.Vector;

/**
 * What the cluster that a controller is made for is connected to.
 *
 * @param canonicalForm how a pod template is written before it is hashed
 */
public record ClusterPorts(Vector<VolumeProvisioner> provisioners, CanonicalForm canonicalForm) {

    /** Ports without a codec: templates are hashed as they print. */
    public ClusterPorts(Vector<VolumeProvisioner> provisioners) {
        this(provisioners, CanonicalForm.asPrinted());
    }

    /** A cluster that is connected to nothing. */
    public static ClusterPorts none() {
        return new ClusterPorts(Vector.empty());
    }

    public ClusterPorts with(CanonicalForm form) {
        return new ClusterPorts(provisioners, form);
    }
}
