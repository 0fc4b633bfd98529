package dev.orrery.wire.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.DecodeFault;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Which fields a kind has is known beyond what the model has attributes for. */
class FieldCheckTest {

    private static FieldCheck check(Kind<?> kind, String yaml) {
        return FieldCheck.of(
                kind, YamlReader.read(yaml).get().head().content().asObject().get());
    }

    @Test
    void everyFieldThatDoesNotExistIsNamedByItsPath() {
        assertThat(check(
                                Deployment.KIND,
                                "{metadata: {lables: {}}, spec: {replicass: 1, template: {spec: {containers:"
                                        + " [{name: a}, {imagee: b}]}}}, sepc: {}}")
                        .unknown())
                .containsExactly(
                        "metadata.lables", "sepc", "spec.replicass", "spec.template.spec.containers[1].imagee");
    }

    @Test
    void bytesAreBase64() {
        assertThat(check(
                                Secret.KIND,
                                "{data: {good: 'YQ==', lines: \"YW\\nJj\", empty: '', bad: '%%%', short: YWJjYQ, half: YQ=,"
                                        + " more: YQ==YQ==}}")
                        .mismatched()
                        .map(DecodeFault::message))
                .containsExactlyInAnyOrder(
                        "illegal base64 data at input byte 0 (data.bad)",
                        "illegal base64 data at input byte 4 (data.short)",
                        "illegal base64 data at input byte 3 (data.half)",
                        "illegal base64 data at input byte 4 (data.more)");
    }

    @Test
    void everyFieldOfAnotherFormIsNamedAsGoNamesIt() {
        assertThat(check(Pod.KIND, "{spec: {hostNetwork: 3, dnsConfig: no, hostAliases: [{hostnames: x}]}}")
                        .mismatched()
                        .map(DecodeFault::message))
                .containsExactly(
                        "json: cannot unmarshal bool into Go struct field PodSpec.spec.dnsConfig of type"
                                + " v1.PodDNSConfig",
                        "json: cannot unmarshal string into Go struct field HostAlias.spec.hostAliases.hostnames of"
                                + " type []string",
                        "json: cannot unmarshal number into Go struct field PodSpec.spec.hostNetwork of type bool");
    }

    @Test
    void aQuantityIsReadWhereverItStands() {
        assertThat(check(Pod.KIND, "{spec: {volumes: [{name: v, emptyDir: {sizeLimit: much}}]}}")
                        .mismatched()
                        .map(DecodeFault::message))
                .singleElement()
                .asString()
                .startsWith("quantities must match")
                .endsWith(" (spec.volumes[0].emptyDir.sizeLimit)");
    }

    @Test
    void aNullIsAFieldThatIsMissing() {
        FieldCheck check =
                check(Pod.KIND, "{metadata: {creationTimestamp: null}, spec: {hostNetwork: null}, status: {}}");
        assertThat(check).isEqualTo(new FieldCheck(Vector.empty(), Vector.empty()));
    }

    @Test
    void aKindFromElsewhereIsLeftAlone() {
        Kind<?> custom = Kind.namespaced("example.com", "v1", "Thing", "things", Unstructured.class);
        assertThat(check(custom, "{anything: {goes: 1}}").unknown()).isEmpty();
    }
}
