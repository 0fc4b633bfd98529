package dev.orrery.model.cluster;

import static dev.orrery.model.cluster.Samples.CAUSE;
import static dev.orrery.model.cluster.Samples.asking;
import static dev.orrery.model.cluster.Samples.finished;
import static dev.orrery.model.cluster.Samples.labelled;
import static dev.orrery.model.cluster.Samples.on;
import static dev.orrery.model.cluster.Samples.owned;
import static dev.orrery.model.cluster.Samples.pod;
import static dev.orrery.model.cluster.Samples.put;
import static dev.orrery.model.cluster.Samples.replicaSet;
import static dev.orrery.model.cluster.Samples.taking;
import static dev.orrery.model.cluster.Samples.with;
import static dev.orrery.model.cluster.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What a cluster's state says after a commit or two. */
class ClusterStateTest {

    private static final Pod WEB = labelled(pod("default", "web"), "app", "web");
    private static final LabelSelector WEBS = LabelSelector.byLabel("app", "web");

    @Test
    void aCommitIsOneRevisionHoweverMuchItWrites() {
        Vector<Write> writes = Vector.of(put(ClusterState.EMPTY, WEB), put(ClusterState.EMPTY, pod("other", "web")));
        ClusterState.Next next = ClusterState.EMPTY.commit(new Commit(writes, CAUSE));
        assertThat(next.state().revision()).isEqualTo(new Revision(1));
        assertThat(next.changes()).hasSize(2).allMatch(Change::isCreation);
    }

    @Test
    void aChangeTellsWhatWasBeforeAndWhatIsAfter() {
        ClusterState before = with(ClusterState.EMPTY, WEB);
        Change removal = before.commit(Commit.of(new Write.Remove(WEB.key()), CAUSE))
                .changes()
                .head();
        assertThat(removal.isRemoval()).isTrue();
        assertThat(removal.subject().name()).isEqualTo("web");
        assertThat(removal.revision()).isEqualTo(new Revision(2));
    }

    @Test
    void anObjectThatDoesNotCarryItsRevisionIsABug() {
        Write unstamped = new Write.Put(WEB);
        assertThatThrownBy(() -> ClusterState.EMPTY.commit(Commit.of(unstamped, CAUSE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pods/default/web");
    }

    @Test
    void anOldSnapshotIsUnchanged() {
        ClusterState before = with(ClusterState.EMPTY, WEB);
        ClusterState after = without(before, WEB);
        assertThat(before.get(WEB.key())).isNotEmpty();
        assertThat(after.get(WEB.key())).isEmpty();
    }

    @Test
    void listsAreInTheOrderOfNamespaceAndName() {
        ClusterState state = with(ClusterState.EMPTY, pod("b", "x"), pod("a", "z"), pod("a", "y"));
        assertThat(state.list(Pod.KIND).map(KubernetesObject::name).toVector()).containsExactly("y", "z", "x");
        assertThat(state.list(Pod.KIND, "a").map(KubernetesObject::name).toVector())
                .containsExactly("y", "z");
        assertThat(state.list(Pod.KIND, "c").toVector()).isEmpty();
    }

    @Test
    void aTableIsTheSameUntilOneOfItsObjectsChanges() {
        ClusterState before = with(ClusterState.EMPTY, WEB);
        ClusterState elsewhere = with(before, pod("other", "web"));
        assertThat(elsewhere.table(Pod.KIND, "default")).isSameAs(before.table(Pod.KIND, "default"));
        assertThat(with(elsewhere, WEB).table(Pod.KIND, "default")).isNotSameAs(before.table(Pod.KIND, "default"));
    }

    @Test
    void aResourceIsListedInANamespaceAsLongAsThereIsOneObjectOfIt() {
        ClusterState state = with(ClusterState.EMPTY, WEB, replicaSet("default", "web", WEBS));
        assertThat(state.resourcesIn("default")).containsExactly("pods", "replicasets.apps");
        assertThat(without(state, WEB).resourcesIn("default")).containsExactly("replicasets.apps");
    }

    @Test
    void anOwnerFindsItsDependentsUntilTheyAreReleased() {
        ReplicaSet owner = replicaSet("default", "web", WEBS);
        Pod dependent = owned(WEB, owner);
        ClusterState state = with(ClusterState.EMPTY, owner, dependent);
        assertThat(state.owned(Pod.KIND, owner.uid()).toVector()).hasSize(1);
        assertThat(with(state, labelled(dependent, "tier", "front"))
                        .owned(Pod.KIND, owner.uid())
                        .head()
                        .metadata()
                        .labels())
                .isEqualTo(TreeMap.of("app", "web", "tier", "front"));
        assertThat(with(state, WEB).owned(Pod.KIND, owner.uid()).toVector()).isEmpty();
    }

    @Test
    void aSelectorFindsWhatCarriesItsLabels() {
        ClusterState state = with(ClusterState.EMPTY, WEB, pod("default", "plain"));
        assertThat(state.selected(Pod.KIND, "default", WEBS.selector())
                        .map(KubernetesObject::name)
                        .toVector())
                .containsExactly("web");
        assertThat(state.selectedAtMost(Pod.KIND, "default", WEBS.selector())).isEqualTo(1);
        assertThat(with(state, pod("default", "web"))
                        .selected(Pod.KIND, "default", WEBS.selector())
                        .toVector())
                .isEmpty();
    }

    @Test
    void anObjectFindsWhoSelectsIt() {
        ClusterState state =
                with(ClusterState.EMPTY, replicaSet("default", "web", WEBS), replicaSet("other", "web", WEBS));
        assertThat(state.selecting(ReplicaSet.KIND, "default", WEB.metadata().labels())
                        .toVector())
                .hasSize(1);
        assertThat(state.selecting(ReplicaSet.KIND, "default", TreeMap.of("app", "db"))
                        .toVector())
                .isEmpty();
    }

    @Test
    void aNodeKnowsWhatItsUnfinishedPodsAskFor() {
        Pod one = on(asking(WEB, "cpu", "500m"), "worker-1");
        Pod other = on(asking(pod("default", "other"), "cpu", "250m"), "worker-1");
        ClusterState state = with(ClusterState.EMPTY, one, other, pod("default", "waiting"));
        assertThat(state.podsOn("worker-1").requested().cpuMilli()).isEqualTo(750);
        assertThat(state.podsOn("worker-1").holding()).isEqualTo(2);
        NodePods later = with(state, finished(one)).podsOn("worker-1");
        assertThat(later.requested().cpuMilli()).isEqualTo(250);
        assertThat(later.holding()).isEqualTo(1);
        assertThat(later.keys()).hasSize(2);
    }

    @Test
    void aPortOfANodeIsFreeAgainWhenItsLastPodHasGone() {
        Pod taker = on(taking(WEB, 8080), "worker-1");
        ClusterState state = with(ClusterState.EMPTY, taker);
        assertThat(state.podsOn("worker-1").hostPorts()).hasSize(1);
        assertThat(without(state, taker).podsOn("worker-1")).isEqualTo(NodePods.NONE);
    }

    @Test
    void nothingIsLeftOfAnExtendedResourceThatNobodyAsksForAnyMore() {
        Pod gone = on(asking(WEB, "example.com/gpu", "1"), "worker-1");
        Pod left = on(pod("default", "other"), "worker-1");
        ClusterState state = without(with(ClusterState.EMPTY, gone, left), gone);
        assertThat(state.podsOn("worker-1")).isEqualTo(NodePods.NONE.with(left));
    }
}
