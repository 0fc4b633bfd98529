package dev.orrery.model.kinds;

import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.core.Service;
import dev.orrery.model.core.ServiceAccount;
import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeAttachment;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Kinds that are known, found by what a manifest or a person calls them.
 *
 * <p>Kinds that controllers read have a type of their own. The others are stored, validated as far as their metadata goes,
 * and served as they are.
 */
public record Kinds(Vector<Kind<?>> all) {

    /** The release of Kubernetes whose kinds these are. */
    public static final String RELEASE = "v1.33.0";

    public static final Kind<Unstructured> CUSTOM_RESOURCE_DEFINITION = unstructured(
                    "apiextensions.k8s.io", "CustomResourceDefinition", "customresourcedefinitions", false)
            .shortNames("crd", "crds")
            .categories("api-extensions");

    public static final Kind<Unstructured> PRIORITY_CLASS = unstructured(
                    "scheduling.k8s.io", "PriorityClass", "priorityclasses", false)
            .shortNames("pc");

    public static final Kind<Unstructured> LIMIT_RANGE =
            unstructured("", "LimitRange", "limitranges", true).shortNames("limits");

    public static final Kind<Unstructured> HORIZONTAL_POD_AUTOSCALER = Kind.namespaced(
                    "autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", Unstructured.class)
            .shortNames("hpa")
            .categories("all");

    public static final Kind<Unstructured> CERTIFICATE_SIGNING_REQUEST = unstructured(
                    "certificates.k8s.io", "CertificateSigningRequest", "certificatesigningrequests", false)
            .shortNames("csr");

    public static final Kind<Unstructured> REPLICATION_CONTROLLER = unstructured(
                    "", "ReplicationController", "replicationcontrollers", true)
            .shortNames("rc")
            .categories("all");

    private static final Kinds BUILT_IN = new Kinds(Vector.of(
            ConfigMap.KIND,
            Endpoints.KIND,
            Event.KIND,
            LIMIT_RANGE,
            Namespace.KIND,
            Node.KIND,
            PersistentVolumeClaim.KIND,
            PersistentVolume.KIND,
            Pod.KIND,
            unstructured("", "PodTemplate", "podtemplates", true),
            REPLICATION_CONTROLLER,
            unstructured("", "ResourceQuota", "resourcequotas", true).shortNames("quota"),
            Secret.KIND,
            ServiceAccount.KIND,
            Service.KIND,
            CUSTOM_RESOURCE_DEFINITION,
            ControllerRevision.KIND,
            DaemonSet.KIND,
            Deployment.KIND,
            ReplicaSet.KIND,
            StatefulSet.KIND,
            HORIZONTAL_POD_AUTOSCALER,
            unstructured("batch", "CronJob", "cronjobs", true).shortNames("cj").categories("all"),
            unstructured("batch", "Job", "jobs", true).categories("all"),
            CERTIFICATE_SIGNING_REQUEST,
            Lease.KIND,
            EndpointSlice.KIND,
            unstructured("networking.k8s.io", "IngressClass", "ingressclasses", false),
            unstructured("networking.k8s.io", "Ingress", "ingresses", true).shortNames("ing"),
            unstructured("networking.k8s.io", "NetworkPolicy", "networkpolicies", true)
                    .shortNames("netpol"),
            PodDisruptionBudget.KIND,
            unstructured("rbac.authorization.k8s.io", "ClusterRoleBinding", "clusterrolebindings", false),
            unstructured("rbac.authorization.k8s.io", "ClusterRole", "clusterroles", false),
            unstructured("rbac.authorization.k8s.io", "RoleBinding", "rolebindings", true),
            unstructured("rbac.authorization.k8s.io", "Role", "roles", true),
            PRIORITY_CLASS,
            StorageClass.KIND,
            VolumeAttachment.KIND,
            unstructured("storage.k8s.io", "CSIDriver", "csidrivers", false),
            unstructured("storage.k8s.io", "CSINode", "csinodes", false)));

    /** The kinds that every cluster has. */
    public static Kinds builtIn() {
        return BUILT_IN;
    }

    /** A kind of version v1 without a type of its own. */
    private static Kind<Unstructured> unstructured(String group, String name, String plural, boolean namespaced) {
        return namespaced
                ? Kind.namespaced(group, "v1", name, plural, Unstructured.class)
                : Kind.clusterWide(group, "v1", name, plural, Unstructured.class);
    }

    /** These kinds and more, which come after them. */
    public Kinds with(Iterable<? extends Kind<?>> more) {
        return new Kinds(all.appendAll(more));
    }

    /** The kind that a manifest names. */
    public Option<Kind<?>> named(String apiVersion, String kind) {
        return all.find(known -> known.name().equals(kind) && known.apiVersion().equals(apiVersion));
    }

    /** The kind of a group by its name, whatever the version: how an owner reference names its owner. */
    public Option<Kind<?>> ofGroup(String group, String kind) {
        return all.find(known -> known.name().equals(kind) && known.group().equals(group));
    }

    /** The kind with this plural and group: {@code deployments.apps}. */
    public Option<Kind<?>> ofResource(String groupResource) {
        return all.find(known -> known.groupResource().equals(groupResource));
    }

    /**
     * The kind that a person means: {@code deploy}, {@code deployments}, {@code Deployment}, {@code deployment.apps}, {@code
     * deployments.v1.apps}.
     */
    public Option<Kind<?>> called(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        String bare = dot < 0 ? name : name.substring(0, dot);
        String group = dot < 0 ? "" : name.substring(dot + 1);
        return all.find(known -> isCalled(known, bare) && (group.isEmpty() || isOf(known, group)));
    }

    private static boolean isCalled(Kind<?> kind, String word) {
        return kind.plural().equals(word)
                || kind.singular().equals(word)
                || kind.shortNames().contains(word);
    }

    private static boolean isOf(Kind<?> kind, String group) {
        return kind.group().equals(group) || group.equals(kind.version() + "." + kind.group());
    }

    /** The kinds of a category, such as {@code all}, each in one version. */
    public Vector<Kind<?>> inCategory(String category) {
        return all.distinct().filter(known -> known.categories().contains(category));
    }
}
