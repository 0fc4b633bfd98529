package dev.orrery.controllers.statefulset;

import dev.orrery.api.workload.PodFromTemplate;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.ImmutablePodSpec;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.ObjectMeta;

/**
 * What makes a pod the one of its ordinal: name, labels, host name, volumes. BEHAVIOUR rules 4 to 6.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-identity">Pod identity</a>
 */
record Identity(StatefulSet set, Ordinal ordinal) {

    private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";
    private static final String POD_INDEX = "apps.kubernetes.io/pod-index";

    /** A new pod of this ordinal. */
    Pod pod(PodTemplateSpec template, String revision) {
        Pod blank = PodFromTemplate.named(ordinal.podName(set), template, set);
        ObjectMeta metadata = ImmutableObjectMeta.copyOf(labelled(blank.metadata()))
                .withGenerateName(set.name() + "-")
                .withLabel(Revisions.POD_LABEL, revision);
        return blank.withMetadata(metadata).withSpec(addressed(blank.spec()));
    }

    private PodSpec addressed(PodSpec spec) {
        return ImmutablePodSpec.copyOf(spec)
                .withHostname(ordinal.podName(set))
                .withSubdomain(set.spec().serviceName())
                .withVolumes(storage().mountedAmong(spec.volumes()));
    }

    /** Whether a pod still is who it is to be. Host name and subdomain cannot be changed and are not looked at. */
    boolean isOf(Pod pod) {
        return pod.metadata().hasLabel(POD_NAME, pod.name()) && storage().isMountedBy(pod);
    }

    /** A pod as it is to be. */
    Pod repaired(Pod pod) {
        Pod labelled = pod.withMetadata(labelled(pod.metadata()));
        return storage().isMountedBy(pod)
                ? labelled
                : labelled.withSpec(ImmutablePodSpec.copyOf(pod.spec())
                        .withVolumes(storage().mountedAmong(pod.spec().volumes())));
    }

    private ObjectMeta labelled(ObjectMeta metadata) {
        return metadata.withLabel(POD_NAME, ordinal.podName(set))
                .withLabel(POD_INDEX, Integer.toString(ordinal.number()));
    }

    Storage storage() {
        return new Storage(set, ordinal);
    }
}
