package dev.orrery.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.lesson.ShellWords;
import dev.orrery.cli.shell.Files;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cluster.assembly.Orrery;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code why} leads from an object as it is now to what somebody typed. */
class WhyVerbTest {
    private final Shell shell = new Shell(Controls.of(Orrery.start()), new Files(LinkedHashMap.empty(), Path.of(".")));

    private Vector<String> run(String line) {
        return shell.run(new ShellCommand(ShellWords.split(line).get(), "", line))
                .lines();
    }

    @Test
    void aStuckRolloutWaitsForTheNewestPodThatIsNotReady() {
        run("kubectl create deployment web --image=nginx:1 --replicas=3");
        run("kubectl rollout status deploy/web");
        run("orrery image break nginx:2");
        run("kubectl set image deploy/web nginx=nginx:2");
        run("sleep 30");

        Vector<String> why = run("orrery why deploy/web");

        assertThat(why.head())
                .matches(
                        "deploy/web waits for pod/web-\\w+-\\w+: ImagePullBackOff: Back-off pulling image \"nginx:2\".*");
        assertThat(why.get(1)).startsWith("kubelet observed pod/web-");
        assertThat(why.last()).startsWith("      because kubectl-set changed deployment.apps/web");
    }

    @Test
    void aPodWithoutANodeSaysWhatTheSchedulerSaysOnce() {
        run("kubectl create deployment big --image=nginx");
        run("kubectl set resources deployment big --requests=cpu=100");

        Vector<String> why = run("orrery why deploy/big");

        assertThat(why.head()).contains(": Unschedulable: 0/4 nodes are available: ", "3 Insufficient cpu");
        assertThat(why.filter(line -> line.contains("Insufficient cpu"))).hasSize(1);
    }

    @Test
    void whatIsAsItShouldBeIsExplainedByTheLastWishOfIt() {
        run("kubectl create deployment web --image=nginx");
        run("kubectl scale deploy/web --replicas=2");
        run("kubectl rollout status deploy/web");

        assertThat(run("orrery why deploy/web").single()).startsWith("kubectl scaled deployment.apps/web at 00:00:00");
        assertThat(run("kubectl get pods -o name").map(pod -> run("orrery why " + pod)))
                .allMatch(why -> why.head().startsWith("replicaset-controller created pod/web-"));
    }

    @Test
    void whatIsGoneIsExplainedByWhoDeletedIt() {
        run("kubectl create deployment web --image=nginx");
        run("kubectl rollout status deploy/web");
        String pod = run("kubectl get pods -o name").single();
        run("kubectl delete deploy web");
        run("sleep 60");

        Vector<String> why = run("orrery why " + pod).map(String::strip);
        assertThat(why.head()).startsWith("garbage-collector-controller deleted " + pod);
        assertThat(why.last()).startsWith("because kubectl removed deployment.apps/web");
    }

    @Test
    void aLostNodeSaysSo() {
        run("orrery node crash worker-1");
        run("sleep 60");

        assertThat(run("orrery why node/worker-1").head())
                .isEqualTo("node/worker-1 is not ready: NodeStatusUnknown: Kubelet stopped posting node status.");
    }
}
