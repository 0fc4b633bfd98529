package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.node.Fault;
import dev.orrery.api.node.Fault.How;
import dev.orrery.api.node.PodRuntime.LogQuery;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.MicroTime;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/**
 * What logs are refused, and what becomes of a node and its pods when it crashes.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/">Debug Running Pods</a>
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/leases/">Leases</a>
 */
class LogsAndNodesTest {

    private final Model model = Model.usual();

    @Test
    void aContainerThatDoesNotRunYetHasNoLog() {
        model.put(Manifests.pod("web", Manifests.counter()));
        assertThat(model.refusalOfLog("web", false))
                .isEqualTo("container \"counter\" in pod \"web\" is waiting to start: ContainerCreating");
    }

    @Test
    void aContainerWithoutItsImageHasNoLog() {
        model.inject(new Fault.ImageBreak("nginx:2", How.PULL));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(5);
        assertThat(model.refusalOfLog("web", false))
                .isEqualTo("container \"web\" in pod \"web\" is waiting to start: trying and failing to pull image");
    }

    @Test
    void oneOfSeveralContainersMustBeNamed() {
        model.put(Manifests.pod("web", Manifests.counter(), Manifests.container("b", "nginx:2")));
        model.at(5);
        assertThat(model.refusalOfLog("web", false))
                .isEqualTo("a container name must be specified for pod web, choose one of: [counter b]");
        assertThat(model.log("web", LogQuery.of(Option.some("b"), false)).get())
                .isEqualTo("/docker-entrypoint.sh: Configuration complete; ready for start up\n");
    }

    @Test
    void aContainerThatWasNeverRestartedHasNoPreviousLog() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(5);
        assertThat(model.refusalOfLog("web", true))
                .isEqualTo("previous terminated container \"counter\" in pod \"web\" not found");
    }

    @Test
    void tailKeepsTheLastLines() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(30);
        assertThat(model.log("web", new LogQuery(Option.none(), false, Option.some(2), Option.none(), false))
                        .get())
                .isEqualTo("Counter: 27\nCounter: 28\n");
    }

    @Test
    void aLogKnowsWhenEachLineWasWritten() {
        model.put(Manifests.pod("web", Manifests.shell("main", "echo hello; sleep 5 && echo 'good bye'; sleep 3600")));
        model.at(30);
        LogQuery late =
                new LogQuery(Option.none(), false, Option.none(), Option.some(Model.START.plusSeconds(5)), true);
        assertThat(model.log("web", late).get()).matches("[0-9T:-]+\\.[0-9]{9}Z good bye\n");
    }

    @Test
    void aShellPrintsWhatItIsToldTo() {
        model.put(Manifests.pod("web", Manifests.shell("main", "echo hello; sleep 5 && echo 'good bye'; sleep 3600")));
        model.at(30);
        assertThat(model.lines("web")).containsExactly("hello", "good bye");
    }

    @Test
    void aHealthyNodeIsReadyAndItsLeaseFollowsFromTime() {
        Node node = model.get(Node.KIND, "", "worker-1").get();
        assertThat(node.status().conditions().map(Condition::type))
                .containsExactly("MemoryPressure", "DiskPressure", "PIDPressure", "Ready");
        assertThat(node.isReady()).isTrue();
        assertThat(node.status().condition("Ready").get().message()).contains("kubelet is posting ready status");
        int commits = model.commits();
        model.at(3600);
        assertThat(model.commits()).isEqualTo(commits);
        assertThat(lease().spec().renewTime()).isEmpty();
        assertThat(lease().spec().holderIdentity()).contains("worker-1");
    }

    private Lease lease() {
        return model.get(Lease.KIND, "kube-node-lease", "worker-1").get();
    }

    @Test
    void aCrashedNodeLeavesItsLastSignOfLifeInItsLease() {
        model.at(30).inject(new Fault.NodeCrash("worker-1"));
        assertThat(lease().spec().renewTime()).contains(new MicroTime(Model.START.plusSeconds(30)));
        model.at(60).inject(new Fault.NodeRecover("worker-1"));
        assertThat(lease().spec().renewTime()).isEmpty();
    }

    @Test
    void aCrashedNodeDoesNothingWithItsPods() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(10).inject(new Fault.NodeCrash("worker-1"));
        model.put(Manifests.pod("late", Manifests.counter()));
        model.delete("web", 30);
        model.at(100);
        assertThat(model.hasPod("web")).isTrue();
        assertThat(model.pod("late").status().phaseName()).isEmpty();
        assertThat(model.refusalOfLog("web", false)).endsWith("connect: no route to host");
    }

    @Test
    void aNodeThatRecoversStartsItsPodsAgain() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(10).inject(new Fault.NodeCrash("worker-1"));
        model.put(Manifests.pod("late", Manifests.counter()));
        model.at(100).inject(new Fault.NodeRecover("worker-1"));
        model.at(110);
        assertThat(model.container("web").restartCount()).isEqualTo(1);
        assertThat(model.pod("web").isReady()).isTrue();
        assertThat(model.container("web").lastState().terminated().get().finishedAt())
                .contains(Model.START.plusSeconds(10));
        assertThat(model.pod("late").isReady()).isTrue();
        assertThat(model.pod("late").status().podIP())
                .isNotEqualTo(model.pod("web").status().podIP());
    }

    @Test
    void aPodThatWasDeletedMeanwhileIsGoneWhenItsNodeRecovers() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(10).inject(new Fault.NodeCrash("worker-1"));
        model.delete("web", 30);
        model.at(100).inject(new Fault.NodeRecover("worker-1"));
        assertThat(model.hasPod("web")).isFalse();
    }
}
