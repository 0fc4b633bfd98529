package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Verb;
import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.LiveCluster;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What kubectl makes of words alone, and sends in protobuf from v1.32 on, in JSON before: the object that comes of it is the one
 * that comes of the document which kubectl prints for the same words.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KubectlGeneratorsTest {
    private static final int FIRST_WITH_PROTOBUF = 32;
    private static final int FIRST_OF_TODAYS_VERSIONS = 22;

    private static final Vector<String> WORDS = Vector.of(
            "create namespace space",
            "create configmap texts --from-literal=a=b --from-literal=empty=",
            "create configmap bytes --from-file=binary",
            "create secret generic texts --from-literal=a=b --type=example.org/any",
            "create secret docker-registry registry --docker-username=u --docker-password=p",
            "create secret tls tls --cert=tls.crt --key=tls.key",
            "create serviceaccount account",
            "create deployment none --image=registry.example/web:1 --replicas=0",
            "create deployment web --image=registry.example/web:1 --image=registry.example/log:1 --replicas=3",
            "create job job --image=registry.example/web:1",
            "create service clusterip inside --tcp=80:8080 --tcp=81:named",
            "create service clusterip headless --clusterip=None",
            "create service nodeport outside --tcp=80 --node-port=30080",
            "create service loadbalancer balanced --tcp=80",
            "create service externalname elsewhere --external-name=example.org",
            "create quota quota --hard=pods=5,cpu=1500m,memory=1Gi --scopes=BestEffort",
            "create priorityclass zero --value=0 --preemption-policy=Never",
            "create role role --verb=get,list --resource=pods,deployments.apps --resource-name=one",
            "create rolebinding binding --role=role --user=u --serviceaccount=default:account",
            "create clusterrole role --verb=get --non-resource-url=/logs/*",
            "create clusterrole sum --aggregation-rule=a=b",
            "create clusterrolebinding binding --clusterrole=role --group=g",
            "create ingress ingress --rule=example.org/any*=inside:80,tls=tls --default-backend=outside:80");

    /** Older ones make these in versions that a server of today has no more. */
    private static final Vector<String> OF_TODAYS_VERSIONS = Vector.of(
            "create cronjob cron --image=registry.example/web:1 --schedule=@hourly --restart=Never",
            "create job manual --from=cronjob/cron",
            "create poddisruptionbudget all --selector=app=web --min-available=100%",
            "create poddisruptionbudget one --selector=app=web --max-unavailable=1");

    private final Served served = Served.standing();
    private RealKubectl kubectl;

    @BeforeAll
    void findKubectl(@TempDir Path folder) throws Exception {
        Option<RealKubectl> found = RealKubectl.talkingTo(served, folder);
        assumeTrue(found.isDefined(), "there is no kubectl on the PATH");
        kubectl = found.get();
        Files.writeString(folder.resolve("tls.crt"), served.pem("client-certificate-data"));
        Files.writeString(folder.resolve("tls.key"), served.pem("client-key-data"));
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    }

    private Vector<String> words() {
        return kubectl.minor() >= FIRST_OF_TODAYS_VERSIONS ? WORDS.appendAll(OF_TODAYS_VERSIONS) : WORDS;
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @MethodSource("words")
    void makesTheObjectThatItPrints(String typed) throws Exception {
        Vector<String> words = Vector.of(typed.split(" "));
        JsonObject document =
                document(kubectl.run(words.append("--dry-run=client").append("-ojson"), ""));
        Kind<?> kind = kind(document.textAt("apiVersion"), document.textAt("kind"));
        String namespace = kind.isNamespaced() ? "default" : "";
        String name = document.textAt("metadata", "name");
        Request inJson = new Request(
                Verb.CREATE,
                kind,
                namespace,
                name,
                "",
                new Body.Document(document),
                ImmutableRequestOptions.builder().dryRun(true).build());
        String expected = comparable(inJson);

        assertThat(said(words)).endsWith("/" + name + " created");
        assertThat(comparable(Request.get(kind, namespace, name))).isEqualTo(expected);
    }

    /** The document, which kubectl prints the same to the letter as long as it is of our release. */
    @ParameterizedTest
    @MethodSource("words")
    void printsWhatOrrerysOwnPrints(String typed) throws Exception {
        assumeTrue(kubectl.minor() >= FIRST_WITH_PROTOBUF, "an older kubectl prints other empty members");
        Vector<String> words =
                Vector.of(typed.split(" ")).append("--dry-run=client").append("-oyaml");
        LiveCluster cluster = served.cluster();
        Shell shell = new Shell(
                new Controls(cluster.door(), cluster.crank(), cluster.workbench(), "default"),
                new dev.orrery.cli.shell.Files(LinkedHashMap.empty(), kubectl.folder()));

        assertThat(shell.run(new ShellCommand(words.prepend("kubectl"), "", typed))
                        .text())
                .isEqualTo(kubectl.run(words, "").text());
    }

    /** What kubectl prints for it is in an older version. */
    @Test
    void autoscales() throws Exception {
        said(Vector.of("create", "deployment", "scaled", "--image=registry.example/web:1", "--replicas=2"));
        assertThat(said(Vector.of("autoscale", "deployment", "scaled", "--min=1", "--max=4", "--cpu-percent=80")))
                .isEqualTo("horizontalpodautoscaler.autoscaling/scaled autoscaled");
        Kind<?> kind = kind("autoscaling/v2", "HorizontalPodAutoscaler");
        assertThat(content(Request.get(kind, "default", "scaled")).get("spec"))
                .contains(JsonText.parse("""
                                {"scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "scaled"},
                                 "minReplicas": 1, "maxReplicas": 4,
                                 "metrics": [{"type": "Resource", "resource": {"name": "cpu", "target":
                                              {"type": "Utilization", "averageUtilization": 80}}}]}
                                """).get());
    }

    private Kind<?> kind(String apiVersion, String name) {
        return served.cluster()
                .door()
                .kinds()
                .all()
                .find(kind ->
                        kind.apiVersion().equals(apiVersion) && kind.name().equals(name))
                .get();
    }

    /** What kubectl says in the end, if its body was in the encoding of its release. */
    private String said(Vector<String> words) throws Exception {
        String text = kubectl.run(words.append("-v=8"), "").text();
        if (kubectl.minor() >= FIRST_WITH_PROTOBUF) {
            assertThat(text).contains("Content-Type: application/vnd.kubernetes.protobuf");
        }
        return Vector.of(text.split("\n")).last();
    }

    private static JsonObject document(RealKubectl.Printed printed) {
        return (JsonObject) JsonText.parse(printed.text()).get();
    }

    private JsonObject content(Request request) {
        return (JsonObject)
                ObjectCodec.encode(served.cluster().door().send(request).asOne().get());
    }

    /**
     * The object that a request leads to, without what each object has of its own, what controllers say of it, and members
     * that are there to say nothing.
     */
    private String comparable(Request request) {
        JsonObject content = content(request);
        JsonObject metadata = new JsonObject(
                content.objectAt("metadata").members().filterKeys(HashSet.of("name", "namespace", "labels")::contains));
        return JsonText.pretty(content.with("metadata", metadata).without("status"))
                .replaceAll(",\\s+\"\\w+\": null", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UID")
                .replaceAll("\"10(\\.[0-9]+){3}\"", "ADDRESS")
                .replaceAll("\"nodePort\": 3[0-9]{4}", "PORT");
    }
}
