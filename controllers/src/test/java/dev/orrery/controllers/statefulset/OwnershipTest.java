package dev.orrery.controllers.statefulset;

import static dev.orrery.controllers.statefulset.Database.running;
import static dev.orrery.controllers.statefulset.Database.set;
import static dev.orrery.controllers.statefulset.Database.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Which pods and revisions belong to a StatefulSet. */
class OwnershipTest {

    @Test
    void aNewSetAdoptsThePodsAndRevisionsOfAnEarlierOne() {
        SmallCluster<StatefulSet> cluster = running(set(2, "db:1"));
        cluster.remove(StatefulSet.KIND, "default", "db");
        for (Pod pod : cluster.pods()) {
            cluster.apply(orphaned(pod));
        }
        cluster.state().list(ControllerRevision.KIND).toVector().forEach(revision -> cluster.apply(orphaned(revision)));
        String revision = cluster.state().list(ControllerRevision.KIND).head().name();
        assertThat(cluster.apply(set(2, "db:1")).settle())
                .containsExactly(
                        "MODIFIED controllerrevisions/" + revision, "MODIFIED pods/db-0", "MODIFIED pods/db-1");
        assertThat(status(cluster)).isEqualTo("2 replicas, 2 ready, 2 current, 2 updated, revision 1 -> 1");
    }

    @Test
    void aPodOfAnotherNameIsNotAdopted() {
        SmallCluster<StatefulSet> cluster = running(set(1, "db:1"));
        Pod pod = cluster.pod("db-0");
        cluster.apply(orphaned(
                pod.withMetadata(ImmutableObjectMeta.copyOf(pod.metadata()).withName("stranger"))));
        assertThat(cluster.settle()).isEmpty();
    }

    @Test
    void aPodThatNoLongerMatchesIsReleasedAndBlocksItsName() {
        SmallCluster<StatefulSet> cluster = running(set(1, "db:1"));
        Pod pod = cluster.pod("db-0");
        cluster.apply(pod.withMetadata(pod.metadata().withLabel("app", "other")));
        cluster.reconcile();
        assertThat(cluster.told()).containsExactly("MODIFIED pods/db-0");
        assertThat(cluster.pod("db-0").metadata().ownerReferences()).isEmpty();
        cluster.reconcile();
        assertThat(cluster.told()).as("a name that is taken is no event").isEmpty();
        cluster.remove(Pod.KIND, "default", "db-0");
        assertThat(cluster.settle()).contains("ADDED pods/db-0");
    }

    @Test
    void aPodThatLostItsNameLabelGetsItBack() {
        SmallCluster<StatefulSet> cluster = running(set(1, "db:1"));
        Pod pod = cluster.pod("db-0");
        ObjectMeta bare = pod.metadata();
        cluster.apply(pod.withMetadata(ImmutableObjectMeta.copyOf(bare)
                .withLabels(bare.labels().remove("statefulset.kubernetes.io/pod-name"))));
        assertThat(cluster.settle())
                .containsExactly(
                        "MODIFIED pods/db-0", "Normal SuccessfulUpdate update Pod db-0 in StatefulSet db successful");
        assertThat(cluster.pod("db-0").metadata().label("statefulset.kubernetes.io/pod-name"))
                .contains("db-0");
    }

    @Test
    void aRevisionNameThatIsTakenIsCountedAsACollision() {
        SmallCluster<StatefulSet> probe = running(set(1, "db:1"));
        ControllerRevision squatter =
                probe.state().list(ControllerRevision.KIND).head();
        SmallCluster<StatefulSet> cluster = Database.cluster(set(1, "db:1"));
        ObjectMeta foreign = ImmutableObjectMeta.copyOf(squatter.metadata())
                .withLabels(io.vavr.collection.TreeMap.empty())
                .withOwnerReferences(Vector.empty());
        cluster.apply(squatter.withMetadata(foreign)).settle();
        assertThat(cluster.object().status().collisionCount()).contains(1);
        assertThat(cluster.object().status().updateRevision())
                .isNotEqualTo(probe.object().status().updateRevision());
    }

    private static KubernetesObject orphaned(KubernetesObject object) {
        return object.withMetadata(ImmutableObjectMeta.copyOf(object.metadata()).withOwnerReferences(Vector.empty()));
    }
}
