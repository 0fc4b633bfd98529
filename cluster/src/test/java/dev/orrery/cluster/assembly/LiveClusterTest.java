package dev.orrery.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.cluster.live.PacedClock;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cluster that many use at once. */
class LiveClusterTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WRITERS = 8;
    private static final int WRITES = 50;

    private final PacedClock clock = PacedClock.standingAt(START);
    private final LiveCluster live = LiveCluster.of(
            Orrery.start(ImmutableClusterSettings.builder().clock(clock).build()), clock, failure -> {
                throw new AssertionError(failure);
            });

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void noUpdateIsLostHoweverManyWriteToOneObject() throws Exception {
        SharedDoor door = live.door();
        door.send(Request.create(counter("0")));
        Callable<Void> writer = () -> {
            for (int written = 0; written < WRITES; ) {
                KubernetesObject read = door.send(Request.get(ConfigMap.KIND, "default", "counter"))
                        .asOne()
                        .get();
                ConfigMap next = counter(String.valueOf(value(read) + 1)).withMetadata(read.metadata());
                written += door.send(Request.update(next)).isRefused() ? 0 : 1;
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Void>> done = threads.invokeAll(
                    IntStream.range(0, WRITERS).mapToObj(number -> writer).toList());
            for (Future<Void> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        KubernetesObject last = door.send(Request.get(ConfigMap.KIND, "default", "counter"))
                .asOne()
                .get();
        assertThat(value(last)).isEqualTo(WRITERS * WRITES);
    }

    @Test
    void whoWroteSeesIt() {
        Revision before = live.door().revision();
        live.door().send(Request.create(counter("1")));
        assertThat(live.door().revision()).isGreaterThan(before);
        assertThat(live.door().awaitRevision(before.next(), Duration.ZERO)).isTrue();
    }

    @Test
    void whoSubscribesIsToldUntilTheyEndIt() {
        AtomicLong told = new AtomicLong();
        try (SharedDoor.Subscription subscription = live.door().subscribe(told::incrementAndGet)) {
            live.door().send(Request.create(counter("1")));
            assertThat(told.get()).isPositive();
        }
        long last = told.get();
        live.door().send(Request.delete(ConfigMap.KIND, "default", "counter"));
        assertThat(told.get()).isEqualTo(last);
    }

    @Test
    void timeStandsUntilTheCrankIsTurned() {
        assertThat(live.door().now()).isEqualTo(START);
        live.with(cluster -> {
            cluster.advance(Duration.ofMinutes(10));
            return cluster.now();
        });
        assertThat(live.door().now()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(live.door().send(Request.list(Node.KIND, "")).asMany().get()).hasSize(4);
    }

    @Test
    void whoComesAfterItHasStoppedIsToldSo() {
        live.close();
        assertThatThrownBy(() -> live.door().send(Request.create(counter("1"))))
                .hasMessageContaining("the cluster has stopped");
        assertThat(live.door().send(Request.list(Node.KIND, "")).asMany().getOrElse(Vector.empty()))
                .isNotEmpty();
    }

    private static int value(KubernetesObject counter) {
        return Integer.parseInt(((ConfigMap) counter).data().get("value").get());
    }

    private static ConfigMap counter(String value) {
        return ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named("default", "counter"))
                .putData("value", value)
                .build();
    }
}
