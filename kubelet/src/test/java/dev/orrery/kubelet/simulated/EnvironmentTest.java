package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableEnvVar;
import dev.orrery.model.core.ImmutableSecret;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/**
 * The variables that a container finds, and what becomes of it when one cannot be had.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/">Environment
 *     variables for a container</a>
 */
class EnvironmentTest {

    private final Model model = Model.usual();

    /** A container that prints a text with its variables, then sleeps. */
    private static Container saying(String text, ImmutableEnvVar... variables) {
        return Manifests.shell("main", "echo " + text + "; sleep 1h").withEnv(Vector.of(variables));
    }

    private static ImmutableEnvVar plain(String name, String value) {
        return ImmutableEnvVar.builder().name(name).value(value).build();
    }

    private static ImmutableEnvVar from(String name, String kind, JsonObject reference) {
        return ImmutableEnvVar.builder()
                .name(name)
                .putUnknown("valueFrom", JsonObject.EMPTY.with(kind, reference))
                .build();
    }

    private static ImmutableEnvVar key(String name, String kind, String object, String key) {
        return from(name, kind, JsonObject.EMPTY.with("name", object).with("key", key));
    }

    private static ImmutableEnvVar field(String name, String path) {
        return from(name, "fieldRef", JsonObject.EMPTY.with("fieldPath", path));
    }

    private static Container withAll(Container container, JsonObject... sources) {
        return container.withUnknown(
                TreeMap.of("envFrom", new JsonArray(Vector.of(sources).map(Json.class::cast))));
    }

    private static JsonObject all(String kind, String object) {
        return JsonObject.EMPTY.with(kind, JsonObject.EMPTY.with("name", object));
    }

    private static Secret secret(String name) {
        return ImmutableSecret.builder()
                .metadata(ObjectMeta.named("default", name))
                .putData("password", "c2VzYW1l")
                .build();
    }

    private Vector<String> printed(Container container) {
        Pod pod = Manifests.pod("web", container);
        model.put(pod.withMetadata(pod.metadata().withLabel("app", "web")));
        return model.at(model.seconds() + 5).lines("web");
    }

    @Test
    void aValueMaySpeakOfThoseBeforeIt() {
        Container container = Manifests.container("main", "busybox:1.36")
                .withCommand(Vector.of("echo", "$(ALL)"))
                .withEnv(Vector.of(
                        plain("HOST", "db"), plain("ALL", "$(HOST):$(PORT) $$(HOST)"), plain("PORT", "5432")));
        assertThat(printed(container)).contains("db:$(PORT) $(HOST)");
    }

    @Test
    void aPodTellsOfItself() {
        assertThat(printed(saying(
                        "$NAME $NODE $APP $IP",
                        field("NAME", "metadata.name"),
                        field("NODE", "spec.nodeName"),
                        field("APP", "metadata.labels['app']"),
                        field("IP", "status.podIP"))))
                .containsExactly(
                        "web worker-1 web " + model.pod("web").status().podIP().get());
    }

    @Test
    void keysOfConfigMapsAndSecretsAreValues() {
        model.put(Manifests.configMap("settings").withData(TreeMap.of("greeting", "hello")));
        model.put(secret("login"));
        assertThat(printed(saying(
                        "$GREETING $PASSWORD",
                        key("GREETING", "configMapKeyRef", "settings", "greeting"),
                        key("PASSWORD", "secretKeyRef", "login", "password"))))
                .containsExactly("hello sesame");
    }

    @Test
    void wholeConfigMapsComeFirstAndTheContainersOwnWordIsTheLast() {
        model.put(Manifests.configMap("settings").withData(TreeMap.of("A", "from the map", "B", "two")));
        JsonObject prefixed = all("configMapRef", "settings").with("prefix", "P_");
        assertThat(printed(
                        withAll(saying("$A, $B, $P_B", plain("A", "own")), all("configMapRef", "settings"), prefixed)))
                .containsExactly("own, two, two");
    }

    @Test
    void commandAndArgumentsSpeakOfVariables() {
        Container container = Manifests.container("main", "busybox:1.36")
                .withCommand(Vector.of("echo", "$(GREETING)", "$(NOBODY)"))
                .withEnv(Vector.of(plain("GREETING", "hello")));
        assertThat(printed(container)).contains("hello $(NOBODY)");
    }

    @Test
    void theShellLeavesWhatIsInSingleQuotesAlone() {
        assertThat(VariableReferences.inScript("echo $A '$A' ${A}b $B.", TreeMap.of("A", "1")))
                .isEqualTo("echo 1 '$A' 1b .");
    }

    @Test
    void aContainerWaitsForAConfigMapThatIsMissingAndStartsWhenItComes() {
        Container container = saying("$GREETING", key("GREETING", "configMapKeyRef", "settings", "greeting"));
        model.put(Manifests.pod("web", container));
        model.at(5);
        assertThat(model.waiting("web")).isEqualTo("CreateContainerConfigError: configmap \"settings\" not found");
        assertThat(model.events("Failed"))
                .containsExactly("1s Warning Failed: Error: configmap \"settings\" not found");
        assertThat(model.events("Created")).isEmpty();

        model.put(Manifests.configMap("settings"));
        model.at(15);
        assertThat(model.waiting("web"))
                .isEqualTo("CreateContainerConfigError: couldn't find key greeting in ConfigMap default/settings");

        model.put(Manifests.configMap("settings").withData(TreeMap.of("greeting", "hello")));
        model.at(25);
        assertThat(model.pod("web").isReady()).isTrue();
        assertThat(model.lines("web")).containsExactly("hello");
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        JsonObject optional =
                JsonObject.EMPTY.with("name", "nobody").with("key", "k").with("optional", Json.of(true));
        Container container = withAll(
                saying("[$GREETING]", from("GREETING", "secretKeyRef", optional)),
                JsonObject.EMPTY.with("configMapRef", optional));
        assertThat(printed(container)).containsExactly("[]");
    }

    @Test
    void aMissingSecretIsNamed() {
        model.put(Manifests.pod("web", withAll(saying("hello"), all("secretRef", "login"))));
        model.at(5);
        assertThat(model.waiting("web")).isEqualTo("CreateContainerConfigError: secret \"login\" not found");
    }

    /** As in Kubernetes: a change of the ConfigMap is seen by the next run. */
    @Test
    void aContainerThatRunsKeepsItsVariables() {
        model.put(Manifests.configMap("settings").withData(TreeMap.of("greeting", "hello")));
        printed(saying("$GREETING", key("GREETING", "configMapKeyRef", "settings", "greeting")));
        model.put(Manifests.configMap("settings").withData(TreeMap.of("greeting", "goodbye")));
        assertThat(model.at(20).lines("web")).containsExactly("hello");
    }
}
