package dev.orrery.cluster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tasks that are due later. */
class TimersTest {

    private static final Task ONE = new Task("a", ObjectKey.of(Pod.KIND, "default", "one"));
    private static final Task OTHER = new Task("b", ObjectKey.of(Pod.KIND, "default", "one"));

    private static Instant at(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    private static Timers set(Timers timers, Task task, long second, boolean isProgress) {
        return timers.set(task, at(second), isProgress, Vector.empty());
    }

    @Test
    void theEarlierOfTwoWins() {
        Timers timers = set(set(set(Timers.NONE, ONE, 20, true), ONE, 10, true), ONE, 30, true);
        assertThat(timers.next()).contains(at(10));
        assertThat(timers.withoutDueAt(at(10)).next()).isEmpty();
    }

    @Test
    void progressAndBackgroundAreKeptApart() {
        Timers timers = set(set(Timers.NONE, ONE, 5, false), ONE, 10, true);
        assertThat(timers.waitedFor()).containsExactly(ONE);
        assertThat(timers.dueAt(at(5))).hasSize(1);
        assertThat(timers.withoutDueAt(at(5)).isAnyProgress()).isTrue();
        assertThat(timers.withoutDueAt(at(10)).isAnyProgress()).isFalse();
    }

    @Test
    void nobodyWaitsForTheBackground() {
        assertThat(set(Timers.NONE, ONE, 5, false).isAnyProgress()).isFalse();
    }

    @Test
    void whatIsDueAtOnceFiresInTheOrderInWhichItWasSet() {
        Timers timers = set(set(Timers.NONE, OTHER, 5, true), ONE, 5, false);
        assertThat(timers.dueAt(at(5)).map(Timers.Timer::task)).containsExactly(OTHER, ONE);
    }

    @Test
    void aCancelledTaskIsNotDueAnyMore() {
        Timers timers = set(set(set(Timers.NONE, ONE, 5, false), ONE, 10, true), OTHER, 15, true);
        assertThat(timers.cancel(ONE).next()).contains(at(15));
        assertThat(timers.without(task -> task.worker().equals("b")).waitedFor())
                .containsExactly(ONE);
    }
}
