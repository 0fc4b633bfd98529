package dev.orrery.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.Deployment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Following a rollout and going back. The texts were recorded from kubectl. */
class RolloutTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: default, uid: u, generation: 2, annotations: {deployment.kubernetes.io/revision: "2"}}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "web:2"}]}
            status: {observedGeneration: 1, replicas: 2, updatedReplicas: 2, availableReplicas: 2}
            """;

    private final ShelfDoor door = new ShelfDoor()
            .with(WEB)
            .with(set("aaa", "1", "web:1", "first release"))
            .with(set("bbb", "2", "web:2", ""));
    private final Session session = new Session(door);

    private static String set(String hash, String revision, String image, String cause) {
        String annotation = cause.isEmpty() ? "" : ", kubernetes.io/change-cause: " + cause;
        return "apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {name: web-" + hash
                + ", namespace: default, labels: {app: web},"
                + " annotations: {deployment.kubernetes.io/revision: '" + revision + "'" + annotation + "},"
                + " ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: u, controller: true}]}\n"
                + "spec: {replicas: 0, selector: {matchLabels: {app: web, pod-template-hash: " + hash + "}},"
                + " template: {metadata: {labels: {app: web, pod-template-hash: " + hash + "}},"
                + " spec: {containers: [{name: web, image: '" + image + "'}]}}}\nstatus: {replicas: 0}\n";
    }

    private void statusAfter(int seconds, String status) {
        door.later(
                Duration.ofSeconds(seconds),
                () -> door.change(Deployment.KIND, "default", "web", "{status: " + status + "}"));
    }

    @Test
    void followsOnlyTheRevisionThatItIsAskedAbout() {
        statusAfter(1, "{observedGeneration: 2}");
        assertThat(session.run("rollout status deployment/web --revision=1"))
                .isEqualTo("error: desired revision (1) is different from the running revision (2)\n[exit 1]\n");
        assertThat(session.run("rollout status deployment/web --revision=2")).endsWith("successfully rolled out\n");
    }

    @Test
    void saysHowFarARolloutIsAtEachChange() {
        statusAfter(1, "{observedGeneration: 2, updatedReplicas: 1, replicas: 3}");
        statusAfter(2, "{updatedReplicas: 2, replicas: 3}");
        statusAfter(3, "{replicas: 2, availableReplicas: 1}");
        statusAfter(4, "{availableReplicas: 2}");
        assertThat(session.run("rollout status deployment/web")).isEqualTo("""
                        Waiting for deployment spec update to be observed...
                        Waiting for deployment "web" rollout to finish: 1 out of 2 new replicas have been updated...
                        Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
                        Waiting for deployment "web" rollout to finish: 1 of 2 updated replicas are available...
                        deployment "web" successfully rolled out
                        """);
    }

    @Test
    void stopsWaitingWhenItsTimeIsUp() {
        assertThat(session.run("rollout status deploy web --timeout=2s"))
                .isEqualTo(
                        "Waiting for deployment spec update to be observed...\nerror: timed out waiting for the condition\n[exit 1]\n");
        statusAfter(
                1,
                "{observedGeneration: 2, conditions: [{type: Progressing, status: 'False', reason: ProgressDeadlineExceeded}]}");
        assertThat(session.run("rollout status deploy web"))
                .endsWith("error: deployment \"web\" exceeded its progress deadline\n[exit 1]\n");
    }

    @Test
    void listsRevisions() {
        assertThat(session.run("rollout history deployment/web"))
                .isEqualTo(
                        "deployment.apps/web \nREVISION  CHANGE-CAUSE\n1         first release\n2         <none>\n\n");
        assertThat(session.run("rollout history deployment/web --revision=1"))
                .isEqualTo(
                        "deployment.apps/web with revision #1\nPod Template:\n  Labels:\tapp=web\n\tpod-template-hash=aaa\n"
                                + "  Annotations:\tkubernetes.io/change-cause: first release\n  Containers:\n   web:\n    Image:\tweb:1\n"
                                + "    Port:\t<none>\n    Host Port:\t<none>\n    Environment:\t<none>\n    Mounts:\t<none>\n"
                                + "  Volumes:\t<none>\n  Node-Selectors:\t<none>\n  Tolerations:\t<none>\n\n");
        assertThat(session.run("rollout history deployment/web --revision=9"))
                .isEqualTo("error: unable to find the specified revision\n[exit 1]\n");
    }

    @Test
    void goesBack() {
        assertThat(session.run("rollout undo deployment/web --to-revision=2"))
                .isEqualTo("deployment.apps/web skipped rollback (current template already matches revision 2)\n");
        assertThat(session.run("rollout undo deployment/web --to-revision=7"))
                .isEqualTo("error: unable to find specified revision 7 in history\n[exit 1]\n");
        assertThat(session.run("rollout undo deployment/web")).isEqualTo("deployment.apps/web rolled back\n");
        assertThat(door.stored(Deployment.KIND, "default", "web")
                        .at("spec", "template", "spec", "containers")
                        .toString())
                .contains("web:1");
        assertThat(door.stored(Deployment.KIND, "default", "web")
                        .textAt("metadata", "annotations", "kubernetes.io/change-cause"))
                .isEqualTo("first release");
    }

    @Test
    void pausesResumesAndRestarts() {
        assertThat(session.run("rollout pause deployment/web")).isEqualTo("deployment.apps/web paused\n");
        assertThat(session.run("rollout pause deployment/web"))
                .isEqualTo("error: deployments.apps \"web\" is already paused\n[exit 1]\n");
        assertThat(session.run("rollout restart deployment/web"))
                .isEqualTo(
                        "error: deployments.apps \"web\" can't restart paused deployment (run rollout resume first)\n[exit 1]\n");
        assertThat(session.run("rollout resume deployment/web")).isEqualTo("deployment.apps/web resumed\n");
        assertThat(session.run("rollout restart deployment/web")).isEqualTo("deployment.apps/web restarted\n");
        assertThat(door.stored(Deployment.KIND, "default", "web")
                        .textAt("spec", "template", "metadata", "annotations", "kubectl.kubernetes.io/restartedAt"))
                .isEqualTo("2026-01-01T00:00:00Z");
    }
}
