package dev.orrery.apiserver.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Response;
import dev.orrery.api.request.TableColumn;
import dev.orrery.model.json.Json;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a person reads about an object in one row. Expected cells are those of a real API server. */
class TablesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:05:00Z");
    private static final String META =
            "metadata: {name: web-0, namespace: default, creationTimestamp: 2026-01-01T00:02:57Z}\n";

    private static Response.Table table(String yaml) {
        Json json = YamlReader.read(yaml).get().head().content();
        Kind<?> kind = Kinds.builtIn()
                .named(json.textAt("apiVersion"), json.textAt("kind"))
                .get();
        KubernetesObject object =
                ObjectCodec.decode(kind, json.asObject().get()).get();
        return Tables.of(kind, Option.none()).table(Vector.of(object), Revision.NONE, NOW);
    }

    private static String cells(String yaml) {
        return table(yaml).rows().head().cells().mkString(" | ");
    }

    private static String headers(String yaml) {
        return table(yaml).columns().map(TableColumn::name).mkString(" | ");
    }

    private static String pod(String rest) {
        return "apiVersion: v1\nkind: Pod\n" + META
                + "spec: {nodeName: worker-1, containers: [{name: a, image: x}, {name: b, image: z}]}\n" + rest;
    }

    @Test
    void aRunningPodShowsItsContainersItsRestartsAndWhereItIs() {
        String pod = pod("""
                status:
                  phase: Running
                  podIP: 10.1.0.4
                  podIPs: [{ip: 10.1.0.4}]
                  containerStatuses:
                  - {name: a, ready: true, restartCount: 2, image: x, imageID: "", state: {running: {}}, lastState: {terminated: {exitCode: 1, startedAt: null, finishedAt: 2026-01-01T00:04:55Z}}}
                  - {name: b, ready: false, restartCount: 0, image: z, imageID: "", state: {running: {}}, lastState: {}}
                """);
        assertThat(headers(pod))
                .isEqualTo("Name | Ready | Status | Restarts | Age | IP | Node | Nominated Node | Readiness Gates");
        assertThat(cells(pod))
                .isEqualTo("web-0 | 1/2 | Running | 2 (5s ago) | 2m3s | 10.1.0.4 | worker-1 | <none> | <none>");
    }

    @Test
    void aPodIsWhatItsContainersWaitFor() {
        assertThat(cells(pod("status: {phase: Pending}\n"))).startsWith("web-0 | 0/2 | Pending | 0 | 2m3s");
        assertThat(cells(pod(waiting("ContainerCreating")))).contains("| ContainerCreating |");
        assertThat(cells(pod(waiting("CrashLoopBackOff")))).contains("| CrashLoopBackOff |");
        assertThat(cells(pod(waiting("ImagePullBackOff")))).contains("| ImagePullBackOff |");
    }

    private static String waiting(String reason) {
        return "status: {phase: Pending, containerStatuses: [{name: a, ready: false, restartCount: 0, image: x, imageID: '',"
                + " state: {waiting: {reason: " + reason + "}}, lastState: {}}]}\n";
    }

    @Test
    void aPodThatIsBeingDeletedIsTerminatingUnlessItsNodeIsLost() {
        String deleted = pod("status: {phase: Running}\n")
                .replace("creationTimestamp", "deletionTimestamp: 2026-01-01T00:05:10Z, creationTimestamp");
        assertThat(cells(deleted)).contains("| Terminating |");
        assertThat(cells(deleted.replace("phase: Running", "phase: Running, reason: NodeLost")))
                .contains("| Unknown |");
        assertThat(cells(deleted.replace("phase: Running", "phase: Succeeded"))).contains("| Succeeded |");
    }

    @Test
    void aPodCountsTheInitContainersThatAreDone() {
        String pod =
                pod("status: {phase: Pending, initContainerStatuses: [{name: i, ready: false, restartCount: 0, image: x,"
                                + " imageID: '', state: {terminated: {exitCode: 0, startedAt: null, finishedAt: null}}, lastState: {}},"
                                + " {name: j, ready: false, restartCount: 0, image: x, imageID: '', state: {running: {}}, lastState: {}}]}\n")
                        .replace("spec: {", "spec: {initContainers: [{name: i, image: x}, {name: j, image: x}], ");
        assertThat(cells(pod)).contains("| Init:1/2 |");
    }

    @Test
    void aFinishedPodIsCompleted() {
        assertThat(cells(pod(
                        "status: {phase: Succeeded, containerStatuses: [{name: a, ready: false, restartCount: 0, image: x,"
                                + " imageID: '', state: {terminated: {exitCode: 0, reason: Completed, startedAt: null, finishedAt: null}},"
                                + " lastState: {}}]}\n")))
                .contains("| Completed |");
    }

    @Test
    void aDeploymentShowsHowManyAreReady() {
        String deployment = "apiVersion: apps/v1\nkind: Deployment\n" + META + """
                spec:
                  replicas: 3
                  selector: {matchLabels: {app: web}}
                  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "web:1"}]}}
                status: {replicas: 3, updatedReplicas: 2, readyReplicas: 1, availableReplicas: 1}
                """;
        assertThat(headers(deployment))
                .isEqualTo("Name | Ready | Up-to-date | Available | Age | Containers | Images | Selector");
        assertThat(cells(deployment)).isEqualTo("web-0 | 1/3 | 2 | 1 | 2m3s | web | web:1 | app=web");
    }

    @Test
    void aNodeShowsItsRolesAndThatItIsClosed() {
        String node = """
                apiVersion: v1
                kind: Node
                metadata: {name: worker-1, labels: {node-role.kubernetes.io/worker: "", node-role.kubernetes.io/edge: ""}, creationTimestamp: 2026-01-01T00:00:00Z}
                spec: {unschedulable: true}
                status:
                  conditions: [{type: Ready, status: "True"}]
                  nodeInfo: {kubeletVersion: v1.33.0, osImage: Linux, kernelVersion: "6.1", containerRuntimeVersion: "orrery://1"}
                  addresses: [{type: InternalIP, address: 192.168.0.11}]
                """;
        assertThat(cells(node))
                .isEqualTo(
                        "worker-1 | Ready,SchedulingDisabled | edge,worker | 5m | v1.33.0 | 192.168.0.11 | <none> | Linux"
                                + " | 6.1 | orrery://1");
    }

    @Test
    void aClaimShowsItsVolumeOnlyOnceItHasOne() {
        String claim = "apiVersion: v1\nkind: PersistentVolumeClaim\n" + META + """
                spec: {accessModes: [ReadWriteMany], storageClassName: efs, volumeMode: Filesystem, resources: {requests: {storage: 1Gi}}}
                status: {phase: Pending}
                """;
        assertThat(headers(claim))
                .isEqualTo(
                        "Name | Status | Volume | Capacity | Access Modes | StorageClass | VolumeAttributesClass | Age | VolumeMode");
        assertThat(cells(claim)).isEqualTo("web-0 | Pending |  |  |  | efs | <unset> | 2m3s | Filesystem");
        assertThat(cells(claim.replace("spec: {", "spec: {volumeName: pv-1, ")
                        .replace(
                                "phase: Pending",
                                "phase: Bound, accessModes: [ReadWriteMany], capacity: {storage: 2Gi}")))
                .isEqualTo("web-0 | Bound | pv-1 | 2Gi | RWX | efs | <unset> | 2m3s | Filesystem");
    }

    @Test
    void theDefaultStorageClassSaysSo() {
        assertThat(cells("""
                        apiVersion: storage.k8s.io/v1
                        kind: StorageClass
                        metadata: {name: standard, creationTimestamp: 2026-01-01T00:00:00Z, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
                        provisioner: orrery.dev/perordinal
                        reclaimPolicy: Delete
                        volumeBindingMode: WaitForFirstConsumer
                        """))
                .isEqualTo("standard (default) | orrery.dev/perordinal | Delete | WaitForFirstConsumer | false | 5m");
    }

    @Test
    void aServiceShowsItsPorts() {
        assertThat(
                        cells(
                                "apiVersion: v1\nkind: Service\n" + META
                                        + "spec: {type: NodePort, clusterIP: 10.0.0.7, ports: [{port: 80, nodePort: 30080, protocol: TCP}], selector: {app: web}}\n"))
                .isEqualTo("web-0 | NodePort | 10.0.0.7 | <none> | 80:30080/TCP | 2m3s | app=web");
    }

    @Test
    void aStrangersKindHasTheColumnsOfItsDefinition() {
        Json definition = YamlReader.read("""
                        metadata: {name: dbs.example.com}
                        spec:
                          versions:
                          - name: v1
                            additionalPrinterColumns:
                            - {name: Size, type: integer, jsonPath: .spec.size}
                            - {name: Seen, type: date, jsonPath: .status.seen, priority: 1}
                        """).get().head().content();
        Unstructured defined = ObjectCodec.decode(
                        Kinds.CUSTOM_RESOURCE_DEFINITION, definition.asObject().get())
                .get();
        Kind<Unstructured> kind = Kind.namespaced("example.com", "v1", "Db", "dbs", Unstructured.class);
        Json json = YamlReader.read("metadata: {name: a}\nspec: {size: 3}\nstatus: {seen: 2026-01-01T00:04:00Z}\n")
                .get()
                .head()
                .content();
        Response.Table table = Tables.of(kind, Option.some(defined))
                .table(Vector.of(ObjectCodec.decode(kind, json.asObject().get()).get()), Revision.NONE, NOW);
        assertThat(table.columns().map(column -> column.name() + column.priority()))
                .containsExactly("Name0", "Size0", "Seen1");
        assertThat(table.rows().head().cells()).containsExactly("a", "3", "60s");
    }
}
