package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.live.PacedClock;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real kubectl applies a manifest over HTTP, and the cluster comes to the same end as when a lesson does it. */
class ManifestsWithKubectlTest {
    private static final Vector<String> END =
            Vector.of("get", "deploy,rs,sts,ds,pods,pvc,pv,svc,endpointslices,controllerrevisions", "-A", "-o", "wide");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counter-daemonset.yaml",
                "counter-deployment.yaml",
                "counter-statefulset.yaml",
                "my-deployment.yaml",
                "my-statefulset.yaml"
            })
    void comesToTheSameEnd(String manifest, @TempDir Path folder) throws Exception {
        Files.copy(LessonCluster.LESSONS.resolve("manifests").resolve(manifest), folder.resolve(manifest));
        Vector<String> apply = Vector.of("apply", "-f", manifest);
        PacedClock clock = LessonCluster.clock();
        try (Served served = Served.of(cluster(clock), clock)) {
            Option<RealKubectl> kubectl = RealKubectl.talkingTo(served, folder);
            assumeTrue(kubectl.isDefined(), "there is no kubectl on the PATH");
            Cluster twin = cluster(LessonCluster.clock());
            Shell shell = new Shell(Controls.of(twin), new dev.orrery.cli.shell.Files(LinkedHashMap.empty(), folder));

            String told = kubectl.get().run(apply, "").text();
            served.settle();

            assertThat(lines(told)).isEqualTo(run(shell, apply));
            twin.runUntilIdle(Duration.ofHours(1));
            String end = kubectl.get().run(END, "").text();
            assertThat(lines(end)).isEqualTo(run(shell, END));
            assertThat(end).contains("Running").doesNotContain("Pending");
        }
    }

    private static Cluster cluster(PacedClock clock) {
        return Orrery.start(ImmutableClusterSettings.builder().clock(clock).build());
    }

    private static Vector<String> run(Shell shell, Vector<String> words) {
        Vector<String> command = words.prepend("kubectl");
        return lines(
                shell.run(new ShellCommand(command, "", command.mkString(" "))).text());
    }

    private static Vector<String> lines(String text) {
        return Vector.of(text.stripTrailing().split("\n", -1)).map(String::stripTrailing);
    }
}
