package dev.orrery.api.controller;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.api.workload.CanonicalForm;
import dev.orrery.api.workload.TemplateForm;
import io.vavr.collection.Vector;

/**
 * What the cluster that a controller is made for is connected to.
 *
 * @param templates how pod templates become JSON, for the controllers that keep old ones
 * @param canonicalForm how a pod template is written before it is hashed
 */
public record ClusterPorts(
        Vector<VolumeProvisioner> provisioners, TemplateForm templates, CanonicalForm canonicalForm) {

    /** Ports without a codec: templates are hashed as they print, and old ones cannot be kept. */
    public ClusterPorts(Vector<VolumeProvisioner> provisioners) {
        this(provisioners, TemplateForm.opaque(), CanonicalForm.asPrinted());
    }

    /** A cluster that is connected to nothing. */
    public static ClusterPorts none() {
        return new ClusterPorts(Vector.empty());
    }

    /** A cluster without volumes. */
    public static ClusterPorts of(TemplateForm templates) {
        return none().with(templates);
    }

    public ClusterPorts with(TemplateForm form) {
        return new ClusterPorts(provisioners, form, canonicalForm);
    }

    public ClusterPorts with(CanonicalForm form) {
        return new ClusterPorts(provisioners, templates, form);
    }
}
