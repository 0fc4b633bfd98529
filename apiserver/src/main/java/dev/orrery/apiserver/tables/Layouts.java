package dev.orrery.apiserver.tables;

import dev.orrery.model.meta.Kind;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/** Which layout a built-in kind has. */
final class Layouts {
    private static final Map<String, Layout> BY_RESOURCE = HashMap.<String, Layout>empty()
            .put("pods", PodRow.LAYOUT)
            .put("nodes", NodeRow.LAYOUT)
            .put("events", EventRow.LAYOUT)
            .put("deployments.apps", WorkloadRows.DEPLOYMENT)
            .put("replicasets.apps", WorkloadRows.REPLICA_SET)
            .put("statefulsets.apps", WorkloadRows.STATEFUL_SET)
            .put("daemonsets.apps", WorkloadRows.DAEMON_SET)
            .put("controllerrevisions.apps", WorkloadRows.CONTROLLER_REVISION)
            .put("replicationcontrollers", WorkloadRows.REPLICATION_CONTROLLER)
            .put("persistentvolumes", StorageRows.VOLUME)
            .put("persistentvolumeclaims", StorageRows.CLAIM)
            .put("storageclasses.storage.k8s.io", StorageRows.CLASS)
            .put("volumeattachments.storage.k8s.io", StorageRows.ATTACHMENT)
            .put("csinodes.storage.k8s.io", CoreRows.CSI_NODE)
            .put("services", NetworkRows.SERVICE)
            .put("endpoints", NetworkRows.ENDPOINTS)
            .put("endpointslices.discovery.k8s.io", NetworkRows.SLICE)
            .put("ingresses.networking.k8s.io", NetworkRows.INGRESS)
            .put("ingressclasses.networking.k8s.io", NetworkRows.INGRESS_CLASS)
            .put("networkpolicies.networking.k8s.io", NetworkRows.POLICY)
            .put("jobs.batch", BatchRows.JOB)
            .put("cronjobs.batch", BatchRows.CRON_JOB)
            .put("horizontalpodautoscalers.autoscaling", PolicyRows.AUTOSCALER)
            .put("poddisruptionbudgets.policy", PolicyRows.DISRUPTION_BUDGET)
            .put("resourcequotas", PolicyRows.QUOTA)
            .put("priorityclasses.scheduling.k8s.io", PolicyRows.PRIORITY_CLASS)
            .put("leases.coordination.k8s.io", PolicyRows.LEASE)
            .put("certificatesigningrequests.certificates.k8s.io", SigningRequestRow.LAYOUT)
            .put("configmaps", CoreRows.CONFIG_MAP)
            .put("secrets", CoreRows.SECRET)
            .put("namespaces", CoreRows.NAMESPACE)
            .put("serviceaccounts", CoreRows.SERVICE_ACCOUNT)
            .put("podtemplates", CoreRows.POD_TEMPLATE)
            .put("rolebindings.rbac.authorization.k8s.io", CoreRows.ROLE_BINDING)
            .put("clusterrolebindings.rbac.authorization.k8s.io", CoreRows.ROLE_BINDING)
            .put("roles.rbac.authorization.k8s.io", CoreRows.CREATED_AT)
            .put("clusterroles.rbac.authorization.k8s.io", CoreRows.CREATED_AT)
            .put("limitranges", CoreRows.CREATED_AT)
            .put("customresourcedefinitions.apiextensions.k8s.io", CoreRows.CREATED_AT);

    private Layouts() {}

    /** The layout of a kind; NAME and AGE for a kind that has none of its own. */
    static Layout of(Kind<?> kind) {
        return BY_RESOURCE.getOrElse(kind.groupResource(), CoreRows.GENERIC);
    }
}
