package dev.orrery.api.controller;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.api.template.TemplateForm;
import io.vavr.collection.Vector;

/**
 * What the cluster that a controller is made for is connected to.
 *
 * @param templateForm how a pod template is written: hashed, kept as JSON, and read back
 */
public record ClusterPorts(Vector<VolumeProvisioner> provisioners, TemplateForm templateForm) {

    /** Ports without a codec: templates are hashed and kept as they print. */
    public ClusterPorts(Vector<VolumeProvisioner> provisioners) {
        this(provisioners, TemplateForm.asPrinted());
    }

    /** A cluster that is connected to nothing. */
    public static ClusterPorts none() {
        return new ClusterPorts(Vector.empty());
    }

    public ClusterPorts with(TemplateForm form) {
        return new ClusterPorts(provisioners, form);
    }
}
