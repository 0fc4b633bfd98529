package dev.orrery.cluster.assembly;

import dev.orrery.model.core.ImmutableNamespace;
import dev.orrery.model.core.ImmutableNamespaceSpec;
import dev.orrery.model.core.ImmutableNamespaceStatus;
import dev.orrery.model.core.ImmutableService;
import dev.orrery.model.core.ImmutableServicePort;
import dev.orrery.model.core.ImmutableServiceSpec;
import dev.orrery.model.core.ImmutableServiceStatus;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.model.storage.ImmutableStorageClass;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.Vector;

/** What is there before anybody has asked for anything: namespaces, classes, and the Service of the API itself. */
final class FirstObjects {

    private FirstObjects() {}

    static Vector<KubernetesObject> all() {
        return Vector.of("default", "kube-system", "kube-public", "kube-node-lease")
                .map(FirstObjects::namespace)
                .append(priority("system-cluster-critical", 2_000_000_000))
                .append(priority("system-node-critical", 2_000_001_000))
                .appendAll(Vector.of("efs", "nfs", "glusterfs").map(FirstObjects::shared))
                .append(standard())
                .append(local())
                .append(apiService());
    }

    private static KubernetesObject namespace(String name) {
        return ImmutableNamespace.builder()
                .metadata(ObjectMeta.named(name))
                .spec(ImmutableNamespaceSpec.builder().build())
                .status(ImmutableNamespaceStatus.builder().build())
                .build();
    }

    private static KubernetesObject priority(String name, long value) {
        JsonObject content = JsonObject.EMPTY
                .with("value", value)
                .with("globalDefault", Json.of(false))
                .with("preemptionPolicy", "PreemptLowerPriority");
        return new Unstructured(Kinds.PRIORITY_CLASS, ObjectMeta.named(name), content);
    }

    /** Reached from many nodes at once, so bound as soon as it is claimed. */
    private static KubernetesObject shared(String name) {
        return storageClass(name, "shared.orrery.dev", "Delete", "Immediate").build();
    }

    /** Attached to one node at a time, so made where the first pod is placed. */
    private static KubernetesObject standard() {
        StorageClass plain = storageClass("standard", "perordinal.orrery.dev", "Delete", "WaitForFirstConsumer")
                .allowVolumeExpansion(true)
                .build();
        return plain.withMetadata(
                plain.metadata().withAnnotation("storageclass.kubernetes.io/is-default-class", "true"));
    }

    /** Disks that people have put into nodes: nobody provisions them, and they pin their pods. */
    private static KubernetesObject local() {
        return storageClass("local", "kubernetes.io/no-provisioner", "Retain", "WaitForFirstConsumer")
                .build();
    }

    private static ImmutableStorageClass.Builder storageClass(
            String name, String provisioner, String reclaimPolicy, String bindingMode) {
        return ImmutableStorageClass.builder()
                .metadata(ObjectMeta.named(name))
                .provisioner(provisioner)
                .reclaimPolicy(reclaimPolicy)
                .volumeBindingMode(bindingMode);
    }

    private static KubernetesObject apiService() {
        ObjectMeta metadata = ObjectMeta.named("default", "kubernetes")
                .withLabel("component", "apiserver")
                .withLabel("provider", "kubernetes");
        return ImmutableService.builder()
                .metadata(metadata)
                .spec(ImmutableServiceSpec.builder()
                        .clusterIP("10.96.0.1")
                        .type("ClusterIP")
                        .addPorts(ImmutableServicePort.builder()
                                .name("https")
                                .port(443)
                                .protocol("TCP")
                                .targetPort(IntOrString.of(6443))
                                .build())
                        .build())
                .status(ImmutableServiceStatus.builder()
                        .loadBalancer(JsonObject.EMPTY)
                        .build())
                .build();
    }
}
