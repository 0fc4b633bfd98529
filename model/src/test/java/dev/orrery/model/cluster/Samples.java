package dev.orrery.model.cluster;

import dev.orrery.model.apps.ImmutableReplicaSet;
import dev.orrery.model.apps.ImmutableReplicaSetSpec;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetStatus;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableContainerPort;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.core.ResourceRequirements;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Small objects for tests of the cluster's state, and commits that write them. */
final class Samples {

    static final Cause CAUSE = new Cause("test", "update", "", Instant.EPOCH, "", Vector.empty());

    private Samples() {}

    static Pod pod(String namespace, String name) {
        return ImmutablePod.builder()
                .metadata(ObjectMeta.named(namespace, name).withUid(Option.some("uid-" + namespace + "-" + name)))
                .spec(PodSpec.of(Container.of("main", "image:1")))
                .status(PodStatus.none())
                .build();
    }

    static Pod labelled(Pod pod, String label, String value) {
        return pod.withMetadata(pod.metadata().withLabel(label, value));
    }

    static Pod on(Pod pod, String node) {
        return pod.withSpec(pod.spec().withNodeName(Option.some(node)));
    }

    static Pod finished(Pod pod) {
        return pod.withStatus(pod.status().withPhase(Option.some("Succeeded")));
    }

    /** The pod, asking for so much. */
    static Pod asking(Pod pod, String resource, String amount) {
        return withContainer(
                pod,
                container(pod)
                        .withResources(ResourceRequirements.none()
                                .withRequests(TreeMap.of(
                                        resource, Quantity.parse(amount).get()))));
    }

    /** The pod, taking a port of its node. */
    static Pod taking(Pod pod, int hostPort) {
        return withContainer(
                pod,
                container(pod)
                        .withPorts(Vector.of(ImmutableContainerPort.builder()
                                .containerPort(80)
                                .hostPort(hostPort)
                                .build())));
    }

    private static Container container(Pod pod) {
        return pod.spec().containers().head();
    }

    private static Pod withContainer(Pod pod, Container container) {
        return pod.withSpec(pod.spec().withContainers(Vector.of(container)));
    }

    static ReplicaSet replicaSet(String namespace, String name, LabelSelector selector) {
        return ImmutableReplicaSet.builder()
                .metadata(ObjectMeta.named(namespace, name).withUid(Option.some("uid-" + namespace + "-" + name)))
                .spec(ImmutableReplicaSetSpec.builder()
                        .replicas(1)
                        .selector(selector)
                        .template(ImmutablePodTemplateSpec.builder()
                                .metadata(ObjectMeta.named(""))
                                .spec(PodSpec.of(Container.of("main", "image:1")))
                                .build())
                        .build())
                .status(ReplicaSetStatus.none())
                .build();
    }

    static Pod owned(Pod pod, KubernetesObject owner) {
        return pod.withMetadata(pod.metadata().withOwnerReferences(Vector.of(owner.asController())));
    }

    /** The state with these objects too, each written by a commit of its own. */
    static ClusterState with(ClusterState state, KubernetesObject... objects) {
        ClusterState grown = state;
        for (KubernetesObject object : objects) {
            grown = grown.commit(Commit.of(put(grown, object), CAUSE)).state();
        }
        return grown;
    }

    static ClusterState without(ClusterState state, KubernetesObject object) {
        return state.commit(Commit.of(new Write.Remove(object.key()), CAUSE)).state();
    }

    /** A write of the object that carries the revision which it is about to get. */
    static Write put(ClusterState state, KubernetesObject object) {
        return new Write.Put(object.withMetadata(object.metadata()
                .withResourceVersion(Option.some(state.revision().next()))));
    }
}
