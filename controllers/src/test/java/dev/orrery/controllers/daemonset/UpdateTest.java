package dev.orrery.controllers.daemonset;

import static dev.orrery.controllers.daemonset.Agent.images;
import static dev.orrery.controllers.daemonset.Agent.on;
import static dev.orrery.controllers.daemonset.Agent.replaceAll;
import static dev.orrery.controllers.daemonset.Agent.revisions;
import static dev.orrery.controllers.daemonset.Agent.running;
import static dev.orrery.controllers.daemonset.Agent.set;
import static dev.orrery.controllers.daemonset.Agent.spec;
import static dev.orrery.controllers.daemonset.Agent.startAll;
import static dev.orrery.controllers.daemonset.Agent.status;
import static dev.orrery.controllers.daemonset.Agent.stopAll;
import static dev.orrery.controllers.daemonset.Agent.surging;
import static dev.orrery.controllers.daemonset.Agent.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.ImmutableDaemonSetUpdateStrategy;
import dev.orrery.model.intstr.IntOrString;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How one template gives way to the next, node by node. */
class UpdateTest {

    @Test
    void oneNodeAfterTheOther() {
        SmallCluster<DaemonSet> cluster = running(set(1), 3);
        cluster.apply(set(2)).settle();
        assertThat(images(cluster)).isEqualTo("(agent:1) agent:1 agent:1");
        assertThat(status(cluster))
                .isEqualTo("desired 3, current 3, ready 3, up-to-date 0, available 3, unavailable 0, misscheduled 0");
        stopAll(cluster);
        cluster.settle();
        assertThat(images(cluster)).isEqualTo("agent:2 agent:1 agent:1");
        assertThat(status(cluster))
                .isEqualTo("desired 3, current 3, ready 2, up-to-date 1, available 2, unavailable 1, misscheduled 0");
        startAll(cluster);
        assertThat(images(cluster)).isEqualTo("agent:2 (agent:1) agent:1");
        replaceAll(cluster);
        replaceAll(cluster);
        assertThat(images(cluster)).isEqualTo("agent:2 agent:2 agent:2");
    }

    @Test
    void halfOfFourAtOnce() {
        SmallCluster<DaemonSet> cluster = running(set(1, IntOrString.of("50%")), 4);
        cluster.apply(set(2, IntOrString.of("50%"))).settle();
        assertThat(images(cluster)).isEqualTo("(agent:1) (agent:1) agent:1 agent:1");
    }

    @Test
    void percentagesRoundUp() {
        SmallCluster<DaemonSet> cluster = running(set(1, IntOrString.of("30%")), 4);
        cluster.apply(set(2, IntOrString.of("30%"))).settle();
        assertThat(images(cluster)).isEqualTo("(agent:1) (agent:1) agent:1 agent:1");
    }

    @Test
    void allAtOnce() {
        SmallCluster<DaemonSet> cluster = running(set(1, IntOrString.of("100%")), 3);
        cluster.apply(set(2, IntOrString.of("100%"))).settle();
        assertThat(images(cluster)).isEqualTo("(agent:1) (agent:1) (agent:1)");
    }

    @Test
    void aBrokenTemplateStopsAtTheBudgetAndTakingItBackRepairsIt() {
        SmallCluster<DaemonSet> cluster = running(set(1), 3);
        cluster.apply(set(2)).settle();
        stopAll(cluster);
        cluster.settle();
        String broken = on(cluster, "node-0").name();
        assertThat(cluster.start(broken).spoil(broken).settle()).isEmpty();
        assertThat(revisions(cluster)).containsExactly(1L, 2L);
        cluster.apply(template(set(1), 3));
        assertThat(cluster.settle()).contains("TERMINATING pods/" + broken);
        assertThat(revisions(cluster)).containsExactly(2L, 3L);
        assertThat(status(cluster))
                .isEqualTo("desired 3, current 3, ready 2, up-to-date 2, available 2, unavailable 1, misscheduled 0");
        replaceAll(cluster);
        assertThat(images(cluster)).isEqualTo("agent:1 agent:1 agent:1");
    }

    @Test
    void anOldPodThatIsDownIsReplacedWhateverTheBudget() {
        SmallCluster<DaemonSet> cluster = running(set(1), 3);
        cluster.spoil(on(cluster, "node-2").name()).apply(set(2)).settle();
        assertThat(images(cluster)).isEqualTo("agent:1 agent:1 (agent:1)");
    }

    @Test
    void onDeleteWaitsForSomebodyToDelete() {
        DaemonSet first = onDelete(set(1));
        SmallCluster<DaemonSet> cluster = running(first, 2);
        cluster.apply(onDelete(set(2))).settle();
        assertThat(images(cluster)).isEqualTo("agent:1 agent:1");
        String pod = on(cluster, "node-1").name();
        cluster.deletePod(pod).stop(pod).settle();
        assertThat(images(cluster)).isEqualTo("agent:1 agent:2");
        assertThat(status(cluster))
                .isEqualTo("desired 2, current 2, ready 1, up-to-date 1, available 1, unavailable 1, misscheduled 0");
    }

    @Test
    void aSurgingUpdateStartsTheNewPodFirst() {
        SmallCluster<DaemonSet> cluster = running(surging(set(1), 1), 2);
        cluster.apply(surging(set(2), 1)).settle();
        assertThat(images(cluster)).isEqualTo("agent:1 agent:2 agent:1");
        startAll(cluster);
        assertThat(images(cluster)).isEqualTo("(agent:1) agent:2 agent:1 agent:2");
        replaceAll(cluster);
        stopAll(cluster);
        cluster.settle();
        assertThat(images(cluster)).isEqualTo("agent:2 agent:2");
    }

    @Test
    void aPodCountsAsAvailableAfterMinReadySeconds() {
        DaemonSet first = with(set(1), spec(set(1)).withMinReadySeconds(5));
        SmallCluster<DaemonSet> cluster = running(first, 2);
        assertThat(cluster.object().status().numberReady()).isEqualTo(2);
        assertThat(cluster.object().status().numberAvailable()).isZero();
        assertThat(cluster.wake()).contains(Duration.ofSeconds(5));
        cluster.advance(Duration.ofSeconds(5)).settle();
        assertThat(cluster.object().status().numberAvailable()).isEqualTo(2);
    }

    @Test
    void templatesThatNoPodHasAreForgottenBeyondTheLimit() {
        SmallCluster<DaemonSet> cluster = running(limited(1), 1);
        for (int version = 2; version <= 5; version++) {
            cluster.apply(limited(version)).settle();
            replaceAll(cluster);
        }
        assertThat(revisions(cluster)).containsExactly(4L, 5L);
    }

    private static DaemonSet limited(int version) {
        DaemonSet set = set(version);
        return with(set, spec(set).withRevisionHistoryLimit(1));
    }

    private static DaemonSet onDelete(DaemonSet set) {
        return with(
                set,
                spec(set)
                        .withUpdateStrategy(ImmutableDaemonSetUpdateStrategy.builder()
                                .type("OnDelete")
                                .build()));
    }

    /** A template that is in force again: a new generation of an old one. */
    private static DaemonSet template(DaemonSet set, int generation) {
        return set.withMetadata(
                set.metadata().withAnnotation("deprecated.daemonset.template.generation", "" + generation));
    }
}
