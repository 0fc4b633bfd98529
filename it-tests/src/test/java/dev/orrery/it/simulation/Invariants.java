package dev.orrery.it.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.quantity.Resources;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.time.Duration;

/** What holds in every cluster at rest, whatever was done to it. */
final class Invariants {
    private final Playground playground;
    private Set<ObjectKey> claims = HashSet.empty();

    Invariants(Playground playground) {
        this.playground = playground;
    }

    void check() {
        ClusterState state = playground.cluster().state();
        assertThat(playground.cluster().complaints()).as("complaints").isEmpty();
        state.list(Deployment.KIND).forEach(deployment -> checkSurge(state, deployment));
        state.list(Node.KIND).forEach(node -> checkFits(state, node));
        checkClaims(state);
    }

    private static void checkSurge(ClusterState state, Deployment deployment) {
        int wanted = deployment.spec().replicas().getOrElse(1);
        int surge = deployment
                .spec()
                .strategy()
                .rollingUpdate()
                .flatMap(update -> update.maxSurge())
                .getOrElse(IntOrString.of(0))
                .of(wanted, true)
                .get();
        int living = state.owned(ReplicaSet.KIND, deployment.uid())
                .flatMap(set -> state.owned(Pod.KIND, set.uid()))
                .count(pod -> !pod.metadata().isTerminating() && !pod.isFinished());
        assertThat(living).as("living pods of " + deployment.key()).isLessThanOrEqualTo(wanted + surge);
    }

    private static void checkFits(ClusterState state, Node node) {
        Resources room = Resources.of(node.status().allocatable());
        Resources taken = state.podsOn(node.name()).requested();
        assertThat(taken.cpuMilli()).as("CPU on " + node.name()).isLessThanOrEqualTo(room.cpuMilli());
        assertThat(taken.memory()).as("memory on " + node.name()).isLessThanOrEqualTo(room.memory());
        assertThat((long) state.podsOn(node.name()).holding())
                .as("pods on " + node.name())
                .isLessThanOrEqualTo(room.pods());
    }

    /** No command deletes a claim, so none ever goes. */
    private void checkClaims(ClusterState state) {
        Set<ObjectKey> present = state.list(PersistentVolumeClaim.KIND)
                .map(PersistentVolumeClaim::key)
                .toSet();
        assertThat(claims.diff(present)).as("claims that went").isEmpty();
        claims = present;
    }

    /** A name passes to another pod only when its holder is gone. */
    void checkHistory() {
        for (Change change : playground.cluster().timeline()) {
            if (change.key().is(Pod.KIND) && !change.isCreation() && !change.isRemoval()) {
                assertThat(change.after().get().uid())
                        .as(change.key().toString())
                        .isEqualTo(change.before().get().uid());
            }
        }
    }

    /** After everything is mended and time has gone by. */
    void checkHealed() {
        ClusterState state = playground.cluster().state();
        assertThat(playground.cluster().runUntilIdle(Duration.ZERO))
                .as("what holds the cluster")
                .isEmpty();
        for (Deployment deployment : state.list(Deployment.KIND)) {
            int wanted = deployment.spec().replicas().getOrElse(1);
            assertThat(deployment.status().availableReplicas())
                    .as(deployment.key() + " available")
                    .isEqualTo(wanted);
            assertThat(deployment.status().updatedReplicas())
                    .as(deployment.key() + " updated")
                    .isEqualTo(wanted);
            assertThat(deployment.status().replicas())
                    .as(deployment.key() + " replicas")
                    .isEqualTo(wanted);
        }
        for (StatefulSet set : state.list(StatefulSet.KIND)) {
            int wanted = set.spec().replicas().getOrElse(1);
            assertThat(set.status().readyReplicas()).as(set.key() + " ready").isEqualTo(wanted);
            assertThat(set.status().updatedReplicas())
                    .as(set.key() + " updated")
                    .isEqualTo(wanted);
        }
        for (DaemonSet set : state.list(DaemonSet.KIND)) {
            assertThat(set.status().desiredNumberScheduled())
                    .as(set.key() + " desired")
                    .isEqualTo(state.list(Node.KIND).size());
            assertThat(set.status().numberReady())
                    .as(set.key() + " ready")
                    .isEqualTo(set.status().desiredNumberScheduled());
        }
    }
}
