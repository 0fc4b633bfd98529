package dev.orrery.scheduler;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableClaimVolume;
import dev.orrery.model.core.ImmutableNode;
import dev.orrery.model.core.ImmutableNodeSpec;
import dev.orrery.model.core.ImmutablePersistentVolume;
import dev.orrery.model.core.ImmutablePersistentVolumeClaim;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimStatus;
import dev.orrery.model.core.ImmutablePersistentVolumeSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeStatus;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.ImmutableResourceRequirements;
import dev.orrery.model.core.ImmutableVolume;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.core.ResourceRequirements;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.storage.ImmutableStorageClass;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** A cluster to schedule in, as a value: nodes, pods and volumes as a test needs them. */
record Scene(ClusterState state, SchedulerState memory, Draws draws, Instant now) {
    static final KubeScheduler SCHEDULER = KubeScheduler.standard();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Cause CAUSE = new Cause("test", "update", "", NOW, "", Vector.empty());

    static Scene empty() {
        return new Scene(ClusterState.EMPTY, SCHEDULER.initial(), Draws.seeded(1), NOW);
    }

    /** A control plane and three workers, as the recordings have them. */
    static Scene ofFourNodes() {
        Node master = tainted(node("m1"), Taint.of("node-role.kubernetes.io/control-plane", "NoSchedule"));
        return empty().with(master, node("w1"), node("w2"), node("w3"));
    }

    Scene with(KubernetesObject... objects) {
        return Vector.of(objects).foldLeft(this, Scene::with);
    }

    private Scene with(KubernetesObject object) {
        ObjectMeta metadata = object.metadata()
                .withResourceVersion(Option.some(state.revision().next()))
                .withUid(object.metadata().uid().orElse(Option.some("uid-" + object.name())));
        return after(new Write.Put(object.withMetadata(metadata)));
    }

    Scene without(KubernetesObject object) {
        return after(new Write.Remove(object.key()));
    }

    /** The scene after a write of which the scheduler took notice. */
    private Scene after(Write write) {
        ClusterState.Next next = state.commit(Commit.of(write, CAUSE));
        SchedulerState heeded = next.changes()
                .filter(change -> change.key().is(Pod.KIND))
                .foldLeft(memory, (known, change) -> SCHEDULER.heed(known, change, view(next.state())));
        return new Scene(next.state(), heeded, draws, now);
    }

    private ClusterView view(ClusterState state) {
        return new ClusterView(state, now, SCHEDULER.watches(), Option.none());
    }

    /** What the scheduler decides, and the scene with what it now remembers. */
    Scheduler.Result<SchedulerState> schedule(Pod pod) {
        Scene held = with(pod);
        Pod stored = held.state.get(Pod.KIND, pod.namespace(), pod.name()).get();
        return SCHEDULER.schedule(stored, held.memory, view(held.state), draws);
    }

    Placement place(Pod pod) {
        return schedule(pod).placement();
    }

    /** The sentence about a pod that fits nowhere. */
    String refusal(Pod pod) {
        return ((Placement.Unschedulable) place(pod)).message();
    }

    /** The node that a pod is bound to. */
    String nodeOf(Pod pod) {
        return ((Placement.Bind) place(pod)).node();
    }

    /** The scene after the pod was bound where the scheduler wants it. */
    Scene bound(Pod pod) {
        Scheduler.Result<SchedulerState> result = schedule(pod);
        Pod bound = pod.withSpec(pod.spec().withNodeName(Option.some(((Placement.Bind) result.placement()).node())));
        return new Scene(state, result.state(), result.draws(), now).with(bound);
    }

    Scene remembering(SchedulerState kept) {
        return new Scene(state, kept, draws, now);
    }

    Scene later(Duration time) {
        return new Scene(state, memory, draws, now.plus(time));
    }

    static Node node(String name) {
        return ImmutableNode.builder()
                .metadata(ObjectMeta.named(name).withLabel("kubernetes.io/hostname", name))
                .spec(ImmutableNodeSpec.builder().build())
                .status(NodeStatus.none()
                        .withAllocatable(
                                amounts("cpu", "4", "memory", "8Gi", "pods", "110", "ephemeral-storage", "20Gi")))
                .build();
    }

    static Node tainted(Node node, Taint taint) {
        return node.withSpec(node.spec().withTaints(node.spec().taints().append(taint)));
    }

    static Node sized(Node node, String... amounts) {
        return node.withStatus(node.status().withAllocatable(amounts(amounts)));
    }

    static Pod pod(String name, String... requests) {
        ResourceRequirements resources = ImmutableResourceRequirements.builder()
                .requests(amounts(requests))
                .build();
        return ImmutablePod.builder()
                .metadata(ObjectMeta.named("default", name))
                .spec(PodSpec.of(Container.of("main", "app:1").withResources(resources)))
                .status(PodStatus.none())
                .build();
    }

    static Pod using(Pod pod, String claim) {
        return pod.withSpec(pod.spec()
                .withVolumes(pod.spec()
                        .volumes()
                        .append(ImmutableVolume.builder()
                                .name(claim)
                                .persistentVolumeClaim(ImmutableClaimVolume.builder()
                                        .claimName(claim)
                                        .build())
                                .build())));
    }

    static PersistentVolumeClaim claim(String name, String className, String size) {
        return ImmutablePersistentVolumeClaim.builder()
                .metadata(ObjectMeta.named("default", name))
                .spec(ImmutablePersistentVolumeClaimSpec.builder()
                        .addAccessModes("ReadWriteOnce")
                        .storageClassName(className)
                        .resources(ImmutableResourceRequirements.builder()
                                .requests(amounts("storage", size))
                                .build())
                        .build())
                .status(ImmutablePersistentVolumeClaimStatus.builder()
                        .phase("Pending")
                        .build())
                .build();
    }

    static PersistentVolumeClaim boundTo(PersistentVolumeClaim claim, String volume) {
        return claim.withSpec(claim.spec().withVolumeName(Option.some(volume)))
                .withMetadata(claim.metadata().withAnnotation("pv.kubernetes.io/bind-completed", "yes"))
                .withStatus(claim.status().withPhase(Option.some("Bound")));
    }

    static PersistentVolume volume(String name, String className, String size) {
        return ImmutablePersistentVolume.builder()
                .metadata(ObjectMeta.named(name))
                .spec(ImmutablePersistentVolumeSpec.builder()
                        .addAccessModes("ReadWriteOnce")
                        .storageClassName(className)
                        .capacity(amounts("storage", size))
                        .build())
                .status(ImmutablePersistentVolumeStatus.builder()
                        .phase("Available")
                        .build())
                .build();
    }

    static StorageClass waitingClass(String name, String provisioner) {
        return ImmutableStorageClass.builder()
                .metadata(ObjectMeta.named(name))
                .provisioner(provisioner)
                .volumeBindingMode("WaitForFirstConsumer")
                .build();
    }

    static SortedMap<String, Quantity> amounts(String... pairs) {
        SortedMap<String, Quantity> amounts = TreeMap.empty();
        for (int i = 0; i < pairs.length; i += 2) {
            amounts = amounts.put(pairs[i], Quantity.of(pairs[i + 1]));
        }
        return amounts;
    }
}
