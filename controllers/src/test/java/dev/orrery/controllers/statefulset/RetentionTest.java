package dev.orrery.controllers.statefulset;

import static dev.orrery.controllers.statefulset.Database.claiming;
import static dev.orrery.controllers.statefulset.Database.running;
import static dev.orrery.controllers.statefulset.Database.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** With whom the claims of a StatefulSet go: the garbage collector follows the owners that are given here. */
class RetentionTest {

    private static StatefulSet policy(int replicas, String whenDeleted, String whenScaled) {
        StatefulSet set = claiming(set(replicas, "db:1"), "data");
        JsonObject policy = JsonObject.EMPTY.with("whenDeleted", whenDeleted).with("whenScaled", whenScaled);
        return Database.with(
                set,
                Database.spec(set)
                        .withUnknown(set.spec().unknown().put("persistentVolumeClaimRetentionPolicy", policy)));
    }

    private static PersistentVolumeClaim claim(SmallCluster<StatefulSet> cluster, int ordinal) {
        return cluster.state()
                .get(PersistentVolumeClaim.KIND, "default", "data-db-" + ordinal)
                .get();
    }

    private static Vector<String> owners(SmallCluster<StatefulSet> cluster, int ordinal) {
        return claim(cluster, ordinal)
                .metadata()
                .ownerReferences()
                .map(owner -> owner.kind() + "/" + owner.name() + (owner.isController() ? ", its controller" : ""));
    }

    @Test
    void byDefaultClaimsAreNobodys() {
        SmallCluster<StatefulSet> cluster = running(claiming(set(2, "db:1"), "data"));
        cluster.apply(claiming(set(1, "db:1"), "data")).settle();
        assertThat(owners(cluster, 0)).isEmpty();
        assertThat(owners(cluster, 1)).isEmpty();
    }

    @Test
    void claimsThatGoWithTheSetAreTheSetsFromTheBeginning() {
        SmallCluster<StatefulSet> cluster = running(policy(2, "Delete", "Retain"));
        cluster.apply(policy(1, "Delete", "Retain")).settle();
        assertThat(owners(cluster, 0)).containsExactly("StatefulSet/db, its controller");
        assertThat(owners(cluster, 1)).containsExactly("StatefulSet/db, its controller");
    }

    @Test
    void claimsThatGoWithTheirPodAreThePodsBeforeItGoes() {
        SmallCluster<StatefulSet> cluster = running(policy(2, "Retain", "Delete"));
        assertThat(owners(cluster, 1)).isEmpty();
        assertThat(cluster.apply(policy(1, "Retain", "Delete")).settle())
                .containsSubsequence("MODIFIED persistentvolumeclaims/data-db-1", "TERMINATING pods/db-1");
        assertThat(owners(cluster, 0)).isEmpty();
        assertThat(owners(cluster, 1)).containsExactly("Pod/db-1, its controller");
    }

    @Test
    void aPodThatIsWantedAgainGivesItsClaimBack() {
        SmallCluster<StatefulSet> cluster = running(policy(3, "Delete", "Delete"));
        assertThat(owners(cluster, 1)).containsExactly("StatefulSet/db, its controller");
        cluster.apply(policy(1, "Delete", "Delete")).settle();
        assertThat(owners(cluster, 1)).containsExactly("Pod/db-1, its controller");
        cluster.apply(policy(2, "Delete", "Delete")).settle();
        assertThat(owners(cluster, 1)).containsExactly("StatefulSet/db, its controller");
    }

    @Test
    void anotherPolicyGivesClaimsOtherOwners() {
        SmallCluster<StatefulSet> cluster = running(policy(1, "Delete", "Retain"));
        assertThat(cluster.apply(policy(1, "Retain", "Retain")).settle())
                .containsExactly(
                        "MODIFIED persistentvolumeclaims/data-db-0",
                        "MODIFIED pods/db-0",
                        "Normal SuccessfulUpdate update Pod db-0 in StatefulSet db successful");
        assertThat(owners(cluster, 0)).isEmpty();
    }

    @Test
    void aNewPodWaitsUntilTheClaimOfAnEarlierOneIsGone() {
        SmallCluster<StatefulSet> cluster = running(policy(2, "Retain", "Delete"));
        cluster.apply(policy(1, "Retain", "Delete")).settle();
        cluster.stop("db-1").settle();
        assertThat(cluster.apply(policy(2, "Retain", "Delete")).settle()).isEmpty();
        cluster.remove(PersistentVolumeClaim.KIND, "default", "data-db-1");
        assertThat(cluster.settle()).contains("ADDED persistentvolumeclaims/data-db-1", "ADDED pods/db-1");
    }

    @Test
    void aClaimThatSomebodyElseControlsIsLeftToThem() {
        SmallCluster<StatefulSet> cluster = running(policy(1, "Retain", "Retain"));
        OwnerReference backup = cluster.apply(
                        Database.onDelete(set(0, "x")).withMetadata(ObjectMeta.named("default", "backup")))
                .state()
                .get(StatefulSet.KIND, "default", "backup")
                .get()
                .asController();
        PersistentVolumeClaim claim = claim(cluster, 0);
        cluster.apply(claim.withMetadata(claim.metadata().withOwnerReferences(Vector.of(backup))));
        cluster.apply(policy(1, "Delete", "Delete")).settle();
        assertThat(owners(cluster, 0)).containsExactly("StatefulSet/backup, its controller");
    }
}
