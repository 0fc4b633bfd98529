package dev.orrery.model.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which taints a pod tolerates, and which decides. */
class TolerationsTest {

    private static final Taint GPU = Taint.of("gpu", "NoSchedule").withValue(Option.some("yes"));
    private static final Taint SOFT = Taint.of("slow", "PreferNoSchedule");
    private static final Taint DOWN = Taint.of("down", "NoExecute");
    private static final Toleration BLANK = ImmutableToleration.of(
            Option.none(), Option.none(), Option.none(), Option.none(), Option.none(), TreeMap.empty());

    @Test
    void existsToleratesAnyValue() {
        assertThat(Toleration.exists("gpu", "NoSchedule").tolerates(GPU)).isTrue();
        assertThat(Toleration.exists("gpu", "NoExecute").tolerates(GPU)).isFalse();
        assertThat(Toleration.exists("cpu", "NoSchedule").tolerates(GPU)).isFalse();
        assertThat(BLANK.withOperator(Option.some("Exists")).tolerates(DOWN)).isTrue();
    }

    @Test
    void equalIsMeantWhenNoOperatorIsGiven() {
        assertThat(BLANK.withKey(Option.some("gpu"))
                        .withValue(Option.some("yes"))
                        .tolerates(GPU))
                .isTrue();
        assertThat(BLANK.withKey(Option.some("gpu"))
                        .withValue(Option.some("no"))
                        .tolerates(GPU))
                .isFalse();
        assertThat(BLANK.withKey(Option.some("down"))
                        .withOperator(Option.some("Equal"))
                        .tolerates(DOWN))
                .isTrue();
        assertThat(BLANK.withKey(Option.some("gpu"))
                        .withOperator(Option.some("Has"))
                        .tolerates(GPU))
                .isFalse();
    }

    @Test
    @DisplayName("without a key and operator, the value alone is compared")
    void aBlankOneToleratesTaintsWithoutAValue() {
        assertThat(BLANK.tolerates(DOWN)).isTrue();
        assertThat(BLANK.tolerates(GPU)).isFalse();
    }

    @Test
    void theFirstTaintThatIsNotToleratedDecides() {
        Vector<Toleration> none = Vector.empty();
        Vector<Toleration> gpu = Vector.of(Toleration.exists("gpu", "NoSchedule"));
        Vector<Taint> taints = Vector.of(SOFT, GPU, DOWN);
        assertThat(Toleration.firstUntolerated(taints, none, "NoSchedule", "NoExecute"))
                .isEqualTo(Option.some(GPU));
        assertThat(Toleration.firstUntolerated(taints, gpu, "NoSchedule", "NoExecute"))
                .isEqualTo(Option.some(DOWN));
        assertThat(Toleration.firstUntolerated(taints, none, "PreferNoSchedule"))
                .isEqualTo(Option.some(SOFT));
        assertThat(Toleration.firstUntolerated(taints, gpu, "NoSchedule")).isEqualTo(Option.none());
    }

    @Test
    void aTaintPrintsAsKubectlTakesIt() {
        assertThat(GPU.text()).isEqualTo("gpu=yes:NoSchedule");
        assertThat(DOWN.text()).isEqualTo("down:NoExecute");
    }

    @Test
    void aTaintIsKnownByKeyAndEffect() {
        assertThat(GPU.isSameAs(GPU.withValue(Option.some("no")))).isTrue();
        assertThat(GPU.isSameAs(GPU.withEffect("NoExecute"))).isFalse();
    }
}
