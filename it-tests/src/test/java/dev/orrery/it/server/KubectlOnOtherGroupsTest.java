package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.orrery.it.server.RealKubectl.Printed;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the real kubectl does with reviews, with other versions of kinds, with signing requests, and with warnings. */
@TestInstance(Lifecycle.PER_CLASS)
class KubectlOnOtherGroupsTest {

    /** Before it, kubectl either checked by itself or left everything to the server. */
    private static final int FIRST_THAT_SAYS_HOW_TO_CHECK = 25;

    private final Served served = Served.standing();
    private Option<RealKubectl> kubectl = Option.none();

    @BeforeAll
    void find(@TempDir Path folder) throws IOException {
        kubectl = RealKubectl.talkingTo(served, folder);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private RealKubectl kubectl() {
        assumeTrue(kubectl.isDefined(), "there is no kubectl on the PATH");
        return kubectl.get();
    }

    private Printed apply(String manifest, String... flags) throws IOException, InterruptedException {
        String whateverItBeginsWith = "---\n" + manifest;
        return kubectl().run(Vector.of("apply", "-f", "-").appendAll(Vector.of(flags)), whateverItBeginsWith);
    }

    private String get(String... words) throws IOException, InterruptedException {
        return kubectl().run(Vector.of(words).prepend("get"), "").text();
    }

    @Test
    void whoAsksIsToldThatTheyMayDoEverything() throws Exception {
        assertThat(kubectl().run("auth", "can-i", "get", "pods").text()).isEqualTo("yes\n");
        assertThat(kubectl().run("auth", "can-i", "--list").text()).contains("*.*");
    }

    @Test
    void anAutoscalerIsAppliedInOneVersionAndReadInBoth() throws Exception {
        String manifest = "{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {name: web}, spec: {"
                + "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5,"
                + " targetCPUUtilizationPercentage: 40}}";
        assertThat(apply(manifest).text()).isEqualTo("horizontalpodautoscaler.autoscaling/web created\n");
        assertThat(apply(manifest).text()).isEqualTo("horizontalpodautoscaler.autoscaling/web unchanged\n");
        assertThat(apply(manifest.replace("40", "60")).text())
                .isEqualTo("horizontalpodautoscaler.autoscaling/web configured\n");
        assertThat(get("hpa", "--no-headers")).matches("web +Deployment/web +cpu: <unknown>/60% +1 +5 +0 +\\S+\n");
        assertThat(get(
                        "horizontalpodautoscalers.v1.autoscaling",
                        "web",
                        "-o",
                        "jsonpath={.apiVersion} {.spec.targetCPUUtilizationPercentage}"))
                .isEqualTo("autoscaling/v1 60");
        assertThat(get(
                        "hpa",
                        "web",
                        "-o",
                        "jsonpath={.apiVersion} {.spec.metrics[0].resource.target.averageUtilization}"))
                .isEqualTo("autoscaling/v2 60");
    }

    @Test
    void anEventIsSeenInBothGroups() throws Exception {
        String there = get("events.events.k8s.io", "-A", "--no-headers", "-o", "custom-columns=:metadata.name,:note");
        assertThat(there).isNotBlank();
        assertThat(get("events.v1.", "-A", "--no-headers", "-o", "custom-columns=:metadata.name,:message"))
                .isEqualTo(there);
    }

    @Test
    void aSigningRequestIsShownAsTheRealServerShowsIt() throws Exception {
        String pem = "-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----\n";
        String encoded = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
        apply(
                "{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: eva}, spec: {request: "
                        + encoded + ", signerName: kubernetes.io/kube-apiserver-client, usages: [client auth]}}");
        assertThat(get("csr"))
                .matches("NAME +AGE +SIGNERNAME +REQUESTOR +REQUESTEDDURATION +CONDITION *\n"
                        + "eva +\\S+ +kubernetes.io/kube-apiserver-client +kubernetes-admin +<none> +Pending *\n");
        assertThat(kubectl().run("certificate", "approve", "eva").text()).endsWith("/eva approved\n");
        assertThat(get("csr", "--no-headers")).matches("eva .* Approved *\n");
    }

    @Test
    void whoDoesNotInsistIsWarnedOfWhatIsUnknownAndOld() throws Exception {
        String manifest = "{apiVersion: v1, kind: Pod, metadata: {name: odd}, spec: {replicas: 1, nodeSelector:"
                + " {beta.kubernetes.io/os: linux}, containers: [{name: c, image: nginx}]}}";
        assertThat(apply(manifest).exitCode()).isEqualTo(1);
        boolean saysHow = kubectl().minor() >= FIRST_THAT_SAYS_HOW_TO_CHECK;
        assertThat(apply(manifest, saysHow ? "--validate=warn" : "--validate=false")
                        .text())
                .contains(
                        "Warning: unknown field \"spec.replicas\"\n",
                        "Warning: spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use"
                                + " \"kubernetes.io/os\" instead\n",
                        "pod/odd created\n");
    }
}
