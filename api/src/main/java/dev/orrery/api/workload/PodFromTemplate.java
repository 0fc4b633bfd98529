package dev.orrery.api.workload;

import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;

/**
 * Makes pods from a controller's template. All pods of one template share its parts, so many of them cost little.
 *
 * <p>Labels, annotations and finalizers of the template are copied, its name and namespace are not.
 */
public final class PodFromTemplate {

    private PodFromTemplate() {}

    /** A pod whose name the server makes up from the owner's. */
    public static Pod generated(PodTemplateSpec template, KubernetesObject owner) {
        return pod(
                template,
                metadata(template, owner)
                        .name("")
                        .generateName(owner.name() + "-")
                        .build());
    }

    /** A pod with a name of its own. */
    public static Pod named(String name, PodTemplateSpec template, KubernetesObject owner) {
        return pod(template, metadata(template, owner).name(name).build());
    }

    private static ImmutableObjectMeta.Builder metadata(PodTemplateSpec template, KubernetesObject owner) {
        return ImmutableObjectMeta.builder()
                .namespace(owner.namespace())
                .labels(template.metadata().labels())
                .annotations(template.metadata().annotations())
                .finalizers(template.metadata().finalizers())
                .addOwnerReferences(owner.asController());
    }

    private static Pod pod(PodTemplateSpec template, ObjectMeta metadata) {
        return ImmutablePod.builder()
                .metadata(metadata)
                .spec(template.spec())
                .status(PodStatus.none())
                .build();
    }
}
