package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.User;
import dev.orrery.api.request.Verb;
import dev.orrery.model.json.Json;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Each writes their part of a CertificateSigningRequest, and nobody another's. */
class SigningRequestTest {
    private static final String PEM = Base64.getEncoder()
            .encodeToString("-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----\n"
                    .getBytes(StandardCharsets.UTF_8));

    private final Tried tried = Tried.inDefault();

    private static Request request(String spec) {
        return Tried.creation(
                        "{'apiVersion':'certificates.k8s.io/v1','kind':'CertificateSigningRequest','metadata':{'name':'eva'},"
                                + "'spec':{" + spec + "}}")
                .with(ImmutableRequestOptions.builder()
                        .user(User.known("eva", Vector.empty()))
                        .build());
    }

    private KubernetesObject asked() {
        return tried.granted(request("'request':'" + PEM + "','usages':['client auth'],'username':'somebody else',"
                + "'signerName':'kubernetes.io/kube-apiserver-client','expirationSeconds':86400"));
    }

    private static Request decision(KubernetesObject asked, String type) {
        return Tried.patch(
                        asked,
                        PatchType.MERGE,
                        "{'spec':{'signerName':'x/y'},'status':{'conditions':[{'type':'" + type
                                + "','status':'True'}]}}")
                .subresource("approval");
    }

    private String row() {
        Request list = Request.list(Kinds.CERTIFICATE_SIGNING_REQUEST, "")
                .with(ImmutableRequestOptions.builder().asTable(true).build());
        return ((Response.Table) tried.send(list)).rows().head().cells().mkString(" ");
    }

    @Test
    void whoAsksIsWrittenDownByTheServer() {
        assertThat(ObjectCodec.encode(asked()).textAt("spec", "username")).isEqualTo("eva");
        assertThat(row()).isEqualTo("eva 0s kubernetes.io/kube-apiserver-client eva 24h Pending");
    }

    @Test
    void aDecisionComesThroughItsOwnDoorAndBringsNothingElse() {
        Json decided = ObjectCodec.encode(tried.granted(decision(asked(), "Approved")));
        Json condition = decided.elementsAt("status", "conditions").single();
        assertThat(condition.textAt("lastTransitionTime")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(decided.textAt("spec", "signerName")).isEqualTo("kubernetes.io/kube-apiserver-client");
        assertThat(row()).endsWith(" Approved");
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        KubernetesObject approved = tried.granted(decision(asked(), "Approved"));
        assertThat(tried.refused(decision(approved, "Denied")).message())
                .contains("updates may not remove a condition of type \"Approved\"");
    }

    @Test
    void whoSignsDoesNotDecideAndWhoAskedDoesNotAskAnew() {
        KubernetesObject asked = asked();
        tried.granted(Tried.patch(asked, PatchType.MERGE, "{'spec':{'usages':['any']}}"));
        tried.granted(Tried.patch(
                        asked,
                        PatchType.MERGE,
                        "{'status':{'certificate':'eA==','conditions':[{'type':'Approved','status':'True'}]}}")
                .subresource("status"));
        assertThat(row()).endsWith(" Pending,Issued");
        assertThat(ObjectCodec.encode(tried.find(asked).get())
                        .elementsAt("spec", "usages")
                        .map(Json::plainText))
                .containsExactly("client auth");
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        assertThat(tried.refused(
                                request(
                                        "'request':'eA==','usages':['client auth','client auth','fun'],'signerName':'me','expirationSeconds':1"))
                        .causes())
                .extracting(cause -> cause.field() + ": " + cause.message())
                .anyMatch(fault -> fault.equals(
                        "spec.request: Invalid value: []byte{0x78}: PEM block type must be CERTIFICATE REQUEST"))
                .anyMatch(fault -> fault.equals("spec.usages[1]: Duplicate value: \"client auth\""))
                .anyMatch(fault -> fault.startsWith("spec.usages[2]: Unsupported value: \"fun\""))
                .anyMatch(
                        fault -> fault.startsWith("spec.signerName: Invalid value: \"me\": must be a fully qualified"))
                .anyMatch(fault -> fault.startsWith("spec.expirationSeconds: Invalid value: 1"))
                .hasSize(5);
    }

    @Test
    void otherKindsHaveNoDecisions() {
        KubernetesObject map =
                tried.create("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'default'}}");
        Request request = new Request(
                Verb.UPDATE,
                map.kind(),
                "default",
                "m",
                "approval",
                new Body.Typed(map),
                decision(map, "Denied").options());
        assertThat(tried.refused(request).code()).isEqualTo(404);
    }
}
