package dev.orrery.api.template;

import dev.orrery.model.core.PodTemplateSpec;

/**
 * Writes a pod template as the one text that its hash is taken over: canonical JSON.
 *
 * <p>A port, because JSON is known at the edge only. Two templates that say the same have the same form, and the form of a
 * template does not change when the model learns to name one more of its fields; so neither does the name of a ReplicaSet.
 */
@FunctionalInterface
public interface CanonicalForm {

    String of(PodTemplateSpec template);

    /** The form that a cluster without a codec uses: what the template's value prints. Stable within one version only. */
    static CanonicalForm asPrinted() {
        return PodTemplateSpec::toString;
    }
}
