package dev.orrery.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;

/** Sums of resources. */
class ResourcesTest {

    private static final Resources NODE = resources("cpu", "2", "memory", "4Gi")
            .plus(resources("pods", "110", "ephemeral-storage", "10G"))
            .plus(resources("example.com/gpu", "1", "hugepages-2Mi", "4Mi"));

    private static Resources resources(String name, String amount, String otherName, String otherAmount) {
        return Resources.of(TreeMap.of(name, Quantity.of(amount), otherName, Quantity.of(otherAmount)));
    }

    @Test
    void countsCpuInThousandthsAndMemoryInBytes() {
        assertThat(NODE.cpuMilli()).isEqualTo(2000);
        assertThat(NODE.memory()).isEqualTo(4L << 30);
        assertThat(NODE.ephemeralStorage()).isEqualTo(10_000_000_000L);
        assertThat(NODE.pods()).isEqualTo(110);
        assertThat(NODE.extended().get("example.com/gpu")).contains(1L);
        assertThat(NODE.extended().get("hugepages-2Mi")).contains(4L << 20);
    }

    @Test
    void doesNotCountNamesOfNoKnownForm() {
        assertThat(resources("gpus", "1", "cpu", "0")).isEqualTo(Resources.ZERO);
    }

    @Test
    void takesAwayWhatItAdded() {
        Resources pod = resources("cpu", "100m", "memory", "64Mi");
        assertThat(NODE.plus(pod).minus(pod)).isEqualTo(NODE);
        assertThat(Resources.ZERO.minus(pod).cpuMilli()).isEqualTo(-100);
        assertThat(NODE.minus(NODE)).isEqualTo(Resources.ZERO);
    }

    @Test
    void takesTheLargerOfEach() {
        Resources larger = resources("cpu", "1", "memory", "1Gi").max(resources("cpu", "2", "memory", "1Mi"));
        assertThat(larger).isEqualTo(resources("cpu", "2", "memory", "1Gi"));
    }

    @Test
    void saturatesInsteadOfWrapping() {
        Resources most = new Resources(Long.MAX_VALUE, Long.MIN_VALUE, 0, 0, TreeMap.empty());
        Resources one = new Resources(1, 1, 0, 0, TreeMap.empty());
        assertThat(most.plus(one).cpuMilli()).isEqualTo(Long.MAX_VALUE);
        assertThat(most.minus(one).memory()).isEqualTo(Long.MIN_VALUE);
    }
}
