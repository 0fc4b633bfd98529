package dev.orrery.apiserver.defaulting;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.model.storage.StorageClass;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** What Kubernetes writes into an object of each kind before anybody else sees it. */
public final class Defaults {

    private static final Map<Kind<?>, UnaryOperator<KubernetesObject>> BY_KIND = HashMap.ofEntries(
            rule(Pod.KIND, PodDefaults::of),
            rule(Deployment.KIND, WorkloadDefaults::of),
            rule(ReplicaSet.KIND, WorkloadDefaults::of),
            rule(DaemonSet.KIND, WorkloadDefaults::of),
            rule(StatefulSet.KIND, StatefulSetDefaults::of),
            rule(Service.KIND, ServiceDefaults::of),
            rule(PersistentVolumeClaim.KIND, StorageDefaults::of),
            rule(PersistentVolume.KIND, StorageDefaults::of),
            rule(StorageClass.KIND, StorageDefaults::of),
            rule(Secret.KIND, ConfigDefaults::of),
            rule(Namespace.KIND, ConfigDefaults::of),
            rule(Node.KIND, ConfigDefaults::of),
            rule(Endpoints.KIND, EndpointDefaults::of),
            rule(EndpointSlice.KIND, EndpointDefaults::of));

    private Defaults() {}

    /**
     * The object with every gap filled that Kubernetes fills.
     *
     * @return the same instance when there is no gap
     */
    public static KubernetesObject of(KubernetesObject object) {
        if (object instanceof Unstructured untyped) {
            return UntypedDefaults.of(untyped);
        }
        Option<UnaryOperator<KubernetesObject>> rule = BY_KIND.get(object.kind());
        return rule.isEmpty() ? object : rule.get().apply(object);
    }

    /**
     * A changed object with its gaps filled, and with what the server itself carries on from the former one.
     *
     * @return the same instance when there is nothing to fill in and nothing to carry on
     */
    public static KubernetesObject ofChange(KubernetesObject before, KubernetesObject after) {
        return before instanceof DaemonSet former && after instanceof DaemonSet changed
                ? TemplateGeneration.after(former, WorkloadDefaults.filled(changed))
                : of(after);
    }

    private static <T extends KubernetesObject> Tuple2<Kind<?>, UnaryOperator<KubernetesObject>> rule(
            Kind<T> kind, UnaryOperator<T> defaults) {
        return Tuple.of(kind, object -> defaults.apply(kind.type().cast(object)));
    }
}
