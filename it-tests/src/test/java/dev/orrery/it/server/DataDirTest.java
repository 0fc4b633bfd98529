package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.LiveCluster;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.engine.History;
import dev.orrery.cluster.live.PacedClock;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster in a folder outlives the process that ran it. */
class DataDirTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private LiveCluster start() {
        PacedClock clock = PacedClock.standingAt(Instant.parse("2026-01-01T00:00:00Z"));
        Cluster cluster = Orrery.start(ImmutableClusterSettings.builder()
                .clock(clock)
                .dataDir(Option.some(folder.resolve("data")))
                .retention(History.Retention.OF_A_SERVER)
                .build());
        return LiveCluster.of(cluster, clock, failure -> {
            throw new AssertionError(failure);
        });
    }

    @Test
    void whatWasThereIsThereAndControllersGoOn() {
        Vector<KubernetesObject> before;
        Revision last;
        try (LiveCluster first = start()) {
            first.door().send(Request.create(ObjectFixtures.deployment("web", 3, "image:1")));
            first.crank().runUntilIdle(HOUR);
            first.door().send(Request.create(ObjectFixtures.deployment("half-done", 2, "image:1")));
            before = pods(first);
            last = first.door().revision();
        }
        try (LiveCluster second = start()) {
            assertThat(second.door().revision()).isGreaterThanOrEqualTo(last);
            second.crank().runUntilIdle(HOUR);
            assertThat(pods(second).map(KubernetesObject::uid))
                    .containsAll(before.map(KubernetesObject::uid))
                    .hasSize(5)
                    .doesNotHaveDuplicates();
            assertThat(second.with(Cluster::state)
                            .list(Deployment.KIND)
                            .map(deployment -> deployment.status().readyReplicas())
                            .sum()
                            .intValue())
                    .isEqualTo(5);
        }
    }

    @Test
    void aWatchGoesOnFromWhereItWas() {
        Revision seen;
        try (LiveCluster first = start()) {
            first.door().send(Request.create(ObjectFixtures.deployment("seen", 0, "image:1")));
            first.crank().runUntilIdle(HOUR);
            seen = first.door().revision();
            first.door().send(Request.create(ObjectFixtures.deployment("missed", 0, "image:1")));
        }
        try (LiveCluster second = start()) {
            Response response = second.door()
                    .send(new Request(
                            Verb.WATCH,
                            Deployment.KIND,
                            "",
                            "",
                            "",
                            Body.None.NONE,
                            RequestOptions.NONE.withSince(Option.some(seen))));
            Vector<Change> changes = ((Response.Changes) response).changes();
            assertThat(changes.head().isCreation()).isTrue();
            assertThat(changes.map(change -> change.key().name()).distinct()).containsExactly("missed");
        }
    }

    @Test
    void containersRunOnWithTheirLogsAsIfNobodyHadBeenAway() {
        Vector<KubernetesObject> before;
        Vector<String> printed;
        try (LiveCluster first = start()) {
            first.door().send(Request.create(ObjectFixtures.deployment("count", 2, "kahootali/counter")));
            first.crank().runUntilIdle(HOUR);
            first.crank().advance(Duration.ofSeconds(30));
            before = pods(first);
            printed = log(first, before.head().name());
        }
        try (LiveCluster second = start()) {
            assertThat(pods(second)).isEqualTo(before);
            assertThat(log(second, before.head().name())).startsWith(printed.toJavaArray(String[]::new));
            second.crank().advance(Duration.ofSeconds(30));
            assertThat(pods(second)).isEqualTo(before);
            assertThat(log(second, before.head().name()))
                    .startsWith(printed.toJavaArray(String[]::new))
                    .hasSizeGreaterThanOrEqualTo(printed.size() + 30)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatWasBrokenStaysBroken() {
        try (LiveCluster first = start()) {
            first.crank().runUntilIdle(HOUR);
            assertThat(inject(first, new Fault.NodeCrash("worker-1"))).isEmpty();
            assertThat(inject(first, new Fault.ImageBreak("image", Fault.How.PULL)))
                    .isEmpty();
        }
        try (LiveCluster second = start()) {
            second.crank().advance(Duration.ofMinutes(1));
            assertThat(second.with(Cluster::state)
                            .get(Node.KIND, "", "worker-1")
                            .get()
                            .isReady())
                    .isFalse();
            second.door().send(Request.create(ObjectFixtures.deployment("web", 1, "image:1")));
            second.crank().advance(Duration.ofSeconds(5));
            assertThat(pods(second).map(Pod.class::cast).map(Pod::isReady)).containsExactly(false);
            assertThat(inject(second, new Fault.ImageFix("image"))).isEmpty();
        }
        try (LiveCluster third = start()) {
            third.crank().runUntilIdle(HOUR);
            assertThat(pods(third).map(Pod.class::cast).map(Pod::isReady)).containsExactly(true);
        }
    }

    @Test
    void nodesOfAReturnedWorldAreThoseOfThatTime() {
        Revision early;
        try (LiveCluster first = start()) {
            first.crank().runUntilIdle(HOUR);
            early = first.door().revision();
            first.door().send(Request.create(ObjectFixtures.deployment("web", 1, "image:1")));
            first.crank().runUntilIdle(HOUR);
            assertThat(inject(first, new Fault.NodeCrash("worker-1"))).isEmpty();
            assertThat(first.workbench().rewindTo(early).isRight()).isTrue();
            assertThat(pods(first)).isEmpty();
        }
        try (LiveCluster second = start()) {
            assertThat(pods(second)).isEmpty();
            assertThat(inject(second, new Fault.NodeRecover("worker-1"))).contains("node \"worker-1\" has not crashed");
            second.door().send(Request.create(ObjectFixtures.deployment("web", 1, "image:1")));
            second.crank().runUntilIdle(HOUR);
            assertThat(pods(second).map(Pod.class::cast).map(Pod::isReady)).containsExactly(true);
        }
    }

    /** Why it could not be done. */
    private static Option<String> inject(LiveCluster cluster, Fault fault) {
        return cluster.workbench().inject(fault).map(Status::message);
    }

    private static Vector<String> log(LiveCluster cluster, String pod) {
        Response response =
                cluster.door().send(Request.get(Pod.KIND, "default", pod).subresource("log"));
        return ((Response.Log) response).lines();
    }

    private static Vector<KubernetesObject> pods(LiveCluster cluster) {
        return cluster.door().send(Request.list(Pod.KIND, "")).asMany().get();
    }
}
