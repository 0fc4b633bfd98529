package dev.orrery.cluster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a task waits that failed. */
class BackoffTest {

    private static final Task TASK = new Task("a", ObjectKey.of(Pod.KIND, "default", "one"));

    private static Backoff failed(int times) {
        return Vector.range(0, times).foldLeft(Backoff.NONE, (backoff, time) -> backoff.failed(TASK));
    }

    @Test
    void itStartsAtFiveMillisecondsAndDoubles() {
        assertThat(Vector.rangeClosed(1, 5)
                        .map(times -> failed(times).delay(TASK).toMillis()))
                .containsExactly(5L, 10L, 20L, 40L, 80L);
    }

    @Test
    void itEndsAtAThousandSeconds() {
        assertThat(failed(18).delay(TASK)).isEqualTo(Duration.ofMillis(655_360));
        assertThat(Vector.of(19, 20, 100).map(times -> failed(times).delay(TASK)))
                .containsOnly(Duration.ofSeconds(1000));
    }

    @Test
    void onlyTheFirstThreeRetriesAreProgress() {
        assertThat(failed(3).isProgress(TASK)).isTrue();
        assertThat(failed(4).isProgress(TASK)).isFalse();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        assertThat(failed(7).succeeded(TASK).failed(TASK).delay(TASK)).isEqualTo(Duration.ofMillis(5));
    }
}
