package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Revision;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orrery's own words against a server do to it what they do to a World. */
class WordsOverHttpTest {
    private final Served served = Served.standing();

    private final Remote remote;

    WordsOverHttpTest(@TempDir Path folder) throws IOException {
        remote = Remote.of(served, folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aNodeJoinsCrashesRecoversAndLeaves() {
        assertThat(remote.run("orrery node add --cpu 2")).isEqualTo("node/worker-4 added\n");
        assertThat(remote.run("kubectl get node worker-4")).contains("Ready");
        assertThat(remote.run("orrery node crash worker-4")).isEqualTo("node/worker-4 crashed\n");
        remote.run("orrery clock advance 1m");
        assertThat(remote.run("kubectl get node worker-4")).contains("NotReady");
        assertThat(remote.run("orrery node recover worker-4")).isEqualTo("node/worker-4 recovered\n");
        assertThat(remote.run("orrery node remove worker-4")).isEqualTo("node/worker-4 removed\n");
        assertThat(remote.run("orrery node remove worker-4")).isEqualTo("error: nodes \"worker-4\" not found\n");
        assertThat(remote.run("orrery node crash worker-9")).contains("error: ").contains("worker-9");
    }

    @Test
    void whatIsBrokenIsExplainedAndMended() {
        assertThat(remote.run("orrery image break nginx:1.27 --how never-ready"))
                .isEqualTo("image/nginx:1.27 broken (never-ready)\n");
        remote.run("kubectl create deployment web --image=nginx:1.27");
        remote.run("orrery clock advance 10s");
        assertThat(remote.run("orrery why deploy/web")).contains("deploy/web waits for pod/web-");
        assertThat(remote.run("orrery image fix nginx:1.27")).isEqualTo("image/nginx:1.27 fixed\n");
        assertThat(remote.run("kubectl rollout status deploy/web")).contains("successfully rolled out");
        assertThat(remote.run("orrery timeline deploy/web")).contains("created").contains("deployment.apps/web");
    }

    @Test
    void aRewindRestoresTheWorldAndEndsEveryWatch() {
        remote.run("kubectl run web --image=nginx:1.27");
        remote.run("orrery clock advance 10s");
        Revision seen = served.cluster().door().revision();
        remote.run("kubectl delete pod web");
        assertThat(remote.run("orrery rewind " + seen)).startsWith("rewound to revision " + seen + " at ");
        assertThat(remote.run("kubectl get pod web")).contains("1/1     Running");
        assertThat(served.cluster().door().revision()).isGreaterThan(seen);
        RequestOptions since = RequestOptions.NONE.withSince(Option.some(seen));
        Response watch = remote.controls()
                .door()
                .send(Request.list(Pod.KIND, "default").with(since).with(Verb.WATCH));
        assertThat(((Response.Refused) watch).status().code()).isEqualTo(410);
        assertThat(remote.run("orrery rewind 999999")).contains("revision 999999 is still to come");
        assertThat(remote.run("orrery rewind 9h")).isEqualTo("error: history does not reach back to 9h ago\n");
    }

    @Test
    void aClockThatRunsDoesNotGoBack() {
        remote.run("orrery clock resume");
        assertThat(remote.run("orrery rewind 1s")).startsWith("error: time goes on by itself here");
        remote.run("orrery clock pause");
        assertThat(remote.controls().crank().rate()).isZero();
    }

    @Test
    void whoHoldsTheClusterSeesNothingHappenUntilItIsTurned() {
        remote.controls().crank().hold(true);
        remote.controls().door().send(Request.list(Pod.KIND, ""));
        remote.run("kubectl create deployment web --image=nginx:1.27");
        assertThat(remote.controls().crank().isHeld()).isTrue();
        assertThat(remote.run("kubectl get pods")).contains("web-");
        assertThat(remote.controls().crank().runUntilIdle(Duration.ofHours(1))).isEmpty();
        assertThat(remote.run("kubectl get pods")).contains("Running");
    }
}
