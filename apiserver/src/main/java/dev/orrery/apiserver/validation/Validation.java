package dev.orrery.apiserver.validation;

import dev.orrery.api.request.StatusCause;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * What is wrong with an object: every fault at once, each with its field, in Kubernetes' own words (rule 156).
 *
 * <p>Objects come here with their defaults filled in. Kinds without a type have their metadata looked at, and the content of
 * those that Kubernetes itself brings along as far as it is known here; those that
 * a CustomResourceDefinition brings are held to its schema.
 */
public final class Validation {

    private static final Map<Kind<?>, Rule<KubernetesObject>> BY_KIND = HashMap.<Kind<?>, Rule<KubernetesObject>>empty()
            .put(Pod.KIND, Rule.of(Pod.KIND, PodRules::ofNew, PodRules::ofChange))
            .put(Deployment.KIND, Rule.of(Deployment.KIND, DeploymentRules::ofNew, DeploymentRules::ofChange))
            .put(ReplicaSet.KIND, Rule.of(ReplicaSet.KIND, ReplicaSetRules::ofNew, ReplicaSetRules::ofChange))
            .put(StatefulSet.KIND, Rule.of(StatefulSet.KIND, StatefulSetRules::ofNew, StatefulSetRules::ofChange))
            .put(DaemonSet.KIND, Rule.of(DaemonSet.KIND, DaemonSetRules::ofNew, DaemonSetRules::ofChange))
            .put(Service.KIND, Rule.of(Service.KIND, ServiceRules::ofNew, ServiceRules::ofChange))
            .put(
                    PersistentVolumeClaim.KIND,
                    Rule.of(PersistentVolumeClaim.KIND, ClaimRules::ofNew, ClaimRules::ofChange))
            .put(PersistentVolume.KIND, Rule.of(PersistentVolume.KIND, VolumeRules::ofNew, VolumeRules::ofChange))
            .put(StorageClass.KIND, Rule.of(StorageClass.KIND, StorageClassRules::ofNew, StorageClassRules::ofChange))
            .put(ConfigMap.KIND, Rule.of(ConfigMap.KIND, ConfigMapRules::ofNew, ConfigMapRules::ofChange))
            .put(Secret.KIND, Rule.of(Secret.KIND, SecretRules::ofNew, SecretRules::ofChange))
            .put(
                    ControllerRevision.KIND,
                    Rule.of(ControllerRevision.KIND, RevisionRules::ofNew, RevisionRules::ofChange))
            .put(Node.KIND, Rule.of(Node.KIND, NodeRules::of))
            .put(PodDisruptionBudget.KIND, Rule.of(PodDisruptionBudget.KIND, BudgetRules::of))
            .put(Event.KIND, Rule.of(Event.KIND, EventRules::of))
            .put(Lease.KIND, Rule.of(Lease.KIND, LeaseRules::of))
            .put(Endpoints.KIND, Rule.of(Endpoints.KIND, EndpointRules::of))
            .put(EndpointSlice.KIND, Rule.of(EndpointSlice.KIND, EndpointRules::of));

    private static final Rule<KubernetesObject> NOTHING_MORE = new Rule<>((object, faults) -> {}, (b, a, faults) -> {});

    private Validation() {}

    /** The faults of an object that is to be created. */
    public static Vector<StatusCause> ofNew(KubernetesObject object) {
        Faults faults = new Faults();
        MetadataRules.ofNew(object, faults);
        rule(object).ofNew().check(object, faults);
        return faults.found();
    }

    /** The faults of an object that is to take the place of another, and of the step between the two. */
    public static Vector<StatusCause> ofChange(KubernetesObject before, KubernetesObject after) {
        Faults faults = new Faults();
        MetadataRules.ofChange(before, after, faults);
        rule(after).ofChange().check(before, after, faults);
        return faults.found();
    }

    /** The faults that the definition of its kind finds in an object; none for a built-in kind. */
    public static Vector<StatusCause> byDefinition(KubernetesObject object, ClusterState state) {
        Faults faults = new Faults();
        if (object instanceof Unstructured custom) {
            state.get(Kinds.CUSTOM_RESOURCE_DEFINITION, "", custom.kind().groupResource())
                    .forEach(definition -> DefinedRules.check(custom, definition, faults));
        }
        return faults.found();
    }

    private static Rule<KubernetesObject> rule(KubernetesObject object) {
        return BY_KIND.get(object.kind())
                .orElse(() -> UntypedRules.of(object.kind()))
                .getOrElse(NOTHING_MORE);
    }
}
