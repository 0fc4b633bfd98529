package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.controllers.PlainTemplates;
import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.DaemonSetStatus;
import dev.orrery.model.apps.ImmutableDaemonSet;
import dev.orrery.model.apps.ImmutableDaemonSetSpec;
import dev.orrery.model.apps.ImmutableDaemonSetUpdateStrategy;
import dev.orrery.model.apps.ImmutableRollingUpdateDaemonSet;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableNode;
import dev.orrery.model.core.ImmutableNodeSpec;
import dev.orrery.model.core.ImmutablePodSpec;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;

/** The DaemonSet {@code agent} of the recordings, its nodes, and a cluster in which nothing but its controller acts. */
final class Agent {

    static final Taint MASTER = Taint.of("node-role.kubernetes.io/master", "NoSchedule");

    private Agent() {}

    static SmallCluster<DaemonSet> cluster(DaemonSet set, Node... nodes) {
        SmallCluster<DaemonSet> cluster =
                new SmallCluster<>(new DaemonSetController(ClusterPorts.none().with(new PlainTemplates())), set);
        for (Node node : nodes) {
            cluster.apply(node);
        }
        return cluster.apply(set);
    }

    /** A cluster of three workers in which every pod has come up. */
    static SmallCluster<DaemonSet> running(DaemonSet set, int workers) {
        Node[] nodes =
                Vector.range(0, workers).map(number -> node("node-" + number)).toJavaArray(Node[]::new);
        SmallCluster<DaemonSet> cluster = cluster(set, nodes);
        startAll(cluster);
        return cluster;
    }

    /** Every pod that is not ready is started on the node it is for. */
    static void startAll(SmallCluster<DaemonSet> cluster) {
        cluster.settle();
        for (Pod pod : cluster.pods()) {
            if (!pod.isReady() && !pod.metadata().isTerminating()) {
                cluster.start(pod.name(), TargetNode.of(pod).get());
            }
        }
        cluster.settle();
    }

    /** Every terminating pod is gone, and its successor has come up. */
    static void replaceAll(SmallCluster<DaemonSet> cluster) {
        stopAll(cluster);
        startAll(cluster);
    }

    static void stopAll(SmallCluster<DaemonSet> cluster) {
        cluster.pods().filter(pod -> pod.metadata().isTerminating()).forEach(pod -> cluster.stop(pod.name()));
    }

    /** @param version the image's version, and the generation of the template */
    static DaemonSet set(int version) {
        return set(version, IntOrString.of(1));
    }

    static DaemonSet set(int version, IntOrString maxUnavailable) {
        return ImmutableDaemonSet.builder()
                .metadata(ImmutableObjectMeta.builder()
                        .namespace("default")
                        .name("agent")
                        .putAnnotations("deprecated.daemonset.template.generation", "" + version)
                        .build())
                .spec(ImmutableDaemonSetSpec.builder()
                        .selector(LabelSelector.byLabel("app", "agent"))
                        .template(ImmutablePodTemplateSpec.builder()
                                .metadata(ImmutableObjectMeta.builder()
                                        .name("")
                                        .putLabels("app", "agent")
                                        .build())
                                .spec(PodSpec.of(Container.of("agent", "agent:" + version)))
                                .build())
                        .updateStrategy(ImmutableDaemonSetUpdateStrategy.builder()
                                .type("RollingUpdate")
                                .rollingUpdate(ImmutableRollingUpdateDaemonSet.builder()
                                        .maxUnavailable(maxUnavailable)
                                        .maxSurge(IntOrString.of(0))
                                        .build())
                                .build())
                        .revisionHistoryLimit(10)
                        .build())
                .status(DaemonSetStatus.none())
                .build();
    }

    static DaemonSet surging(DaemonSet set, int maxSurge) {
        return with(
                set,
                spec(set)
                        .withUpdateStrategy(ImmutableDaemonSetUpdateStrategy.builder()
                                .type("RollingUpdate")
                                .rollingUpdate(ImmutableRollingUpdateDaemonSet.builder()
                                        .maxUnavailable(IntOrString.of(0))
                                        .maxSurge(IntOrString.of(maxSurge))
                                        .build())
                                .build()));
    }

    static DaemonSet with(DaemonSet set, PodSpec template) {
        return with(
                set,
                spec(set)
                        .withTemplate(ImmutablePodTemplateSpec.copyOf(set.spec().template())
                                .withSpec(template)));
    }

    static DaemonSet with(DaemonSet set, ImmutableDaemonSetSpec spec) {
        return ImmutableDaemonSet.copyOf(set).withSpec(spec);
    }

    static ImmutableDaemonSetSpec spec(DaemonSet set) {
        return ImmutableDaemonSetSpec.copyOf(set.spec());
    }

    static ImmutablePodSpec template(DaemonSet set) {
        return ImmutablePodSpec.copyOf(set.spec().template().spec());
    }

    static Node node(String name, Taint... taints) {
        return ImmutableNode.builder()
                .metadata(ObjectMeta.named(name))
                .spec(ImmutableNodeSpec.builder().taints(Vector.of(taints)).build())
                .status(NodeStatus.none())
                .build();
    }

    static Node labelled(String name, String key, String value) {
        Node node = node(name);
        return node.withMetadata(node.metadata().withLabel(key, value));
    }

    /** The status as {@code kubectl get daemonset} prints it, and the misscheduled pods. */
    static String status(SmallCluster<DaemonSet> cluster) {
        DaemonSetStatus status = cluster.object().status();
        return String.format(
                "desired %d, current %d, ready %d, up-to-date %d, available %d, unavailable %d, misscheduled %d",
                status.desiredNumberScheduled(),
                status.currentNumberScheduled(),
                status.numberReady(),
                status.updatedNumberScheduled(),
                status.numberAvailable(),
                status.numberUnavailable(),
                status.numberMisscheduled());
    }

    static Pod on(SmallCluster<DaemonSet> cluster, String node) {
        return cluster.pods().find(pod -> TargetNode.of(pod).contains(node)).get();
    }

    /** Which image runs on each node, by the names of the nodes; those that are terminating in brackets. */
    static String images(SmallCluster<DaemonSet> cluster) {
        return cluster.pods()
                .sortBy(pod -> TargetNode.of(pod).get())
                .map(pod -> image(pod))
                .mkString(" ");
    }

    private static String image(Pod pod) {
        String image = pod.spec().containers().head().image().get();
        return pod.metadata().isTerminating() ? "(" + image + ")" : image;
    }

    static Vector<Long> revisions(SmallCluster<DaemonSet> cluster) {
        return cluster.state()
                .list(ControllerRevision.KIND)
                .map(ControllerRevision::revision)
                .toVector()
                .sorted();
    }
}
