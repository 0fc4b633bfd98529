package dev.orrery.wire.patch;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** The merge keys of the built-in kinds, by API group and kind. */
final class MergeKeysTable {

    private static final MergeKeys NONE = MergeKeys.NONE;

    private static final MergeKeys META = NONE.list("ownerReferences", "uid").set("finalizers");

    private static final MergeKeys OBJECT = NONE.object("metadata", META);

    private static final MergeKeys CONTAINER = NONE.list("ports", "containerPort")
            .list("env", "name")
            .list("volumeMounts", "mountPath")
            .list("volumeDevices", "devicePath");

    private static final MergeKeys POD_SPEC = NONE.list("containers", "name", CONTAINER)
            .list("initContainers", "name", CONTAINER)
            .list("ephemeralContainers", "name", CONTAINER)
            .retainingList("volumes", "name")
            .retainingList("resourceClaims", "name")
            .list("imagePullSecrets", "name")
            .list("hostAliases", "ip")
            .list("topologySpreadConstraints", "topologyKey")
            .list("schedulingGates", "name");

    private static final MergeKeys CONDITIONS = NONE.list("conditions", "type");

    private static final MergeKeys POD_STATUS =
            CONDITIONS.list("podIPs", "ip").list("hostIPs", "ip").retainingList("resourceClaimStatuses", "name");

    private static final MergeKeys POD_TEMPLATE = OBJECT.object("spec", POD_SPEC);
    private static final MergeKeys TEMPLATE_SPEC = NONE.object("template", POD_TEMPLATE);
    private static final MergeKeys WORKLOAD =
            OBJECT.object("spec", TEMPLATE_SPEC).object("status", CONDITIONS);
    private static final MergeKeys WITH_CONDITIONS = OBJECT.object("status", CONDITIONS);

    private static final MergeKeys DEPLOYMENT = OBJECT.object("spec", TEMPLATE_SPEC.retainingObject("strategy", NONE))
            .object("status", CONDITIONS);

    private static final Map<String, MergeKeys> RULES = HashMap.ofEntries(
            entry("/Pod", OBJECT.object("spec", POD_SPEC).object("status", POD_STATUS)),
            entry("/PodTemplate", OBJECT.object("template", POD_TEMPLATE)),
            entry("/ReplicationController", WORKLOAD),
            entry("apps/Deployment", DEPLOYMENT),
            entry("apps/ReplicaSet", WORKLOAD),
            entry("apps/StatefulSet", WORKLOAD),
            entry("apps/DaemonSet", WORKLOAD),
            entry("batch/Job", WORKLOAD),
            entry("batch/CronJob", OBJECT.object("spec", NONE.object("jobTemplate", WORKLOAD))),
            entry("/Service", OBJECT.object("spec", NONE.list("ports", "port")).object("status", CONDITIONS)),
            entry("/ServiceAccount", OBJECT.list("secrets", "name")),
            entry(
                    "/Node",
                    OBJECT.object("spec", NONE.set("podCIDRs")).object("status", CONDITIONS.list("addresses", "type"))),
            entry("/Namespace", WITH_CONDITIONS),
            entry("/PersistentVolumeClaim", WITH_CONDITIONS),
            entry("/ComponentStatus", OBJECT.list("conditions", "type")),
            entry("autoscaling/HorizontalPodAutoscaler", WITH_CONDITIONS),
            entry("policy/PodDisruptionBudget", WITH_CONDITIONS),
            entry("storage.k8s.io/CSINode", OBJECT.object("spec", NONE.list("drivers", "name"))),
            entry("admissionregistration.k8s.io/ValidatingWebhookConfiguration", OBJECT.list("webhooks", "name")),
            entry("admissionregistration.k8s.io/MutatingWebhookConfiguration", OBJECT.list("webhooks", "name")));

    /** The API groups that Kubernetes itself serves: a kind of theirs that is not in the table merges by its metadata. */
    private static final Set<String> BUILT_IN_GROUPS = HashSet.of(
            "",
            "apps",
            "batch",
            "autoscaling",
            "policy",
            "events.k8s.io",
            "networking.k8s.io",
            "rbac.authorization.k8s.io",
            "storage.k8s.io",
            "scheduling.k8s.io",
            "coordination.k8s.io",
            "discovery.k8s.io",
            "node.k8s.io",
            "certificates.k8s.io",
            "flowcontrol.apiserver.k8s.io",
            "resource.k8s.io",
            "admissionregistration.k8s.io");

    private MergeKeysTable() {}

    static Option<MergeKeys> of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return BUILT_IN_GROUPS.contains(group)
                ? Option.some(RULES.get(group + "/" + kind).getOrElse(OBJECT))
                : Option.none();
    }

    private static Tuple2<String, MergeKeys> entry(String kind, MergeKeys rules) {
        return Tuple.of(kind, rules);
    }
}
