package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.controllers.PlainTemplates;
import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.ImmutableRollingUpdateStatefulSet;
import dev.orrery.model.apps.ImmutableStatefulSet;
import dev.orrery.model.apps.ImmutableStatefulSetSpec;
import dev.orrery.model.apps.ImmutableStatefulSetUpdateStrategy;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.apps.StatefulSetStatus;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutablePersistentVolumeClaim;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimStatus;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.core.ResourceRequirements;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;

/** The StatefulSet {@code db} of the recordings, and a cluster in which nothing but its controller acts. */
final class Database {

    private Database() {}

    static SmallCluster<StatefulSet> cluster(StatefulSet set) {
        return new SmallCluster<>(new StatefulSetController(ClusterPorts.none().with(new PlainTemplates())), set)
                .apply(set);
    }

    /** A cluster in which all replicas have come up. */
    static SmallCluster<StatefulSet> running(StatefulSet set) {
        SmallCluster<StatefulSet> cluster = cluster(set);
        for (int ordinal = 0; ordinal < set.spec().replicas().get(); ordinal++) {
            cluster.settle();
            cluster.start("db-" + ordinal);
        }
        cluster.settle();
        return cluster;
    }

    static ImmutableStatefulSet set(int replicas, String image) {
        return ImmutableStatefulSet.builder()
                .metadata(ObjectMeta.named("default", "db"))
                .spec(ImmutableStatefulSetSpec.builder()
                        .replicas(replicas)
                        .selector(LabelSelector.byLabel("app", "db"))
                        .template(template(image))
                        .serviceName("db")
                        .podManagementPolicy("OrderedReady")
                        .updateStrategy(ImmutableStatefulSetUpdateStrategy.builder()
                                .type("RollingUpdate")
                                .rollingUpdate(ImmutableRollingUpdateStatefulSet.builder()
                                        .partition(0)
                                        .build())
                                .build())
                        .revisionHistoryLimit(10)
                        .build())
                .status(StatefulSetStatus.none())
                .build();
    }

    private static PodTemplateSpec template(String image) {
        return ImmutablePodTemplateSpec.builder()
                .metadata(ImmutableObjectMeta.builder()
                        .name("")
                        .putLabels("app", "db")
                        .build())
                .spec(PodSpec.of(Container.of("db", image)))
                .build();
    }

    static StatefulSet parallel(StatefulSet set) {
        return with(set, spec(set).withPodManagementPolicy("Parallel"));
    }

    static StatefulSet partitioned(StatefulSet set, int partition) {
        return with(
                set,
                spec(set)
                        .withUpdateStrategy(ImmutableStatefulSetUpdateStrategy.builder()
                                .type("RollingUpdate")
                                .rollingUpdate(ImmutableRollingUpdateStatefulSet.builder()
                                        .partition(partition)
                                        .build())
                                .build()));
    }

    static StatefulSet onDelete(StatefulSet set) {
        return with(
                set,
                spec(set)
                        .withUpdateStrategy(ImmutableStatefulSetUpdateStrategy.builder()
                                .type("OnDelete")
                                .build()));
    }

    static StatefulSet claiming(StatefulSet set, String name) {
        PersistentVolumeClaim claim = ImmutablePersistentVolumeClaim.builder()
                .metadata(ObjectMeta.named(name))
                .spec(ImmutablePersistentVolumeClaimSpec.builder()
                        .accessModes(Vector.of("ReadWriteOnce"))
                        .resources(ResourceRequirements.none())
                        .build())
                .status(ImmutablePersistentVolumeClaimStatus.builder()
                        .phase("Pending")
                        .build())
                .build();
        return with(set, spec(set).withVolumeClaimTemplates(Vector.of(claim)));
    }

    static ImmutableStatefulSetSpec spec(StatefulSet set) {
        return ImmutableStatefulSetSpec.copyOf(set.spec());
    }

    static StatefulSet with(StatefulSet set, ImmutableStatefulSetSpec spec) {
        return ImmutableStatefulSet.copyOf(set).withSpec(spec);
    }

    /** The status as {@code replicas ready current updated available, current revision -> update revision}. */
    static String status(SmallCluster<StatefulSet> cluster) {
        StatefulSetStatus status = cluster.object().status();
        return String.format(
                "%d replicas, %d ready, %d current, %d updated, revision %d -> %d",
                status.replicas(),
                status.readyReplicas(),
                status.currentReplicas(),
                status.updatedReplicas(),
                number(cluster, status.currentRevision().get()),
                number(cluster, status.updateRevision().get()));
    }

    static long number(SmallCluster<StatefulSet> cluster, String revision) {
        return cluster.state()
                .get(ControllerRevision.KIND, "default", revision)
                .get()
                .revision();
    }

    /** The revision number that a pod carries. */
    static long revision(SmallCluster<StatefulSet> cluster, String pod) {
        return number(
                cluster,
                cluster.pod(pod).metadata().label("controller-revision-hash").get());
    }

    static String image(SmallCluster<StatefulSet> cluster, String pod) {
        return cluster.pod(pod).spec().containers().head().image().get();
    }
}
