package dev.orrery.controllers.statefulset;

import static dev.orrery.controllers.statefulset.Database.cluster;
import static dev.orrery.controllers.statefulset.Database.image;
import static dev.orrery.controllers.statefulset.Database.onDelete;
import static dev.orrery.controllers.statefulset.Database.parallel;
import static dev.orrery.controllers.statefulset.Database.partitioned;
import static dev.orrery.controllers.statefulset.Database.revision;
import static dev.orrery.controllers.statefulset.Database.running;
import static dev.orrery.controllers.statefulset.Database.set;
import static dev.orrery.controllers.statefulset.Database.spec;
import static dev.orrery.controllers.statefulset.Database.status;
import static dev.orrery.controllers.statefulset.Database.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.StatefulSet;
import org.junit.jupiter.api.Test;

/** How one template gives way to the next. The numbers are those of the recorded rolling update. */
class UpdateTest {

    @Test
    void podsAreReplacedFromTheHighestOrdinalDown() {
        SmallCluster<StatefulSet> cluster = running(set(3, "db:1"));
        cluster.apply(set(3, "db:2"));
        assertThat(cluster.settle()).contains("TERMINATING pods/db-2").doesNotContain("TERMINATING pods/db-1");
        assertThat(status(cluster)).isEqualTo("3 replicas, 3 ready, 2 current, 0 updated, revision 1 -> 2");
        cluster.stop("db-2").settle();
        assertThat(status(cluster)).isEqualTo("3 replicas, 2 ready, 2 current, 1 updated, revision 1 -> 2");
        assertThat(cluster.start("db-2").settle()).contains("TERMINATING pods/db-1");
        assertThat(status(cluster)).isEqualTo("3 replicas, 3 ready, 1 current, 1 updated, revision 1 -> 2");
        cluster.stop("db-1").settle();
        assertThat(status(cluster)).isEqualTo("3 replicas, 2 ready, 1 current, 2 updated, revision 1 -> 2");
        assertThat(cluster.start("db-1").settle()).contains("TERMINATING pods/db-0");
        assertThat(status(cluster)).isEqualTo("3 replicas, 3 ready, 0 current, 2 updated, revision 1 -> 2");
        cluster.stop("db-0").settle();
        assertThat(status(cluster)).isEqualTo("3 replicas, 2 ready, 0 current, 3 updated, revision 1 -> 2");
        cluster.start("db-0").settle();
        assertThat(status(cluster)).isEqualTo("3 replicas, 3 ready, 3 current, 3 updated, revision 2 -> 2");
    }

    @Test
    void anOldTemplateThatReturnsKeepsItsRevisionUnderANewNumber() {
        SmallCluster<StatefulSet> cluster = updated(running(set(1, "db:1")), "db:2");
        String first = name(cluster, 1);
        cluster.apply(set(1, "db:1"));
        assertThat(cluster.settle()).contains("MODIFIED controllerrevisions/" + first);
        assertThat(name(cluster, 3)).isEqualTo(first);
        assertThat(status(cluster)).isEqualTo("1 replicas, 1 ready, 0 current, 0 updated, revision 2 -> 3");
    }

    @Test
    void aBrokenRevisionStopsAtItsFirstPod() {
        SmallCluster<StatefulSet> cluster = running(set(3, "db:1"));
        cluster.apply(set(3, "broken:2")).settle();
        cluster.stop("db-2").settle();
        assertThat(cluster.spoil("db-2").settle()).isEmpty();
        assertThat(status(cluster)).isEqualTo("3 replicas, 2 ready, 2 current, 1 updated, revision 1 -> 2");
    }

    @Test
    void takingABrokenRevisionBackDoesNotRepairTheStuckPod() {
        SmallCluster<StatefulSet> cluster = running(set(3, "db:1"));
        cluster.apply(set(3, "broken:2")).settle();
        cluster.stop("db-2").settle();
        cluster.spoil("db-2").apply(set(3, "db:1"));
        assertThat(cluster.settle()).noneMatch(line -> line.contains("pods/"));
        cluster.remove(dev.orrery.model.core.Pod.KIND, "default", "db-2");
        assertThat(cluster.settle()).contains("ADDED pods/db-2");
        assertThat(image(cluster, "db-2")).isEqualTo("db:1");
    }

    @Test
    void inParallelABrokenPodIsSimplyReplaced() {
        SmallCluster<StatefulSet> cluster = cluster(parallel(set(2, "db:1")));
        cluster.settle();
        cluster.start("db-0").start("db-1").settle();
        cluster.apply(parallel(set(2, "broken:2"))).settle();
        cluster.stop("db-1").settle();
        cluster.start("db-1").spoil("db-1").settle();
        cluster.apply(parallel(set(2, "db:3")));
        assertThat(cluster.settle()).contains("TERMINATING pods/db-1").doesNotContain("TERMINATING pods/db-0");
    }

    @Test
    void ordinalsBelowThePartitionKeepTheCurrentRevision() {
        SmallCluster<StatefulSet> cluster = running(partitioned(set(3, "db:1"), 2));
        cluster.apply(partitioned(set(3, "db:2"), 2)).settle();
        cluster.stop("db-2").settle();
        assertThat(cluster.start("db-2").settle()).isEmpty();
        assertThat(status(cluster)).isEqualTo("3 replicas, 3 ready, 2 current, 1 updated, revision 1 -> 2");
        cluster.deletePod("db-0").stop("db-0").settle();
        assertThat(image(cluster, "db-0")).isEqualTo("db:1");
        assertThat(revision(cluster, "db-0")).isEqualTo(1);
        assertThat(revision(cluster, "db-2")).isEqualTo(2);
    }

    @Test
    void aPartitionBeyondTheReplicasUpdatesNothing() {
        SmallCluster<StatefulSet> cluster = running(partitioned(set(2, "db:1"), 5));
        cluster.apply(partitioned(set(2, "db:2"), 5));
        assertThat(cluster.settle()).noneMatch(line -> line.contains("pods/"));
    }

    @Test
    void onDeleteWaitsForSomebodyToDelete() {
        SmallCluster<StatefulSet> cluster = running(onDelete(set(2, "db:1")));
        cluster.apply(onDelete(set(2, "db:2")));
        assertThat(cluster.settle()).noneMatch(line -> line.contains("pods/"));
        cluster.deletePod("db-0").stop("db-0").settle();
        assertThat(image(cluster, "db-0")).isEqualTo("db:2");
        assertThat(status(cluster)).isEqualTo("2 replicas, 1 ready, 1 current, 1 updated, revision 1 -> 2");
    }

    @Test
    void revisionsThatNobodyUsesAreForgottenBeyondTheLimit() {
        SmallCluster<StatefulSet> cluster = running(limited("db:1"));
        for (int version = 2; version <= 6; version++) {
            cluster.apply(limited("db:" + version)).settle();
            cluster.stop("db-0").settle();
            cluster.start("db-0").settle();
        }
        assertThat(cluster.state()
                        .list(ControllerRevision.KIND, "default")
                        .map(ControllerRevision::revision)
                        .toVector())
                .containsExactlyInAnyOrder(4L, 5L, 6L);
    }

    private static StatefulSet limited(String image) {
        StatefulSet set = set(1, image);
        return with(set, spec(set).withRevisionHistoryLimit(2));
    }

    private static SmallCluster<StatefulSet> updated(SmallCluster<StatefulSet> cluster, String image) {
        cluster.apply(set(1, image)).settle();
        cluster.stop("db-0").settle();
        cluster.start("db-0").settle();
        return cluster;
    }

    private static String name(SmallCluster<StatefulSet> cluster, long number) {
        return cluster.state()
                .list(ControllerRevision.KIND, "default")
                .find(revision -> revision.revision() == number)
                .get()
                .name();
    }
}
