package dev.orrery.wire.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import io.kubernetes.client.proto.Meta;
import io.kubernetes.client.proto.Runtime;
import io.kubernetes.client.proto.V1;
import io.kubernetes.client.proto.V1Apiextensions;
import io.kubernetes.client.proto.V1Apps;
import io.kubernetes.client.proto.V1Authentication;
import io.kubernetes.client.proto.V1Authorization;
import io.kubernetes.client.proto.V1Autoscaling;
import io.kubernetes.client.proto.V1Batch;
import io.kubernetes.client.proto.V1Certificates;
import io.kubernetes.client.proto.V1Coordination;
import io.kubernetes.client.proto.V1Discovery;
import io.kubernetes.client.proto.V1Events;
import io.kubernetes.client.proto.V1Networking;
import io.kubernetes.client.proto.V1Policy;
import io.kubernetes.client.proto.V1Rbac;
import io.kubernetes.client.proto.V1Scheduling;
import io.kubernetes.client.proto.V1Storage;
import io.kubernetes.client.proto.V2Autoscaling;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** Bodies as a client writes them, from the official messages. */
final class Written {

    private static final Vector<FileDescriptor> FILES = Vector.of(
            Meta.getDescriptor(),
            V1.getDescriptor(),
            V1Apps.getDescriptor(),
            V1Batch.getDescriptor(),
            V1Autoscaling.getDescriptor(),
            V2Autoscaling.getDescriptor(),
            V1Policy.getDescriptor(),
            V1Storage.getDescriptor(),
            V1Scheduling.getDescriptor(),
            V1Coordination.getDescriptor(),
            V1Discovery.getDescriptor(),
            V1Events.getDescriptor(),
            V1Networking.getDescriptor(),
            V1Rbac.getDescriptor(),
            V1Authentication.getDescriptor(),
            V1Authorization.getDescriptor(),
            V1Certificates.getDescriptor(),
            V1Apiextensions.getDescriptor());

    /** The official messages, by the names that the schemas give to their types. */
    static final Map<String, Descriptor> MESSAGES = FILES.flatMap(FileDescriptor::getMessageTypes)
            .toMap(
                    message -> message.getFullName()
                            .replaceFirst("^k8s\\.io\\.", "io.k8s.")
                            .replace('_', '-'),
                    message -> message);

    private Written() {}

    static byte[] body(String apiVersion, String kind, Message message) {
        return body(apiVersion, kind, message.toByteArray());
    }

    static byte[] body(String apiVersion, String kind, byte[] message) {
        Runtime.Unknown envelope = Runtime.Unknown.newBuilder()
                .setTypeMeta(
                        Runtime.TypeMeta.newBuilder().setApiVersion(apiVersion).setKind(kind))
                .setRaw(ByteString.copyFrom(message))
                .setContentEncoding("")
                .setContentType("")
                .build();
        return ByteString.copyFromUtf8("k8s\0").concat(envelope.toByteString()).toByteArray();
    }

    /** What is read of a body. */
    static Json read(String apiVersion, String kind, Message message) {
        return ProtobufReader.read(body(apiVersion, kind, message)).get();
    }

    static Json json(String text) {
        return JsonText.parse(text.replace('\'', '"')).get();
    }
}
