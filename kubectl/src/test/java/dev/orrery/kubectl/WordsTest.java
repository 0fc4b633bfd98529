package dev.orrery.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.remote.AccessFlags;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** How a call is typed: what each verb takes, what it refuses before it does anything, and how it explains itself. */
class WordsTest {
    private static final String OBJECTS = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: default, labels: {app: web}}
            spec: {replicas: 1}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: default}
            """;

    private final ShelfDoor door = new ShelfDoor().with(OBJECTS);
    private final Session session = new Session(door);

    @Test
    void everyVerbExplainsItself() {
        for (Command command : Commands.all(Vector.empty())) {
            String words = command.usage().words();
            assertThat(session.run(words + " --help"))
                    .as(words)
                    .startsWith(command.usage().summary())
                    .contains("Usage:\n  kubectl " + words)
                    .isEqualTo(session.run(words + " -h"))
                    .isEqualTo(session.run("help " + words));
        }
    }

    @Test
    void kubectlAloneAndAHalfVerbListWhatThereIs() {
        assertThat(session.run("--help")).isEqualTo(session.run("help")).contains("  rollout status", "  get ");
        assertThat(session.run("rollout")).contains("  rollout undo").doesNotContain("  get ");
    }

    @Test
    void noFlagStandsForTwoThings() {
        for (Command command : Commands.all(Vector.empty())) {
            Vector<Flags.Flag> flags =
                    command.flags().and(Flags.EVERYWHERE).all().distinct();
            assertThat(flags.map(Flags.Flag::name)).as(command.usage().words()).doesNotHaveDuplicates();
            assertThat(flags.map(Flags.Flag::shorthand).reject(String::isEmpty))
                    .as(command.usage().words())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatKubectlHasAndOrreryHasNotSaysSo() {
        assertThat(session.run("get pods -v 8")).isEqualTo("error: -v is not supported by orrery\n[exit 1]\n");
        assertThat(session.run("apply -k dir")).isEqualTo("error: -k is not supported by orrery\n[exit 1]\n");
        assertThat(session.run("create token t"))
                .startsWith("error: `kubectl create token` is not supported by orrery; there is create namespace, ");
    }

    @Test
    void aValueThatCannotBeReadIsRefusedBeforeAnythingIsDone() {
        assertThat(session.run("delete deploy web --timeout=x")).isEqualTo("""
                error: invalid argument "x" for "--timeout" flag: time: invalid duration "x"
                See 'kubectl delete --help' for usage.
                [exit 1]
                """);
        assertThat(session.run("delete deploy web -A=maybe")).isEqualTo("""
                error: invalid argument "maybe" for "-A, --all-namespaces" flag: strconv.ParseBool: parsing "maybe": invalid syntax
                See 'kubectl delete --help' for usage.
                [exit 1]
                """);
        assertThat(session.run("get deploy -o name")).isEqualTo("deployment.apps/web\n");
    }

    @Test
    void aKindAloneIsNotAllOfItsObjectsForVerbsThatChange() {
        String refusal = "error: resource(s) were provided, but no name was specified\n[exit 1]\n";
        assertThat(session.run("delete deploy")).isEqualTo(refusal);
        assertThat(session.run("scale deploy --replicas=3")).isEqualTo(refusal);
        assertThat(session.run("label deploy a=b")).isEqualTo(refusal);
        assertThat(session.run("label deploy --all a=b")).isEqualTo("deployment.apps/web labeled\n");
    }

    @Test
    void namesAndSelectorsDoNotGoTogether() {
        String refusal = "error: name cannot be provided when a selector is specified\n[exit 1]\n";
        assertThat(session.run("get deploy web -l app=web")).isEqualTo(refusal);
        assertThat(session.run("delete deploy/web --all")).isEqualTo(refusal);
        assertThat(session.run("get deploy web -A"))
                .isEqualTo("error: a resource cannot be retrieved by name across all namespaces\n[exit 1]\n");
    }

    @Test
    void aMarkIsNotSetAndRemovedAtOnce() {
        assertThat(session.run("label deploy web a=b a-"))
                .isEqualTo("error: can not both modify and remove a label in the same command\n[exit 1]\n");
        assertThat(session.run("annotate deploy web a=b a-"))
                .isEqualTo("error: can not both modify and remove the following annotation(s) in the same command: a\n"
                        + "[exit 1]\n");
    }

    @Test
    void aDirectoryIsReadWithWhatIsBelowItOnlyWhenAsked() {
        session.file("dir/a.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}")
                .file("dir/below/b.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}")
                .file("dir/notes.txt", "no manifest");

        assertThat(session.run("apply -f dir")).isEqualTo("configmap/a created\n");
        assertThat(session.run("apply -R -f dir")).isEqualTo("configmap/a unchanged\nconfigmap/b created\n");
    }

    @Test
    void createPrintsWhatKubectlWouldSend() {
        assertThat(session.run("create deployment d --image=nginx:1 --dry-run=client -oyaml"))
                .isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  creationTimestamp: null
                  labels:
                    app: d
                  name: d
                spec:
                  replicas: 1
                  selector:
                    matchLabels:
                      app: d
                  strategy: {}
                  template:
                    metadata:
                      creationTimestamp: null
                      labels:
                        app: d
                    spec:
                      containers:
                      - image: nginx:1
                        name: nginx
                        resources: {}
                status: {}
                """);
    }

    @Test
    void aFlagOfTheVerbHidesTheOneThatSaysWhichServerIsMeant() {
        Vector<String> binding = Vector.of("create", "rolebinding", "b", "--user=u", "--token=t");
        Vector<String> reading = Vector.of("get", "pods", "--user=u");

        assertThat(AccessFlags.of(binding, Kubectl.ownFlags(binding)).rest())
                .containsExactly("create", "rolebinding", "b", "--user=u");
        assertThat(AccessFlags.of(reading, Kubectl.ownFlags(reading)).rest()).containsExactly("get", "pods");
    }
}
