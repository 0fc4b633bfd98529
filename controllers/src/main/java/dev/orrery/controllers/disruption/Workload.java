package dev.orrery.controllers.disruption;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.control.Option;

/**
 * What keeps a pod at its number: the uppermost controller that can be scaled.
 *
 * @param uid by which two pods of one workload are known to be so
 * @param replicas how many pods it wants
 */
record Workload(String uid, int replicas) {

    static boolean isBare(Pod pod) {
        return pod.metadata().controllerRef().isEmpty();
    }

    /** The workload of a pod; none when its controller is gone or has no number of pods. */
    static Option<Workload> of(Pod pod, ClusterView view) {
        return pod.metadata().controllerRef().flatMap(owner -> switch (owner.kind()) {
            case "ReplicaSet" ->
                view.get(ReplicaSet.KIND, pod.namespace(), owner.name())
                        .filter(set -> set.metadata().uid().contains(owner.uid()))
                        .map(set -> of(set, view));
            case "StatefulSet" ->
                view.get(StatefulSet.KIND, pod.namespace(), owner.name())
                        .filter(set -> set.metadata().uid().contains(owner.uid()))
                        .map(set ->
                                new Workload(set.uid(), set.spec().replicas().getOrElse(1)));
            default -> Option.none();
        });
    }

    private static Workload of(ReplicaSet set, ClusterView view) {
        Option<OwnerReference> owner =
                set.metadata().controllerRef().filter(ref -> ref.kind().equals("Deployment"));
        return owner.flatMap(ref -> view.get(Deployment.KIND, set.namespace(), ref.name()))
                .map(deployment -> new Workload(
                        deployment.uid(), deployment.spec().replicas().getOrElse(1)))
                .getOrElse(() -> new Workload(set.uid(), set.spec().replicas().getOrElse(1)));
    }

    /** A pod as a workload would make it, for asking which budgets are over its pods. */
    static Option<Pod> template(KubernetesObject workload) {
        Option<PodTemplateSpec> template = Option.none();
        if (workload instanceof Deployment deployment) {
            template = Option.some(deployment.spec().template());
        } else if (workload instanceof ReplicaSet set) {
            template = set.spec().template();
        } else if (workload instanceof StatefulSet set) {
            template = Option.some(set.spec().template());
        }
        return template.map(found -> ImmutablePod.builder()
                .metadata(ObjectMeta.named(workload.namespace(), workload.name())
                        .withLabels(found.metadata().labels()))
                .spec(found.spec())
                .status(PodStatus.none())
                .build());
    }
}
