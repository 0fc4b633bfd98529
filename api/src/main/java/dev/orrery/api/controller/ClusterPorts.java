package dev.orrery.api.controller;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.api.template.CanonicalForm;
import dev.orrery.api.template.TemplateForm;
import io.vavr.collection.Vector;

/**
 * What the cluster that a controller is made for is connected to.
 *
 * @param canonicalForm how a pod template is written before it is hashed
 * @param templateForm how a pod template is kept as JSON, so that it can come back
 */
public record ClusterPorts(
        Vector<VolumeProvisioner> provisioners, CanonicalForm canonicalForm, TemplateForm templateForm) {

    /** Ports without a codec: templates are hashed and kept as they print. */
    public ClusterPorts(Vector<VolumeProvisioner> provisioners) {
        this(provisioners, CanonicalForm.asPrinted(), TemplateForm.asPrinted());
    }

    /** A cluster that is connected to nothing. */
    public static ClusterPorts none() {
        return new ClusterPorts(Vector.empty());
    }

    public ClusterPorts with(CanonicalForm form) {
        return new ClusterPorts(provisioners, form, templateForm);
    }

    public ClusterPorts with(TemplateForm form) {
        return new ClusterPorts(provisioners, canonicalForm, form);
    }
}
