package dev.orrery.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Objects that break the rules are refused with every fault at once, and nothing of them is stored. */
class FaultyObjectsTest {

    private static final String STRICT = "Error from server (BadRequest): error when creating \"f.yaml\": ";

    private static void refused(String expected, String... lines) {
        Prompt prompt = Prompt.open();
        var before = prompt.revision();
        assertThat(prompt.apply(lines)).satisfies(printed -> {
            assertThat(printed.text().strip()).isEqualTo(expected);
            assertThat(printed.exitCode()).isEqualTo(1);
        });
        assertThat(prompt.revision()).isEqualTo(before);
    }

    private static String[] deployment(String name, String spec, String container) {
        return new String[] {
            "apiVersion: apps/v1",
            "kind: Deployment",
            "metadata: {name: " + name + "}",
            "spec:",
            "  " + spec,
            "  selector: {matchLabels: {app: web}}",
            "  template:",
            "    metadata: {labels: {app: web}}",
            "    spec: {containers: [" + container + "]}"
        };
    }

    @Test
    void aKindThatDoesNotExistIsNotMapped() {
        refused(
                "error: resource mapping not found for name: \"x\" namespace: \"\" from \"f.yaml\": no matches for kind"
                        + " \"Foo\" in version \"apps/v1\"\nensure CRDs are installed first",
                "apiVersion: apps/v1",
                "kind: Foo",
                "metadata: {name: x}");
    }

    @Test
    void anObjectSaysWhatItIs() {
        String after = "; if you choose to ignore these errors, turn validation off with --validate=false";
        String before = "error: error validating \"f.yaml\": error validating data: ";
        refused(before + "kind not set" + after, "apiVersion: v1");
        refused(before + "[apiVersion not set, kind not set]" + after, "metadata: {name: x}");
        refused(
                before + "[apiVersion isn't string type, kind isn't string type]" + after,
                "apiVersion: 1",
                "kind: [2]");
        refused(before + "invalid object to validate" + after, "hello");
    }

    @Test
    void missingFieldsAreNamedAllAtOnce() {
        refused(
                "The Deployment \"x\" is invalid: \n* spec.selector: Required value\n"
                        + "* spec.template.metadata.labels: Invalid value: map[string]string(nil): `selector` does not"
                        + " match template `labels`\n* spec.template.spec.containers: Required value",
                "apiVersion: apps/v1",
                "kind: Deployment",
                "metadata: {name: x}");
    }

    @Test
    void fieldsOfAnotherTypeAreNamedAllAtOnce() {
        assertThat(Prompt.open()
                        .apply(deployment(
                                "x",
                                "replicas: three\n  replicass: 3",
                                "{name: a, image: 7, tty: perhaps, securityContext: none}"))
                        .text())
                .startsWith(STRICT + "Deployment in version \"v1\" cannot be handled as a Deployment: ")
                .contains(
                        "json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32",
                        "Go struct field Container.spec.template.spec.containers.image of type string",
                        "Go struct field Container.spec.template.spec.containers.tty of type bool",
                        "Container.spec.template.spec.containers.securityContext of type v1.SecurityContext",
                        "strict decoding error: unknown field \"spec.replicass\"");
    }

    @Test
    void fieldsThatDoNotExistAreNamedAllAtOnce() {
        refused(
                STRICT
                        + "Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error: unknown"
                        + " field \"spec.replicass\", unknown field \"spec.template.spec.containers[0].imagee\"",
                deployment("x", "replicass: 3", "{name: a, image: b, imagee: c}"));
    }

    @Test
    void unknownFieldsPassWhenValidationIsTurnedOff() {
        Prompt prompt = Prompt.open().with("f.yaml", deployment("x", "replicass: 3", "{name: a, image: b}"));
        assertThat(prompt.run("kubectl apply -f f.yaml --validate=false").text())
                .isEqualTo("deployment.apps/x created\n");
    }

    @Test
    void aChangeBringsInNoFieldThatDoesNotExist() {
        Prompt prompt = Prompt.open();
        prompt.apply(deployment("x", "replicas: 1", "{name: a, image: b}"));
        var before = prompt.revision();
        assertThat(prompt.apply(deployment("x", "replicass: 1", "{name: a, image: b}"))
                        .text())
                .startsWith("The request is invalid: patch: Invalid value: \"map[")
                .endsWith("\": strict decoding error: unknown field \"spec.replicass\"\n");
        assertThat(prompt.revision()).isEqualTo(before);
    }

    @Test
    void everyBrokenRuleIsNamed() {
        assertThat(Prompt.open()
                        .apply(deployment(
                                "Bad_Name",
                                "strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}\n  replicas: -1",
                                "{name: a, image: b}, {name: a, image: b}, {name: c}"))
                        .text())
                .startsWith("The Deployment \"Bad_Name\" is invalid: ")
                .contains(
                        "* metadata.name: Invalid value: \"Bad_Name\": a lowercase RFC 1123 subdomain must consist of",
                        "* spec.replicas: Invalid value: -1: must be greater than or equal to 0",
                        "* spec.strategy.rollingUpdate.maxUnavailable: Invalid value: intstr.IntOrString{Type:0,"
                                + " IntVal:0, StrVal:\"\"}: may not be 0 when `maxSurge` is 0",
                        "* spec.template.spec.containers[1].name: Duplicate value: \"a\"",
                        "* spec.template.spec.containers[2].image: Required value");
    }

    @Test
    void aSelectorMustMatchItsTemplate() {
        String[] lines = deployment("bad", "replicas: 1", "{name: a, image: b}");
        lines[7] = "    metadata: {labels: {app: other}}";
        refused(
                "The Deployment \"bad\" is invalid: spec.template.metadata.labels: Invalid value:"
                        + " map[string]string{\"app\":\"other\"}: `selector` does not match template `labels`",
                lines);
    }

    @Test
    void anImmutableFieldDoesNotChange() {
        Prompt prompt = Prompt.open();
        prompt.apply(deployment("web", "replicas: 1", "{name: a, image: b}"));
        var before = prompt.revision();
        String[] lines = deployment("web", "replicas: 1", "{name: a, image: b}");
        lines[5] = "  selector: {matchLabels: {app: web2}}";
        lines[7] = "    metadata: {labels: {app: web2}}";
        assertThat(prompt.apply(lines).text())
                .isEqualTo("The Deployment \"web\" is invalid: spec.selector: Invalid value:"
                        + " v1.LabelSelector{MatchLabels:map[string]string{\"app\":\"web2\"},"
                        + " MatchExpressions:[]v1.LabelSelectorRequirement(nil)}: field is immutable\n");
        assertThat(prompt.revision()).isEqualTo(before);
    }

    @Test
    void aQuantityThatIsNoneIsNamedWithItsField() {
        String quantities =
                "quantities must match the regular expression" + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
        assertThat(Prompt.open()
                        .apply(deployment(
                                "x",
                                "replicas: 1",
                                "{name: a, image: b, resources: {requests: {cpu: lots}, limits: {memory: 12XB}}}"))
                        .text())
                .contains(
                        quantities + " (spec.template.spec.containers[0].resources.requests.cpu)",
                        quantities + " (spec.template.spec.containers[0].resources.limits.memory)");
    }

    @Test
    void anObjectNeedsANameThatIsText() {
        refused(
                "error: error when retrieving current configuration of:\n"
                        + "Resource: \"/v1, Resource=configmaps\", GroupVersionKind: \"/v1, Kind=ConfigMap\"\n"
                        + "Name: \"\", Namespace: \"default\"\n"
                        + "from server for: \"f.yaml\": resource name may not be empty",
                "apiVersion: v1",
                "kind: ConfigMap");
        refused(
                STRICT + "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal number"
                        + " into Go struct field ObjectMeta.metadata.name of type string",
                "apiVersion: v1",
                "kind: ConfigMap",
                "metadata: {name: 5}");
        refused(
                "error: unable to decode \"f.yaml\": json: cannot unmarshal string into Go struct field"
                        + " ConfigMap.metadata of type v1.ObjectMeta",
                "apiVersion: v1",
                "kind: ConfigMap",
                "metadata: hello");
    }

    @Test
    void theSecondDocumentOfANameChangesTheFirst() {
        String[] once = {"apiVersion: v1", "kind: ConfigMap", "metadata: {name: twice}", "data: {a: one}"};
        String text = String.join("\n", once);
        Prompt prompt = Prompt.open().with("f.yaml", text, "---", text.replace("one", "two"));
        assertThat(prompt.run("kubectl apply -f f.yaml").text())
                .isEqualTo("configmap/twice created\nconfigmap/twice configured\n");
        assertThat(prompt.run("kubectl create -f f.yaml").text().lines())
                .hasSize(2)
                .allMatch(line -> line.equals("Error from server (AlreadyExists): error when creating \"f.yaml\":"
                        + " configmaps \"twice\" already exists"));
    }

    @Test
    void aBadItemOfAListLeavesTheGoodOnes() {
        Prompt prompt = Prompt.open();
        assertThat(prompt.apply(
                                "apiVersion: v1",
                                "kind: List",
                                "items:",
                                "- {apiVersion: v1, kind: ConfigMap, metadata: {name: one}}",
                                "- {apiVersion: v1, kind: ConfigMap, metadata: {name: T_wo}}",
                                "- {apiVersion: v1, kind: ConfigMap, metadata: {name: three}}")
                        .text())
                .startsWith("configmap/one created\nconfigmap/three created\nThe ConfigMap \"T_wo\" is invalid:"
                        + " metadata.name: Invalid value: \"T_wo\"");
        refused(
                "error: unable to decode \"f.yaml\": json: cannot unmarshal number into Go struct field List.items of"
                        + " type []runtime.RawExtension",
                "apiVersion: v1",
                "kind: List",
                "items: 3");
    }

    @Test
    void flagsAndVerbsThatDoNotExistAreNamed() {
        assertThat(Prompt.open().run("kubectl get --foo pods").text())
                .isEqualTo("error: unknown flag: --foo\nSee 'kubectl get --help' for usage.\n");
        assertThat(Prompt.open().run("kubectl get pods -Q").text())
                .isEqualTo("error: unknown shorthand flag: 'Q' in -Q\nSee 'kubectl get --help' for usage.\n");
        assertThat(Prompt.open().run("kubectl frob").text())
                .startsWith("error: unknown command \"frob\" for \"kubectl\"");
    }
}
