package dev.orrery.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Node;
import org.junit.jupiter.api.Test;

/** Nodes: taints, and taking them out of service. The texts were recorded from kubectl. */
class NodeTest {
    private final ShelfDoor door = new ShelfDoor()
            .with(
                    "apiVersion: v1\nkind: Node\nmetadata: {name: node-1}\n---\napiVersion: v1\nkind: Node\nmetadata: {name: node-2}\n");
    private final Session session = new Session(door);

    private static String pod(String name, String owner, String more) {
        String owners = owner.isEmpty()
                ? ""
                : ", ownerReferences: [{apiVersion: apps/v1, kind: " + owner + ", name: o, uid: u, controller: true}]";
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + ", namespace: drain" + owners
                + "}\nspec: {nodeName: node-1, containers: [{name: a, image: x}]" + more
                + "}\nstatus: {phase: Running}\n";
    }

    @Test
    void taintsAndUntaints() {
        assertThat(session.run("taint nodes node-1 a=b:NoSchedule")).isEqualTo("node/node-1 tainted\n");
        assertThat(session.run("taint nodes node-1 a=c:NoSchedule"))
                .isEqualTo(
                        "error: node node-1 already has a taint(s) with same effect(s) and --overwrite is false\n[exit 1]\n");
        assertThat(session.run("taint nodes node-1 a=c:NoSchedule --overwrite")).isEqualTo("node/node-1 modified\n");
        assertThat(session.run("taint nodes node-1 a:NoSchedule-")).isEqualTo("node/node-1 untainted\n");
        assertThat(session.run("taint nodes node-1 gpu-")).isEqualTo("error: taint \"gpu\" not found\n[exit 1]\n");
        assertThat(session.run("taint nodes node-1 a"))
                .isEqualTo("error: at least one taint update is required\n[exit 1]\n");
        assertThat(session.run("taint nodes node-1 bad=x:Nope"))
                .isEqualTo(
                        "error: invalid taint effect: Nope, unsupported taint effect\nSee 'kubectl taint -h' for help and examples\n[exit 1]\n");
    }

    /** The scheduler names the first taint that a pod does not tolerate. */
    @Test
    void putsNewTaintsBeforeThoseThatWereThere() {
        session.run("taint nodes node-1 old=x:NoSchedule");
        session.run("taint nodes node-1 a=x:NoSchedule b=y:NoExecute");
        assertThat(door.stored(Node.KIND, "", "node-1")
                        .elementsAt("spec", "taints")
                        .map(taint -> taint.textAt("key")))
                .containsExactly("a", "b", "old");
    }

    @Test
    void cordonsOnce() {
        assertThat(session.run("cordon node-1")).isEqualTo("node/node-1 cordoned\n");
        assertThat(session.run("cordon node-1")).isEqualTo("node/node-1 already cordoned\n");
        assertThat(session.run("uncordon node-1")).isEqualTo("node/node-1 uncordoned\n");
        assertThat(session.run("cordon nonode"))
                .isEqualTo("Error from server (NotFound): nodes \"nonode\" not found\n[exit 1]\n");
    }

    @Test
    void doesNotDrainWhatMustNotBeLost() {
        door.with(pod("agent", "DaemonSet", "")).with(pod("bare", "", "")).with(pod("web", "ReplicaSet", ""));
        assertThat(session.run("drain node-1")).isEqualTo("""
                        node/node-1 cordoned
                        error: unable to drain node "node-1" due to error: [cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): drain/agent, cannot delete cannot delete Pods that declare no controller (use --force to override): drain/bare], continuing command...
                        There are pending nodes to be drained:
                         node-1
                        cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): drain/agent
                        cannot delete cannot delete Pods that declare no controller (use --force to override): drain/bare
                        [exit 1]
                        """);
    }

    @Test
    void drainsWhenTold() {
        door.with(pod("agent", "DaemonSet", "")).with(pod("bare", "", "")).with(pod("web", "ReplicaSet", ""));
        assertThat(session.run("drain node-1 --ignore-daemonsets --force")).isEqualTo("""
                        node/node-1 cordoned
                        Warning: ignoring DaemonSet-managed Pods: drain/agent; deleting Pods that declare no controller: drain/bare
                        evicting pod drain/bare
                        evicting pod drain/web
                        pod/bare evicted
                        pod/web evicted
                        node/node-1 drained
                        """);
        assertThat(door.stored(Node.KIND, "", "node-1").isTrueAt("spec", "unschedulable"))
                .isTrue();
    }
}
