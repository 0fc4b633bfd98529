package dev.orrery.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.deployment.ProportionalScaling.Share;
import dev.orrery.controllers.deployment.RollingStep.Resize;
import dev.orrery.model.intstr.IntOrString;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** The arithmetic of a rollout, without any pods. */
class BoundsTest {

    @Test
    void sharesOfSurgeAreRoundedUpAndThoseOfUnavailableDown() {
        assertThat(resolved(10, "25%", "25%")).isEqualTo(new Bounds(10, 3, 2));
        assertThat(resolved(1, "25%", "25%")).isEqualTo(new Bounds(1, 1, 0));
    }

    @Test
    void whereBothRoundToNothingOnePodMayBeUnavailable() {
        assertThat(resolved(3, "0%", "10%")).isEqualTo(new Bounds(3, 0, 1));
    }

    @Test
    void noMorePodsCanBeUnavailableThanThereAre() {
        assertThat(Bounds.resolve(2, IntOrString.of(0), IntOrString.of(5)).unavailable())
                .isEqualTo(2);
    }

    @Test
    void growthIsSpreadInProportionAndWhatIsLeftOverGoesToTheLargest() {
        Vector<Share> shares = Vector.of(new Share("old", 8, 13), new Share("new", 5, 13));

        assertThat(ProportionalScaling.spread(shares, new Bounds(15, 3, 2)))
                .containsExactly(new Resize("old", 11), new Resize("new", 7));
    }

    @Test
    void shrinkingIsSpreadInProportionToo() {
        Vector<Share> shares = Vector.of(new Share("old", 11, 18), new Share("new", 7, 18));

        assertThat(ProportionalScaling.spread(shares, new Bounds(5, 3, 2)))
                .containsExactly(new Resize("old", 5), new Resize("new", 3));
    }

    @Test
    void scaledToNothingAllAreEmptied() {
        Vector<Share> shares = Vector.of(new Share("new", 14, 23), new Share("old", 9, 23));

        assertThat(ProportionalScaling.spread(shares, new Bounds(0, 3, 0)))
                .containsExactly(new Resize("new", 0), new Resize("old", 0));
    }

    @Test
    void brokenPodsGoFirstAndTheOldestReplicaSetBeforeTheNext() {
        Vector<Size> old = Vector.of(new Size("first", 4, 4), new Size("second", 3, 0));

        assertThat(RollingStep.shrink(old, new Size("young", 0, 0), new Bounds(4, 1, 1)))
                .containsExactly(new Resize("second", 0), new Resize("first", 3));
    }

    @Test
    void aHistoryOfRevisionsForgetsItsOldestWhenItGetsTooLong() {
        assertThat(Revisions.history("", "1")).isEqualTo("1");
        assertThat(Revisions.history("1,3", "5")).isEqualTo("1,3,5");
        String full = Vector.range(1000, 1400).mkString(",");
        assertThat(Revisions.history(full, "1400")).startsWith("1001,").endsWith(",1400");
    }

    private static Bounds resolved(int replicas, String surge, String unavailable) {
        return Bounds.resolve(replicas, IntOrString.of(surge), IntOrString.of(unavailable));
    }
}
