package dev.orrery.wire.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.orrery.wire.json.JsonText;
import io.kubernetes.client.proto.IntStr.IntOrString;
import io.kubernetes.client.proto.Meta;
import io.kubernetes.client.proto.Runtime.RawExtension;
import io.kubernetes.client.proto.V1;
import io.kubernetes.client.proto.V1Apps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is no body in protobuf is refused with a sentence; nothing that comes makes the reader fall over. */
class ProtobufFaultsTest {

    private static String fault(byte[] body) {
        ProtobufFault fault = ProtobufReader.read(body).getLeft();
        return (fault.apiVersion() + " " + fault.kind() + " " + fault.message()).strip();
    }

    private static String fault(int... message) {
        byte[] bytes = new byte[message.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) message[i];
        }
        return fault(Written.body("v1", "ConfigMap", bytes));
    }

    @Test
    void theFirstBytesSayWhatItIs() {
        String foreign = "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]";
        assertThat(fault(new byte[0])).isEqualTo("empty data");
        assertThat(fault("{\"kind\":\"ConfigMap\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(foreign);
        assertThat(fault("k8s".getBytes(StandardCharsets.UTF_8))).isEqualTo(foreign);
        assertThat(fault("k8s\0".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty body");
        assertThat(fault("k8s\0{}".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void theKindHasToBeKnown() {
        assertThat(fault(Written.body("v1", "Comet", new byte[0])))
                .isEqualTo("v1 Comet no kind \"Comet\" is registered for version \"v1\"");
        assertThat(fault(Written.body("", "", new byte[0]))).contains("no kind \"\"");
    }

    @Test
    void aMessageIsReadToItsEndOrNotAtAll() {
        assertThat(fault(1 << 3 | 2, 5, 0)).isEqualTo("v1 ConfigMap unexpected EOF");
        assertThat(fault(1 << 3 | 2)).isEqualTo("v1 ConfigMap unexpected EOF");
        assertThat(fault(1 << 3 | 2, 0xff, 0xff, 0xff, 0xff, 0x0f)).isEqualTo("v1 ConfigMap unexpected EOF");
        assertThat(fault(0)).isEqualTo("v1 ConfigMap proto: ConfigMap: illegal tag 0 (wire type 0)");
        assertThat(fault(1 << 3 | 4)).isEqualTo("v1 ConfigMap proto: ConfigMap: wiretype end group for non-group");
        assertThat(fault(2 << 3, 1)).isEqualTo("v1 ConfigMap proto: wrong wireType = 0 for field Data");
        assertThat(fault(4 << 3 | 2, 1, 1)).isEqualTo("v1 ConfigMap proto: wrong wireType = 2 for field Immutable");
    }

    @Test
    void whatJsonCannotSayIsRefused() {
        V1.ServicePort port = V1.ServicePort.newBuilder()
                .setTargetPort(IntOrString.newBuilder().setType(2))
                .build();
        V1.Service service = V1.Service.newBuilder()
                .setSpec(V1.ServiceSpec.newBuilder().addPorts(port))
                .build();
        assertThat(fault(Written.body("v1", "Service", service))).endsWith("impossible IntOrString.Type");
        V1.ConfigMap late = V1.ConfigMap.newBuilder()
                .setMetadata(Meta.ObjectMeta.newBuilder()
                        .setCreationTimestamp(Meta.Time.newBuilder().setSeconds(Long.MAX_VALUE)))
                .build();
        assertThat(fault(Written.body("v1", "ConfigMap", late))).contains("year outside of range");
        V1Apps.ControllerRevision revision = V1Apps.ControllerRevision.newBuilder()
                .setData(RawExtension.newBuilder().setRaw(ByteString.copyFromUtf8("{")))
                .build();
        assertThat(fault(Written.body("apps/v1", "ControllerRevision", revision)))
                .startsWith("apps/v1 ControllerRevision ");
    }

    @Test
    void nestingEnds() {
        assertThat(fault(Written.body("apiextensions.k8s.io/v1", "CustomResourceDefinition", nested(5000))))
                .endsWith(" exceeded max depth");
        assertThat(fault(Written.body("apiextensions.k8s.io/v1", "CustomResourceDefinition", nested(200))))
                .endsWith(" exceeded max depth");
        assertThat(ProtobufReader.read(Written.body("apiextensions.k8s.io/v1", "CustomResourceDefinition", nested(50)))
                        .isRight())
                .isTrue();
        String deep = "[".repeat(JsonText.MAX_NESTING_DEPTH) + "]".repeat(JsonText.MAX_NESTING_DEPTH);
        V1Apps.ControllerRevision revision = V1Apps.ControllerRevision.newBuilder()
                .setData(RawExtension.newBuilder().setRaw(ByteString.copyFromUtf8(deep)))
                .build();
        assertThat(fault(Written.body("apps/v1", "ControllerRevision", revision)))
                .endsWith(" exceeded max depth");
        int[] groups = new int[100_000];
        Arrays.fill(groups, 15 << 3 | 3);
        assertThat(fault(groups)).isEqualTo("v1 ConfigMap unexpected EOF");
    }

    /** A definition whose schema has a property whose schema has a property, and so on; written from the inside. */
    private static byte[] nested(int levels) {
        ByteString schema = ByteString.EMPTY;
        for (int i = 0; i < levels; i++) {
            ByteString entry = field(1, ByteString.copyFromUtf8("p")).concat(field(2, schema));
            schema = field(29, entry);
        }
        ByteString version = field(4, field(1, schema));
        return field(2, field(7, version)).toByteArray();
    }

    private static ByteString field(int number, ByteString content) {
        try (ByteString.Output bytes = ByteString.newOutput()) {
            var out = CodedOutputStream.newInstance(bytes);
            out.writeBytes(number, content);
            out.flush();
            return bytes.toByteString();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void whateverComesIsAnObjectOrAFault() {
        byte[] sound = Written.body(
                "v1",
                "Pod",
                V1.Pod.newBuilder()
                        .setMetadata(Meta.ObjectMeta.newBuilder().setName("p").putLabels("a", "b"))
                        .setSpec(V1.PodSpec.newBuilder()
                                .addContainers(
                                        V1.Container.newBuilder().setName("c").addArgs("x"))
                                .addVolumes(V1.Volume.newBuilder().setName("v")))
                        .build());
        long seed = 20260101;
        Random random = new Random(seed);
        int sane = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] body = sound.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                body[4 + random.nextInt(body.length - 4)] = (byte) random.nextInt(256);
            }
            sane += ProtobufReader.read(body).isRight() ? 1 : 0;
        }
        assertThat(sane).as("seed %d", seed).isBetween(1, 19_999);
    }
}
