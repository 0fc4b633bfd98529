package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.meta.ObjectMeta;

/** Pod templates and the label by which the pods of one are told from those of another (BEHAVIOUR rule 1). */
final class Template {

    static final String HASH = "pod-template-hash";

    private Template() {}

    /** Whether a ReplicaSet was made from a Deployment's present template: all but the hash is equal. */
    static boolean isOf(Deployment deployment, ReplicaSet set) {
        PodTemplateSpec wished = deployment.spec().template();
        return set.spec()
                .template()
                .exists(template ->
                        template.spec().equals(wished.spec()) && plain(template).equals(plain(wished)));
    }

    private static PodTemplateSpec plain(PodTemplateSpec template) {
        ObjectMeta metadata = template.metadata();
        return metadata.labels().containsKey(HASH)
                ? template.withMetadata(metadata.withLabels(metadata.labels().remove(HASH)))
                : template;
    }

    static PodTemplateSpec hashed(PodTemplateSpec template, String hash) {
        return template.withMetadata(template.metadata().withLabel(HASH, hash));
    }
}
