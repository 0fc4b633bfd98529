package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.node.Fault;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Counters alone, two on one file, one after the other on one volume, and in two Worlds. */
class CounterTest {

    private final Model model = Model.usual();

    private void share(String name, String reclaim) {
        model.put(Manifests.volume(name, "shared.orrery.dev", reclaim));
        model.put(Manifests.claim(name, name));
    }

    @Test
    void aCounterAloneCountsTheSecondsOfItsLifeFromOne() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(7);
        assertThat(model.lines("web"))
                .containsExactly("Counter: 1", "Counter: 2", "Counter: 3", "Counter: 4", "Counter: 5");
    }

    @Test
    void aCounterGoesOnWhereItsVolumeStands() {
        share("data", "Delete");
        model.put(Manifests.counterOn("first", "worker-1", "data"));
        model.at(7).delete("first", 30);
        model.at(8);
        model.put(Manifests.counterOn("second", "worker-2", "data"));
        model.at(12);
        // Six seconds of the first one's life, until it had stopped.
        assertThat(model.lines("second")).containsExactly("Counter: 7", "Counter: 8");
    }

    @Test
    void aCounterWithoutAVolumeStartsAgainFromOne() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(7).inject(new Fault.PodCrash("default", "web"));
        model.at(10);
        assertThat(model.lines("web")).containsExactly("Counter: 1", "Counter: 2");
        assertThat(model.log("web", true).get()).endsWith("Counter: 5\n");
    }

    @Test
    void twoWritersOfOneFileLoseUpdates() {
        share("data", "Delete");
        model.put(Manifests.counterOn("one", "worker-1", "data"));
        model.put(Manifests.counterOn("two", "worker-2", "data"));
        model.at(102);
        long last = Math.max(last("one"), last("two"));
        assertThat(model.lines("one")).hasSize(100);
        assertThat(model.lines("two")).hasSize(100);
        assertThat(last).isGreaterThan(100).isLessThan(200);
        assertThat(model.lines("one").filter(model.lines("two")::contains)).isNotEmpty();
    }

    private long last(String pod) {
        return Long.parseLong(model.lines(pod).last().substring("Counter: ".length()));
    }

    @Test
    void whatWasReadDoesNotDependOnHowOftenItWasLookedAt() {
        share("data", "Delete");
        model.put(Manifests.counterOn("one", "worker-1", "data"));
        model.put(Manifests.counterOn("two", "worker-2", "data"));
        Model fork = model.at(2).fork();
        for (int second = 3; second < 40; second++) {
            model.at(second).lines("one");
        }
        assertThat(model.at(40).lines("one")).isEqualTo(fork.at(40).lines("one"));
        assertThat(model.lines("two")).isEqualTo(fork.lines("two"));
    }

    @Test
    void aForkGoesItsOwnWay() {
        model.put(Manifests.pod("web", Manifests.counter()));
        Model fork = model.at(10).fork();
        fork.inject(new Fault.PodCrash("default", "web"));
        fork.at(20);
        assertThat(model.at(20).lines("web")).hasSize(18);
        assertThat(model.container("web").restartCount()).isZero();
        assertThat(fork.lines("web")).hasSize(9);
    }

    @Test
    void aDeletedVolumeTakesItsContentsAlongAKeptOneDoesNot() {
        for (String reclaim : Vector.of("Delete", "Retain")) {
            share(reclaim, reclaim);
            model.put(Manifests.counterOn("before", "worker-1", reclaim));
            model.at(model.seconds() + 10).delete("before", 30);
            model.at(model.seconds() + 2);
            model.remove(Manifests.volume(reclaim, "shared.orrery.dev", reclaim));
            model.put(Manifests.volume(reclaim, "shared.orrery.dev", reclaim));
            model.put(Manifests.counterOn("after", "worker-1", reclaim));
            model.at(model.seconds() + 10);
            assertThat(model.lines("after").head().equals("Counter: 1")).isEqualTo(reclaim.equals("Delete"));
            model.delete("after", 30);
            model.at(model.seconds() + 2);
        }
    }
}
