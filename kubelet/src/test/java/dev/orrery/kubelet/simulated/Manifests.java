package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableClaimVolume;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.ImmutableContainer;
import dev.orrery.model.core.ImmutableCsiVolume;
import dev.orrery.model.core.ImmutableNode;
import dev.orrery.model.core.ImmutableNodeSpec;
import dev.orrery.model.core.ImmutablePersistentVolume;
import dev.orrery.model.core.ImmutablePersistentVolumeClaim;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimStatus;
import dev.orrery.model.core.ImmutablePersistentVolumeSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeStatus;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.ImmutablePodSpec;
import dev.orrery.model.core.ImmutableProbe;
import dev.orrery.model.core.ImmutableVolume;
import dev.orrery.model.core.ImmutableVolumeMount;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.core.Probe;
import dev.orrery.model.core.ResourceRequirements;
import dev.orrery.model.core.Volume;
import dev.orrery.model.core.VolumeMount;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.storage.ImmutableVolumeAttachment;
import dev.orrery.model.storage.ImmutableVolumeAttachmentSource;
import dev.orrery.model.storage.ImmutableVolumeAttachmentSpec;
import dev.orrery.model.storage.ImmutableVolumeAttachmentStatus;
import dev.orrery.model.storage.VolumeAttachment;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the tests apply. */
final class Manifests {

    private Manifests() {}

    static Node node(String name) {
        return ImmutableNode.builder()
                .metadata(ObjectMeta.named(name).withUid(Option.some("uid-of-" + name)))
                .spec(ImmutableNodeSpec.builder().build())
                .status(NodeStatus.none())
                .build();
    }

    static ImmutablePod pod(String name, Container... containers) {
        return pod(name, "worker-1", containers);
    }

    static ImmutablePod pod(String name, String node, Container... containers) {
        return ImmutablePod.builder()
                .metadata(ObjectMeta.named("default", name).withUid(Option.some("uid-of-" + name)))
                .spec(ImmutablePodSpec.builder()
                        .containers(Vector.of(containers))
                        .nodeName(node)
                        .restartPolicy("Always")
                        .terminationGracePeriodSeconds(30L)
                        .build())
                .status(PodStatus.none())
                .build();
    }

    /** A pod of one counter with its claim {@code data} mounted. */
    static Pod counterOn(String name, String node, String claim) {
        Pod pod = pod(
                name,
                node,
                counter()
                        .withVolumeMounts(Vector.of(ImmutableVolumeMount.builder()
                                .name("data")
                                .mountPath("/data")
                                .build())));
        return pod.withSpec(pod.spec().withVolumes(Vector.of(claimed("data", claim))));
    }

    static ImmutableContainer counter() {
        return container("counter", "kahootali/counter:1.1");
    }

    static ImmutableContainer container(String name, String image) {
        return ImmutableContainer.builder()
                .name(name)
                .image(image)
                .imagePullPolicy("IfNotPresent")
                .resources(ResourceRequirements.none())
                .build();
    }

    static ImmutableContainer shell(String name, String script) {
        return container(name, "busybox:1.36").withCommand(Vector.of("sh", "-c", script));
    }

    static Probe http(int delay, int period, int failures, int successes) {
        return ImmutableProbe.builder()
                .initialDelaySeconds(delay)
                .periodSeconds(period)
                .failureThreshold(failures)
                .successThreshold(successes)
                .putUnknown("httpGet", JsonObject.EMPTY.with("path", "/").with("port", 80))
                .build();
    }

    static Probe exec(String... command) {
        return ImmutableProbe.builder()
                .periodSeconds(10)
                .putUnknown("exec", command(command))
                .build();
    }

    /** What an {@code exec} handler runs. */
    static JsonObject command(String... words) {
        return JsonObject.EMPTY.with("command", new JsonArray(Vector.of(words).map(Json::of)));
    }

    /** A counter with a hook before it is stopped. */
    static Container beforeStop(String handler, JsonObject hook) {
        JsonObject lifecycle = JsonObject.EMPTY.with("preStop", JsonObject.EMPTY.with(handler, hook));
        return counter().withUnknown(TreeMap.of("lifecycle", lifecycle));
    }

    static Volume claimed(String name, String claim) {
        return ImmutableVolume.builder()
                .name(name)
                .persistentVolumeClaim(
                        ImmutableClaimVolume.builder().claimName(claim).build())
                .build();
    }

    static VolumeMount mount(String volume, String path) {
        return ImmutableVolumeMount.builder().name(volume).mountPath(path).build();
    }

    static Volume configured(String name, String configMap) {
        Json source = JsonObject.EMPTY.with("name", configMap);
        return ImmutableVolume.builder()
                .name(name)
                .putUnknown("configMap", source)
                .build();
    }

    static ImmutableConfigMap configMap(String name) {
        return ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named("default", name))
                .build();
    }

    static PersistentVolumeClaim claim(String name, String volume) {
        return ImmutablePersistentVolumeClaim.builder()
                .metadata(ObjectMeta.named("default", name).withUid(Option.some("uid-of-" + name)))
                .spec(ImmutablePersistentVolumeClaimSpec.builder()
                        .resources(ResourceRequirements.none())
                        .volumeName(volume)
                        .build())
                .status(ImmutablePersistentVolumeClaimStatus.builder()
                        .phase("Bound")
                        .build())
                .build();
    }

    static PersistentVolume volume(String name, String driver, String reclaim) {
        return ImmutablePersistentVolume.builder()
                .metadata(ObjectMeta.named(name))
                .spec(ImmutablePersistentVolumeSpec.builder()
                        .persistentVolumeReclaimPolicy(reclaim)
                        .csi(ImmutableCsiVolume.builder()
                                .driver(driver)
                                .volumeHandle("handle-of-" + name)
                                .build())
                        .build())
                .status(ImmutablePersistentVolumeStatus.builder().build())
                .build();
    }

    static VolumeAttachment attachment(String volume, String node) {
        return ImmutableVolumeAttachment.builder()
                .metadata(ObjectMeta.named("csi-" + volume + "-" + node))
                .spec(ImmutableVolumeAttachmentSpec.builder()
                        .attacher("perordinal.orrery.dev")
                        .nodeName(node)
                        .source(ImmutableVolumeAttachmentSource.builder()
                                .persistentVolumeName(volume)
                                .build())
                        .build())
                .status(ImmutableVolumeAttachmentStatus.builder().attached(true).build())
                .build();
    }
}
