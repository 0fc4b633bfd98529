package dev.orrery.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Pod;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Changing objects: what is sent, and what is said about it. */
class WriteTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: default, labels: {tier: front}}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "web:1"}, {name: side, image: "side:1"}]}
            """;

    private final ShelfDoor door = new ShelfDoor();
    private final Session session = new Session(door);

    @Test
    void appliesManifestsAndLeavesWhatOthersWrote() {
        session.file(
                "web.yaml",
                WEB + "---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n"
                        + "  metadata: {name: c}\n  data: {a: b, x: z}\n");
        assertThat(session.run("apply -f web.yaml")).isEqualTo("deployment.apps/web created\nconfigmap/c created\n");
        assertThat(session.run("apply -f web.yaml"))
                .isEqualTo("deployment.apps/web unchanged\nconfigmap/c unchanged\n");
        door.change(ConfigMap.KIND, "default", "c", "{data: {other: kept}}");
        session.file("c.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: changed}\n");
        assertThat(session.run("apply -f c.yaml")).isEqualTo("configmap/c configured\n");
        assertThat(door.stored(ConfigMap.KIND, "default", "c")
                        .objectAt("data")
                        .members()
                        .mapValues(v -> v.plainText())
                        .toString())
                .isEqualTo("TreeMap((a, changed), (other, kept))");
    }

    @Test
    void warnsWhenWhatIsAppliedIsBeingDeleted() {
        session.file("c.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: b}\n");
        session.run("apply -f c.yaml");
        door.change(ConfigMap.KIND, "default", "c", "{metadata: {deletionTimestamp: 2026-01-01T00:00:00Z}}");
        String warning = "Warning: Detected changes to resource c which is currently being deleted.\n";
        assertThat(session.run("apply -f c.yaml")).isEqualTo(warning + "configmap/c unchanged\n");
        session.file("c.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: c}\n");
        assertThat(session.run("apply -f c.yaml")).isEqualTo(warning + "configmap/c configured\n");
    }

    @Test
    void remembersTheManifestInTheAnnotation() {
        session.file("-", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: b}\n");
        session.run("apply -f -");
        assertThat(door.stored(ConfigMap.KIND, "default", "c")
                        .textAt("metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration"))
                .isEqualTo(
                        "{\"apiVersion\":\"v1\",\"data\":{\"a\":\"b\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},"
                                + "\"name\":\"c\",\"namespace\":\"default\"}}\n");
    }

    @Test
    void triesEveryDocumentAndSaysWhatIsWrongWithTheOthers() {
        session.file("bad.yaml", "apiVersion: apps/v1\nkind: Deploymint\nmetadata: {name: x}\n---\n" + WEB);
        assertThat(session.run("apply -f bad.yaml -f nofile.yaml")).isEqualTo("""
                        deployment.apps/web created
                        error: resource mapping not found for name: "x" namespace: "" from "bad.yaml": no matches for kind "Deploymint" in version "apps/v1"
                        ensure CRDs are installed first
                        error: the path "nofile.yaml" does not exist
                        [exit 1]
                        """);
    }

    @Test
    void saysWhatADryRunWouldDo() {
        session.file("web.yaml", WEB);
        assertThat(session.run("apply -f web.yaml --dry-run=client"))
                .isEqualTo("deployment.apps/web created (dry run)\n");
        assertThat(session.run("apply -f web.yaml --dry-run=server"))
                .isEqualTo("deployment.apps/web created (server dry run)\n");
        assertThat(door.has(Deployment.KIND, "default", "web")).isFalse();
    }

    /** 01-deployment/kubectl_verbs: what many a manifest begins as. */
    @Test
    void writesAManifestToGoOnFrom() {
        assertThat(session.run("create deployment shop --image=registry.example/shop:1 --dry-run=client -o yaml"))
                .isEqualTo("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          creationTimestamp: null
                          labels:
                            app: shop
                          name: shop
                        spec:
                          replicas: 1
                          selector:
                            matchLabels:
                              app: shop
                          strategy: {}
                          template:
                            metadata:
                              creationTimestamp: null
                              labels:
                                app: shop
                            spec:
                              containers:
                              - image: registry.example/shop:1
                                name: shop
                                resources: {}
                        status: {}
                        """);
    }

    @Test
    void refusesToCreateWhatIsThere() {
        session.file("web.yaml", WEB);
        assertThat(session.run("create -f web.yaml")).isEqualTo("deployment.apps/web created\n");
        assertThat(session.run("create -f web.yaml"))
                .isEqualTo(
                        "Error from server (AlreadyExists): error when creating \"web.yaml\": deployments.apps \"web\""
                                + " already exists\n[exit 1]\n");
        assertThat(session.run("create deployment web --image=x"))
                .isEqualTo("error: failed to create deployment: deployments.apps \"web\" already exists\n[exit 1]\n");
    }

    @Test
    void deletesAndWaitsUntilItIsGone() {
        door.with(WEB);
        assertThat(session.run("delete deploy web")).isEqualTo("deployment.apps \"web\" deleted\n");
        assertThat(session.run("delete deploy web"))
                .isEqualTo("Error from server (NotFound): deployments.apps \"web\" not found\n[exit 1]\n");
        assertThat(session.run("delete deploy web --ignore-not-found")).isEmpty();
        assertThat(session.run("delete pods"))
                .isEqualTo("error: resource(s) were provided, but no name was specified\n[exit 1]\n");
        assertThat(session.run("delete pods --all")).isEqualTo("No resources found\n");
    }

    @Test
    void warnsBeforeItDeletesAtOnce() {
        door.with("apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: default}\nspec: {containers: []}\n");
        assertThat(session.run("delete pod p --force --grace-period=0"))
                .startsWith("Warning: Immediate deletion does not wait for confirmation")
                .endsWith("\npod \"p\" force deleted\n");
        assertThat(door.requests()
                        .find(request -> request.verb().word().equals("delete"))
                        .get()
                        .options()
                        .gracePeriodSeconds())
                .isEqualTo(Option.some(0L));
    }

    @Test
    void scales() {
        door.with(WEB);
        assertThat(session.run("scale deploy/web --replicas=3")).isEqualTo("deployment.apps/web scaled\n");
        assertThat(door.stored(Deployment.KIND, "default", "web").numberAt("spec", "replicas"))
                .isEqualTo(3);
        assertThat(session.run("scale deploy web --replicas=2 --current-replicas=5"))
                .isEqualTo("error: Expected replicas to be 5, was 3\n[exit 1]\n");
        assertThat(session.run("scale deploy nothing --replicas=1"))
                .isEqualTo("error: no objects passed to scale deployments.apps \"nothing\" not found\n[exit 1]\n");
        assertThat(session.run("scale deploy web --replicas=-1"))
                .isEqualTo(
                        "error: The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0\n[exit 1]\n");
    }

    @Test
    void setsImagesAndVariables() {
        door.with(WEB);
        assertThat(session.run("set image deployment/web web=web:2")).isEqualTo("deployment.apps/web image updated\n");
        assertThat(session.run("set image deployment/web web=web:2")).isEmpty();
        assertThat(session.run("set image deployment/web nope=x:1"))
                .isEqualTo("error: unable to find container named \"nope\"\n[exit 1]\n");
        assertThat(session.run("set env deployment/web MODE=prod -c web"))
                .isEqualTo("deployment.apps/web env updated\n");
        assertThat(session.run("set env deployment/web --list"))
                .isEqualTo("# Deployment web, container web\nMODE=prod\n# Deployment web, container side\n");
    }

    @Test
    void labelsAndAnnotates() {
        door.with(WEB);
        assertThat(session.run("label deploy web a=b")).isEqualTo("deployment.apps/web labeled\n");
        assertThat(session.run("label deploy web tier=back"))
                .isEqualTo("error: 'tier' already has a value (front), and --overwrite is false\n[exit 1]\n");
        assertThat(session.run("label deploy web tier=back --overwrite")).isEqualTo("deployment.apps/web labeled\n");
        assertThat(session.run("label deploy web tier-")).isEqualTo("deployment.apps/web unlabeled\n");
        assertThat(session.run("label deploy web tier-"))
                .isEqualTo("label \"tier\" not found.\ndeployment.apps/web not labeled\n");
        assertThat(session.run("label deploy web app"))
                .isEqualTo("error: at least one label update is required\n[exit 1]\n");
        assertThat(session.run("annotate deploy web note=hi")).isEqualTo("deployment.apps/web annotated\n");
    }

    @Test
    void patches() {
        door.with(WEB);
        assertThat(session.run("patch deploy web -p {\"spec\":{\"replicas\":5}}"))
                .isEqualTo("deployment.apps/web patched\n");
        assertThat(
                        session.run(
                                "patch deploy web --type=json -p [{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":1}]"))
                .isEqualTo("deployment.apps/web patched\n");
        assertThat(door.stored(Deployment.KIND, "default", "web").numberAt("spec", "replicas"))
                .isEqualTo(1);
    }

    @Test
    void waitsForConditions() {
        door.with(WEB);
        door.later(
                Duration.ofSeconds(4),
                () -> door.change(
                        Deployment.KIND,
                        "default",
                        "web",
                        "{status: {conditions: [{type: Available, status: 'True'}]}}"));
        assertThat(session.run("wait deploy/web --for=condition=available --timeout=2s"))
                .isEqualTo("error: timed out waiting for the condition on deployments/web\n[exit 1]\n");
        assertThat(session.run("wait deploy/web --for=condition=available --timeout=3s"))
                .isEqualTo("deployment.apps/web condition met\n");
        assertThat(session.run("wait deploy/none --for=delete --timeout=1s")).isEmpty();
    }

    @Test
    void readsLogsOfAWorkload() {
        door.with(WEB)
                .with(pod("web-a"))
                .with(pod("web-b"))
                .log("web-a", "one\ntwo\n")
                .log("web-b", "three\n");
        assertThat(session.run("logs deploy/web")).isEqualTo("Found 2 pods, using pod/web-a\none\ntwo\n");
        assertThat(session.run("logs -l app=web --prefix"))
                .isEqualTo("[pod/web-a/web] one\n[pod/web-a/web] two\n[pod/web-b/web] three\n");
        assertThat(session.run("logs nopod"))
                .isEqualTo(
                        "error: error from server (NotFound): pods \"nopod\" not found in namespace \"default\"\n[exit 1]\n");
    }

    private static String pod(String name) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + ", namespace: default, labels: {app: web}}\n"
                + "spec: {nodeName: w, containers: [{name: web, image: x}]}\nstatus: {phase: Running}\n";
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(session.run("exec pod/x"))
                .startsWith("error: `kubectl exec` is not supported by orrery: ")
                .endsWith("[exit 1]\n");
        assertThat(session.run("apply -f x --prune"))
                .isEqualTo("error: --prune is not supported by orrery\n[exit 1]\n");
        assertThat(door.has(Pod.KIND, "default", "x")).isFalse();
    }
}
