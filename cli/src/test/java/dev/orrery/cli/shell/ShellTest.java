package dev.orrery.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.lesson.ShellWords;
import dev.orrery.cli.shell.Shell.Printed;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.Orrery;
import io.vavr.collection.HashMap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Commands at a prompt, in a cluster whose time only they advance. */
class ShellTest {

    private static final String POD =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n" + "spec: {containers: [{name: web, image: nginx}]}\n";

    private final Cluster cluster = Orrery.start();
    private final Shell shell =
            new Shell(Controls.of(cluster), new Files(HashMap.of("pod.yaml", POD), Path.of("nowhere")));
    private final Instant start = cluster.now();

    private Printed run(String line) {
        return run(line, "");
    }

    private Printed run(String line, String input) {
        return shell.run(new ShellCommand(ShellWords.split(line).get(), input, line));
    }

    private Duration passed() {
        return Duration.between(start, cluster.now());
    }

    @Test
    void aLessonStartsAtTheNewYear() {
        assertThat(run("orrery clock").text()).isEqualTo("2026-01-01T00:00:00Z\n");
    }

    @Test
    void aCommandHappensAtOneInstant() {
        run("kubectl get nodes");
        assertThat(passed()).isZero();
    }

    @Test
    void sleepLetsTimeGoOn() {
        assertThat(run("sleep 5").text()).isEmpty();
        run("sleep 1.5");
        run("sleep 1m");
        assertThat(passed()).isEqualTo(Duration.ofMillis(66_500));
    }

    @Test
    void sleepWantsADuration() {
        assertThat(run("sleep soon")).isEqualTo(new Printed("sleep: invalid time interval 'soon'\n", 1));
        assertThat(run("sleep").exitCode()).isEqualTo(1);
        assertThat(run("sleep -5").exitCode()).isEqualTo(1);
    }

    @Test
    void echoPrintsItsWords() {
        assertThat(run("echo 'a  b' c").text()).isEqualTo("a  b c\n");
    }

    @Test
    void echoTellsHowTheLastCommandEnded() {
        run("kubectl get pod none");
        assertThat(run("echo $?").text()).isEqualTo("1\n");
        assertThat(run("echo $?").text()).isEqualTo("0\n");
    }

    @Test
    void anUnknownCommandIsNotFound() {
        assertThat(run("ls -l"))
                .isEqualTo(
                        new Printed("ls: command not found (there are kubectl, orrery, sleep, timeout, echo)\n", 127));
    }

    @Test
    void timeoutEndsACommandThatWaits() {
        assertThat(run("timeout 20s kubectl get pods -w").exitCode()).isEqualTo(124);
        assertThat(passed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void timeoutLeavesACommandThatIsSooner() {
        assertThat(run("timeout 20 sleep 5").exitCode()).isZero();
        assertThat(passed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void timeoutEndsASleep() {
        assertThat(run("timeout 5 sleep 1h").exitCode()).isEqualTo(124);
        assertThat(passed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void timeoutWantsADurationAndACommand() {
        assertThat(run("timeout 5")).isEqualTo(new Printed("timeout: usage: timeout DURATION COMMAND\n", 125));
        assertThat(run("timeout long sleep 1").exitCode()).isEqualTo(125);
    }

    @Test
    void kubectlReadsTheFilesOfALesson() {
        assertThat(run("kubectl apply -f pod.yaml").text()).isEqualTo("pod/web created\n");
    }

    @Test
    void kubectlReadsAHereDocument() {
        assertThat(run("kubectl apply -f -", POD).text()).isEqualTo("pod/web created\n");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("kubectl apply -f other.yaml").text())
                .isEqualTo("error: the path \"other.yaml\" does not exist\n");
    }

    @Test
    void theWordsOfKubectlWorkUnderTheNameOfOrreryToo() {
        assertThat(run("orrery get nodes").text())
                .isEqualTo(run("kubectl get nodes").text());
    }

    @Test
    void afterACommandAllThatIsDueIsDone() {
        run("kubectl create deployment web --image=nginx");
        assertThat(run("kubectl get pods --no-headers").lines()).hasSize(1);
    }
}
