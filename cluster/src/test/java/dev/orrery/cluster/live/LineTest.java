package dev.orrery.cluster.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cluster.live.Line.Work;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void whoComesFirstIsServedFirst() {
        Line line = new Line();
        Work<Integer> first = new Work<>(() -> 1, new CompletableFuture<>());
        Work<Integer> second = new Work<>(() -> 2, new CompletableFuture<>());
        line.add(first);
        line.add(second);
        assertThat(line.takeAll()).containsExactly(first, second);
        assertThat(line.takeAll()).isEmpty();
    }

    @Test
    void nobodyWaitsWhileSomebodyStandsInIt() throws InterruptedException {
        Line line = new Line();
        line.add(new Work<>(() -> 1, new CompletableFuture<>()));
        line.await(Duration.ofDays(1));
        assertThat(line.takeAll()).hasSize(1);
    }

    @Test
    void whoComesTooLateIsToldSo() throws InterruptedException {
        Line line = new Line();
        line.close();
        line.await(Duration.ofDays(1));
        Work<Integer> late = new Work<>(() -> 1, new CompletableFuture<>());
        line.add(late);
        assertThat(late.result()).isCompletedExceptionally();
        assertThat(line.takeAll()).isEmpty();
    }

    @Test
    void whatGoesWrongInAJobIsTheJobsOwn() {
        Work<Integer> wrong = new Work<>(
                () -> {
                    throw new IllegalArgumentException("no");
                },
                new CompletableFuture<>());
        wrong.run().run();
        assertThat(wrong.result()).isCompletedExceptionally();
    }

    @Test
    void whatIsDoneIsToldWhenItIsShown() {
        Work<Integer> work = new Work<>(() -> 1, new CompletableFuture<>());
        Runnable tell = work.run();
        assertThat(work.result()).isNotDone();
        tell.run();
        assertThat(work.result()).isCompletedWithValue(1);
    }
}
