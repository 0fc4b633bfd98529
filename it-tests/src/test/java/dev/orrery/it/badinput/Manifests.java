package dev.orrery.it.badinput;

import dev.orrery.model.json.Json;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;

/** One sound manifest of each kind. */
final class Manifests {

    private static final String POD = """
            restartPolicy: Always, terminationGracePeriodSeconds: 5, hostNetwork: false,
            tolerations: [{key: a, operator: Exists, effect: NoSchedule}],
            securityContext: {runAsUser: 5},
            volumes: [{name: v, emptyDir: {}}, {name: c, configMap: {name: conf}}],
            containers: [{name: a, image: 'nginx:1', command: [run], ports: [{containerPort: 80, name: http}],
              env: [{name: A, value: b}, {name: B, valueFrom: {fieldRef: {fieldPath: metadata.name}}}],
              resources: {requests: {cpu: 100m, memory: 1Mi}, limits: {cpu: '1'}},
              readinessProbe: {httpGet: {path: /, port: http}, periodSeconds: 5},
              volumeMounts: [{name: v, mountPath: /v}]}]
            """;

    private static final String SELECTED =
            "selector: {matchLabels: {app: x}}," + " template: {metadata: {labels: {app: x}}, spec: {" + POD + "}}";

    private static final String CLAIM =
            "{accessModes: [ReadWriteOnce], storageClassName: standard," + " resources: {requests: {storage: 1Gi}}}";

    private Manifests() {}

    static Vector<Json> sound() {
        return Vector.of(
                        one(
                                "apps/v1",
                                "Deployment",
                                "spec: {replicas: 2, paused: false, strategy: {type:"
                                        + " RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 25%}}, "
                                        + SELECTED + "}"),
                        one("apps/v1", "ReplicaSet", "spec: {replicas: 1, minReadySeconds: 1, " + SELECTED + "}"),
                        one(
                                "apps/v1",
                                "StatefulSet",
                                "spec: {replicas: 2, serviceName: s, volumeClaimTemplates:"
                                        + " [{metadata: {name: d}, spec: " + CLAIM
                                        + "}], updateStrategy: {type: RollingUpdate,"
                                        + " rollingUpdate: {partition: 1}}, " + SELECTED + "}"),
                        one(
                                "apps/v1",
                                "DaemonSet",
                                "spec: {updateStrategy: {type: RollingUpdate, rollingUpdate:"
                                        + " {maxUnavailable: 1}}, " + SELECTED + "}"),
                        one(
                                "batch/v1",
                                "Job",
                                "spec: {parallelism: 1, completions: 2, template: {spec: {"
                                        + POD.replace("Always", "Never") + "}}}"),
                        one(
                                "batch/v1",
                                "CronJob",
                                "spec: {schedule: '* * * * *', jobTemplate: {spec: {template: {spec: {"
                                        + POD.replace("Always", "Never") + "}}}}}"),
                        one("v1", "Pod", "spec: {" + POD + "}"),
                        one(
                                "v1",
                                "Service",
                                "spec: {type: ClusterIP, selector: {app: x}, ports: [{port: 80, targetPort:"
                                        + " http, name: http}]}"),
                        one("v1", "ConfigMap", "data: {a: b}, binaryData: {c: aGk=}, immutable: false"),
                        one("v1", "Secret", "type: Opaque, data: {a: aGk=}"),
                        one("v1", "Namespace", "spec: {finalizers: [kubernetes]}"),
                        one("v1", "ServiceAccount", "automountServiceAccountToken: true"),
                        one("v1", "PersistentVolumeClaim", "spec: " + CLAIM),
                        one(
                                "v1",
                                "PersistentVolume",
                                "spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce],"
                                        + " hostPath: {path: /x}, persistentVolumeReclaimPolicy: Retain}"),
                        one(
                                "storage.k8s.io/v1",
                                "StorageClass",
                                "provisioner: efs, parameters: {a: b}," + " volumeBindingMode: Immediate"),
                        one(
                                "policy/v1",
                                "PodDisruptionBudget",
                                "spec: {minAvailable: 1, selector: {matchLabels: {app: x}}}"),
                        one("scheduling.k8s.io/v1", "PriorityClass", "value: 5, description: five"),
                        one(
                                "autoscaling/v2",
                                "HorizontalPodAutoscaler",
                                "spec: {minReplicas: 1, maxReplicas: 3,"
                                        + " scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: x}}"))
                .map(text -> YamlReader.read(text).get().head().content());
    }

    private static String one(String apiVersion, String kind, String content) {
        return "{apiVersion: " + apiVersion + ", kind: " + kind
                + ", metadata: {name: x, labels: {a: b}, annotations: {c: d}}, " + content + "}";
    }
}
