package dev.orrery.controllers.statefulset;

import static dev.orrery.controllers.statefulset.Database.claiming;
import static dev.orrery.controllers.statefulset.Database.cluster;
import static dev.orrery.controllers.statefulset.Database.parallel;
import static dev.orrery.controllers.statefulset.Database.running;
import static dev.orrery.controllers.statefulset.Database.set;
import static dev.orrery.controllers.statefulset.Database.spec;
import static dev.orrery.controllers.statefulset.Database.status;
import static dev.orrery.controllers.statefulset.Database.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.ImmutableStatefulSetSpec;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ImmutableObjectMeta;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** In which order pods of a StatefulSet come and go. */
class ScalingTest {

    @Test
    void podsAreCreatedOneAfterTheOther() {
        SmallCluster<StatefulSet> cluster = cluster(set(3, "db:1"));
        assertThat(cluster.settle())
                .filteredOn(line -> !line.contains("controllerrevisions"))
                .containsExactly(
                        "ADDED pods/db-0", "Normal SuccessfulCreate create Pod db-0 in StatefulSet db successful");
        assertThat(status(cluster)).isEqualTo("1 replicas, 0 ready, 1 current, 1 updated, revision 1 -> 1");
        assertThat(cluster.start("db-0").settle()).contains("ADDED pods/db-1").doesNotContain("ADDED pods/db-2");
        assertThat(status(cluster)).isEqualTo("2 replicas, 1 ready, 2 current, 2 updated, revision 1 -> 1");
        assertThat(cluster.start("db-1").settle()).contains("ADDED pods/db-2");
        cluster.start("db-2").settle();
        assertThat(status(cluster)).isEqualTo("3 replicas, 3 ready, 3 current, 3 updated, revision 1 -> 1");
        assertThat(cluster.object().status().collisionCount()).contains(0);
        assertThat(cluster.object().status().availableReplicas()).isEqualTo(3);
        assertThat(cluster.object().status().observedGeneration()).contains(1L);
    }

    @Test
    void aPodKnowsWhoItIs() {
        Pod pod = running(set(1, "db:1")).pod("db-0");
        assertThat(pod.metadata().generateName()).contains("db-");
        assertThat(pod.spec().hostname()).contains("db-0");
        assertThat(pod.spec().subdomain()).contains("db");
        assertThat(pod.metadata().label("app")).contains("db");
        assertThat(pod.metadata().label("statefulset.kubernetes.io/pod-name")).contains("db-0");
        assertThat(pod.metadata().label("apps.kubernetes.io/pod-index")).contains("0");
        assertThat(pod.metadata().label("controller-revision-hash").get()).matches("db-[a-z0-9]{8,10}");
    }

    @Test
    void theClaimComesBeforeItsPod() {
        SmallCluster<StatefulSet> cluster = cluster(claiming(set(1, "db:1"), "data"));
        assertThat(cluster.settle())
                .filteredOn(line -> !line.contains("controllerrevisions"))
                .containsExactly(
                        "ADDED persistentvolumeclaims/data-db-0",
                        "ADDED pods/db-0",
                        "Normal SuccessfulCreate create Claim data-db-0 Pod db-0 in StatefulSet db success",
                        "Normal SuccessfulCreate create Pod db-0 in StatefulSet db successful");
        assertThat(cluster.pod("db-0").spec().claimNames()).containsExactly("data-db-0");
        assertThat(cluster.state()
                        .get(PersistentVolumeClaim.KIND, "default", "data-db-0")
                        .get()
                        .metadata()
                        .label("app"))
                .contains("db");
    }

    @Test
    void claimsOutliveTheirPodsAndAreUsedAgain() {
        StatefulSet set = claiming(set(2, "db:1"), "data");
        SmallCluster<StatefulSet> cluster = running(set);
        cluster.apply(with(set, spec(set).withReplicas(1))).settle();
        assertThat(cluster.stop("db-1").settle()).isEmpty();
        assertThat(cluster.state().get(PersistentVolumeClaim.KIND, "default", "data-db-1"))
                .isNotEmpty();
        assertThat(cluster.apply(set).settle())
                .contains("ADDED pods/db-1")
                .doesNotContain("ADDED persistentvolumeclaims/data-db-1");
    }

    @Test
    void aClaimThatIsBeingDeletedIsWaitedFor() {
        StatefulSet set = claiming(set(2, "db:1"), "data");
        SmallCluster<StatefulSet> cluster = running(set);
        PersistentVolumeClaim claim = cluster.state()
                .get(PersistentVolumeClaim.KIND, "default", "data-db-1")
                .get();
        cluster.restore(
                claim.withMetadata(ImmutableObjectMeta.copyOf(claim.metadata()).withDeletionTimestamp(Instant.EPOCH)));
        cluster.remove(Pod.KIND, "default", "db-1");
        assertThat(cluster.settle()).isEmpty();
    }

    @Test
    void theHighestOrdinalGoesFirstAndTheNextWhenItIsGone() {
        SmallCluster<StatefulSet> cluster = running(set(3, "db:1"));
        cluster.apply(set(1, "db:1"));
        assertThat(cluster.settle())
                .containsExactly(
                        "TERMINATING pods/db-2",
                        "Normal SuccessfulDelete delete Pod db-2 in StatefulSet db successful");
        assertThat(cluster.settle()).isEmpty();
        assertThat(cluster.stop("db-2").settle()).contains("TERMINATING pods/db-1");
        assertThat(cluster.stop("db-1").settle()).isEmpty();
        assertThat(status(cluster)).isEqualTo("1 replicas, 1 ready, 1 current, 1 updated, revision 1 -> 1");
    }

    @Test
    void anUnhealthyLowerPodHoldsUpScalingUp() {
        SmallCluster<StatefulSet> cluster = running(set(2, "db:1"));
        cluster.spoil("db-0").apply(set(4, "db:1"));
        assertThat(cluster.settle()).isEmpty();
        assertThat(cluster.start("db-0").settle()).contains("ADDED pods/db-2");
    }

    @Test
    void theHighestGoesFirstEvenWhenALowerOneThatIsToGoIsIll() {
        SmallCluster<StatefulSet> cluster = running(set(3, "db:1"));
        cluster.spoil("db-1").apply(set(1, "db:1"));
        assertThat(cluster.settle()).contains("TERMINATING pods/db-2");
    }

    @Test
    void inParallelAllComeAndGoAtOnce() {
        SmallCluster<StatefulSet> cluster = cluster(parallel(set(3, "db:1")));
        assertThat(cluster.settle()).contains("ADDED pods/db-0", "ADDED pods/db-1", "ADDED pods/db-2");
        cluster.start("db-0").start("db-1").start("db-2").settle();
        cluster.apply(parallel(set(0, "db:1")));
        assertThat(cluster.settle())
                .filteredOn(line -> line.startsWith("TERM"))
                .containsExactly("TERMINATING pods/db-2", "TERMINATING pods/db-1", "TERMINATING pods/db-0");
    }

    @Test
    void aDeletedPodComesBackOnlyWhenItIsGone() {
        SmallCluster<StatefulSet> cluster = running(set(2, "db:1"));
        assertThat(cluster.deletePod("db-0").settle()).isEmpty();
        assertThat(cluster.stop("db-0").settle())
                .containsExactly(
                        "ADDED pods/db-0", "Normal SuccessfulCreate create Pod db-0 in StatefulSet db successful");
    }

    @Test
    void aPodThatFailedIsMadeAgain() {
        SmallCluster<StatefulSet> cluster = running(set(2, "db:1"));
        assertThat(cluster.end("db-1", "Failed").settle()).contains("DELETED pods/db-1", "ADDED pods/db-1");
    }

    @Test
    void theNextPodWaitsForMinReadySeconds() {
        StatefulSet set = set(2, "db:1");
        SmallCluster<StatefulSet> cluster = cluster(with(set, spec(set).withMinReadySeconds(10)));
        cluster.settle();
        cluster.start("db-0");
        assertThat(cluster.settle()).isEmpty();
        assertThat(cluster.object().status().readyReplicas()).isEqualTo(1);
        assertThat(cluster.object().status().availableReplicas()).isZero();
        assertThat(cluster.wake()).contains(Duration.ofSeconds(10));
        assertThat(cluster.advance(Duration.ofSeconds(10)).settle()).contains("ADDED pods/db-1");
    }

    @Test
    void ordinalsMayStartElsewhere() {
        StatefulSet set = set(2, "db:1");
        ImmutableStatefulSetSpec spec =
                spec(set).withUnknown(spec(set).unknown().put("ordinals", JsonObject.EMPTY.with("start", Json.of(5))));
        SmallCluster<StatefulSet> cluster = cluster(with(set, spec));
        assertThat(cluster.settle()).contains("ADDED pods/db-5");
        assertThat(cluster.start("db-5").settle()).contains("ADDED pods/db-6");
    }

    @Test
    void aSetThatIsBeingDeletedIsLeftAlone() {
        SmallCluster<StatefulSet> cluster = running(set(2, "db:1"));
        StatefulSet set = cluster.object();
        cluster.remove(Pod.KIND, "default", "db-1");
        cluster.remove(StatefulSet.KIND, "default", "db");
        StatefulSet going =
                set.withMetadata(ImmutableObjectMeta.copyOf(set.metadata()).withDeletionTimestamp(Instant.EPOCH));
        assertThat(cluster.restore(going).settle()).isEmpty();
        assertThat(status(cluster)).isEqualTo("1 replicas, 1 ready, 1 current, 1 updated, revision 1 -> 1");
    }
}
