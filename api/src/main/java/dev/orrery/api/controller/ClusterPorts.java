package dev.orrery.api.controller;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.api.workload.TemplateForm;
import io.vavr.collection.Vector;

/**
 * What the cluster that a controller is made for is connected to.
 *
 * @param templates how pod templates become JSON, for the controllers that keep old ones
 */
public record ClusterPorts(Vector<VolumeProvisioner> provisioners, TemplateForm templates) {

    /** A cluster without volumes. */
    public static ClusterPorts of(TemplateForm templates) {
        return new ClusterPorts(Vector.empty(), templates);
    }
}
