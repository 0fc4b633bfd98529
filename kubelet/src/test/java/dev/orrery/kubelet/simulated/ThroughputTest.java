package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Many pods come up in little time; how little is for benchmarks, this only notices when cost follows the wrong number. */
class ThroughputTest {

    @Test
    void threeThousandPodsComeUpInSeconds() {
        Model model = new Model(NodeTimings.USUAL);
        for (int node = 0; node < 30; node++) {
            model.put(Manifests.node("node-" + node));
        }
        long begun = System.nanoTime();
        for (int pod = 0; pod < 3000; pod++) {
            model.put(Manifests.pod("pod-" + pod, "node-" + pod % 30, Manifests.counter()));
        }
        model.at(10);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(model.pod("pod-2999").isReady()).isTrue();
        assertThat(millis).isLessThan(30_000);
    }
}
