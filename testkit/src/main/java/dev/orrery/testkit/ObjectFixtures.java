package dev.orrery.testkit;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentSpec;
import dev.orrery.model.apps.DeploymentStatus;
import dev.orrery.model.apps.DeploymentStrategy;
import dev.orrery.model.apps.ImmutableDeployment;
import dev.orrery.model.apps.ImmutableDeploymentSpec;
import dev.orrery.model.apps.ImmutableDeploymentStrategy;
import dev.orrery.model.apps.ImmutableReplicaSet;
import dev.orrery.model.apps.ImmutableReplicaSetSpec;
import dev.orrery.model.apps.ImmutableRollingUpdateDeployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetStatus;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableNode;
import dev.orrery.model.core.ImmutableNodeSpec;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Small valid objects, with the defaults that the API server would have given them: what a test says about one is what
 * matters to the test. All live in the namespace {@code default} and are labelled {@code app=<name>}.
 */
public final class ObjectFixtures {

    public static final String NAMESPACE = "default";
    public static final String APP = "app";

    private static final IntOrString QUARTER = IntOrString.of("25%");

    private ObjectFixtures() {}

    public static ObjectMeta metadata(String name) {
        return ObjectMeta.named(NAMESPACE, name);
    }

    /** A template of one container, labelled {@code app=<app>}. */
    public static PodTemplateSpec template(String app, String image) {
        return ImmutablePodTemplateSpec.builder()
                .metadata(ObjectMeta.named("").withLabel(APP, app))
                .spec(PodSpec.of(Container.of("main", image)))
                .build();
    }

    /** A pod that nobody controls yet. */
    public static Pod pod(String name, String app) {
        return ImmutablePod.builder()
                .metadata(metadata(name).withLabel(APP, app))
                .spec(PodSpec.of(Container.of("main", "image:1")))
                .status(PodStatus.none().withPhase(Option.some("Pending")))
                .build();
    }

    /** The pod, on a node, running, and ready since then if it is. */
    public static Pod running(Pod pod, String node, boolean ready, Instant since) {
        return pod.withSpec(pod.spec().withNodeName(Option.some(node)))
                .withStatus(pod.status()
                        .withPhase(Option.some("Running"))
                        .withConditions(
                                Vector.of(Condition.of("Ready", ready).withLastTransitionTime(Option.some(since)))));
    }

    public static Node node(String name) {
        return ImmutableNode.builder()
                .metadata(ObjectMeta.named(name).withLabel("kubernetes.io/hostname", name))
                .spec(ImmutableNodeSpec.builder().build())
                .status(NodeStatus.none().withConditions(Vector.of(Condition.of("Ready", true))))
                .build();
    }

    public static ReplicaSet replicaSet(String name, int replicas) {
        return ImmutableReplicaSet.builder()
                .metadata(metadata(name).withLabel(APP, name))
                .spec(ImmutableReplicaSetSpec.builder()
                        .replicas(replicas)
                        .selector(LabelSelector.byLabel(APP, name))
                        .template(template(name, "image:1"))
                        .build())
                .status(ReplicaSetStatus.none())
                .build();
    }

    /** A Deployment with the strategy RollingUpdate, 25% and 25%. */
    public static Deployment deployment(String name, int replicas, String image) {
        return ImmutableDeployment.builder()
                .metadata(metadata(name))
                .spec(deploymentSpec(name, replicas, image))
                .status(DeploymentStatus.none())
                .build();
    }

    private static DeploymentSpec deploymentSpec(String name, int replicas, String image) {
        return ImmutableDeploymentSpec.builder()
                .replicas(replicas)
                .selector(LabelSelector.byLabel(APP, name))
                .template(template(name, image))
                .strategy(rollingUpdate(QUARTER, QUARTER))
                .revisionHistoryLimit(10)
                .progressDeadlineSeconds(600)
                .build();
    }

    public static DeploymentStrategy rollingUpdate(IntOrString maxSurge, IntOrString maxUnavailable) {
        return ImmutableDeploymentStrategy.builder()
                .type("RollingUpdate")
                .rollingUpdate(ImmutableRollingUpdateDeployment.builder()
                        .maxSurge(maxSurge)
                        .maxUnavailable(maxUnavailable)
                        .build())
                .build();
    }

    public static DeploymentStrategy recreate() {
        return ImmutableDeploymentStrategy.builder().type("Recreate").build();
    }

    /** The Deployment with another image. */
    public static Deployment withImage(Deployment deployment, String image) {
        PodTemplateSpec template = deployment.spec().template();
        PodSpec pod = template.spec()
                .withContainers(template.spec().containers().map(container -> container.withImage(Option.some(image))));
        return deployment.withSpec(deployment.spec().withTemplate(template.withSpec(pod)));
    }

    /** The Deployment in another size. */
    public static Deployment withReplicas(Deployment deployment, int replicas) {
        return deployment.withSpec(deployment.spec().withReplicas(Option.some(replicas)));
    }
}
