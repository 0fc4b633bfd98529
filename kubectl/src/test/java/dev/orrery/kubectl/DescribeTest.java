package dev.orrery.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Descriptions, held to recordings of kubectl. */
class DescribeTest {
    private final ShelfDoor door = new ShelfDoor();
    private final Session session = new Session(door);

    @Test
    void tellsOfADeployment() {
        door.with("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: counter, namespace: default, uid: u, creationTimestamp: 2026-01-01T00:00:00Z, annotations: {deployment.kubernetes.io/revision: "1"}}
                spec:
                  replicas: 1
                  selector: {matchLabels: {app: counter}}
                  strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
                  template:
                    metadata: {labels: {app: counter}}
                    spec:
                      containers: [{name: counter, image: "kahootali/counter:1.1", ports: [{name: http, containerPort: 80}], volumeMounts: [{name: counter, mountPath: /app/}]}]
                      volumes: [{name: counter, persistentVolumeClaim: {claimName: counter}}]
                status:
                  {observedGeneration: 1, replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1, conditions: [
                    {type: Available, status: "True", reason: MinimumReplicasAvailable}, {type: Progressing, status: "True", reason: NewReplicaSetAvailable}]}
                ---
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata: {name: counter-aaa, namespace: default, labels: {app: counter}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: counter, uid: u, controller: true}]}
                spec:
                  replicas: 1
                  selector: {matchLabels: {app: counter, pod-template-hash: aaa}}
                  template:
                    metadata: {labels: {app: counter, pod-template-hash: aaa}}
                    spec:
                      containers: [{name: counter, image: "kahootali/counter:1.1", ports: [{name: http, containerPort: 80}], volumeMounts: [{name: counter, mountPath: /app/}]}]
                      volumes: [{name: counter, persistentVolumeClaim: {claimName: counter}}]
                status: {replicas: 1}
                ---
                apiVersion: v1
                kind: Event
                metadata: {name: counter.1, namespace: default}
                involvedObject: {kind: Deployment, namespace: default, name: counter, uid: u}
                type: Normal
                reason: ScalingReplicaSet
                message: Scaled up replica set counter-aaa from 0 to 1
                source: {component: deployment-controller}
                firstTimestamp: 2025-12-31T23:59:55Z
                lastTimestamp: 2025-12-31T23:59:55Z
                count: 1
                reportingComponent: ""
                reportingInstance: ""
                """);
        assertThat(session.run("describe deployment counter")).isEqualTo("""
                        Name:                   counter
                        Namespace:              default
                        CreationTimestamp:      Thu, 01 Jan 2026 00:00:00 +0000
                        Labels:                 <none>
                        Annotations:            deployment.kubernetes.io/revision: 1
                        Selector:               app=counter
                        Replicas:               1 desired | 1 updated | 1 total | 1 available | 0 unavailable
                        StrategyType:           RollingUpdate
                        MinReadySeconds:        0
                        RollingUpdateStrategy:  25% max unavailable, 25% max surge
                        Pod Template:
                          Labels:  app=counter
                          Containers:
                           counter:
                            Image:        kahootali/counter:1.1
                            Port:         80/TCP
                            Host Port:    0/TCP
                            Environment:  <none>
                            Mounts:
                              /app/ from counter (rw)
                          Volumes:
                           counter:
                            Type:          PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)
                            ClaimName:     counter
                            ReadOnly:      false
                          Node-Selectors:  <none>
                          Tolerations:     <none>
                        Conditions:
                          Type           Status  Reason
                          ----           ------  ------
                          Available      True    MinimumReplicasAvailable
                          Progressing    True    NewReplicaSetAvailable
                        OldReplicaSets:  <none>
                        NewReplicaSet:   counter-aaa (1/1 replicas created)
                        Events:
                          Type    Reason             Age   From                   Message
                          ----    ------             ----  ----                   -------
                          Normal  ScalingReplicaSet  5s    deployment-controller  Scaled up replica set counter-aaa from 0 to 1
                        """);
    }

    @Test
    void tellsOfAPod() {
        door.with("""
                apiVersion: v1
                kind: Pod
                metadata: {name: counter-x, namespace: default, labels: {app: counter, pod-template-hash: aaa}, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: counter-aaa, uid: r, controller: true}]}
                spec:
                  priority: 0
                  nodeName: node-2
                  containers: [{name: counter, image: "kahootali/counter:1.1", volumeMounts: [{name: counter, mountPath: /app/}]}]
                  volumes: [{name: counter, persistentVolumeClaim: {claimName: counter}}]
                  tolerations:
                  - {key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 300}
                  - {key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 300}
                status:
                  phase: Running
                  hostIP: 192.168.0.12
                  podIP: 10.1.0.4
                  podIPs: [{ip: 10.1.0.4}]
                  qosClass: BestEffort
                  startTime: 2026-01-01T00:00:00Z
                  conditions: [{type: PodScheduled, status: "True"}, {type: ContainersReady, status: "True"}]
                  containerStatuses:
                  - {name: counter, ready: true, restartCount: 0, image: x, imageID: "", state: {running: {startedAt: 2026-01-01T00:00:01Z}}, lastState: {}}
                """);
        assertThat(session.run("describe pods")).isEqualTo("""
                        Name:         counter-x
                        Namespace:    default
                        Priority:     0
                        Node:         node-2/192.168.0.12
                        Start Time:   Thu, 01 Jan 2026 00:00:00 +0000
                        Labels:       app=counter
                                      pod-template-hash=aaa
                        Annotations:  <none>
                        Status:       Running
                        IP:           10.1.0.4
                        IPs:
                          IP:           10.1.0.4
                        Controlled By:  ReplicaSet/counter-aaa
                        Containers:
                          counter:
                            Container ID:   \n\
                            Image:          kahootali/counter:1.1
                            Image ID:       \n\
                            Port:           <none>
                            Host Port:      <none>
                            State:          Running
                              Started:      Thu, 01 Jan 2026 00:00:01 +0000
                            Ready:          True
                            Restart Count:  0
                            Environment:    <none>
                            Mounts:
                              /app/ from counter (rw)
                        Conditions:
                          Type              Status
                          PodScheduled      True\s
                          ContainersReady   True\s
                        Volumes:
                          counter:
                            Type:        PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)
                            ClaimName:   counter
                            ReadOnly:    false
                        QoS Class:       BestEffort
                        Node-Selectors:  <none>
                        Tolerations:     node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                                         node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
                        Events:          <none>
                        """);
    }

    @Test
    void tellsOfAClaim() {
        door.with("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: counter, namespace: default, finalizers: [kubernetes.io/pvc-protection], annotations: {pv.kubernetes.io/bind-completed: "yes", pv.kubernetes.io/bound-by-controller: "yes"}}
                spec: {accessModes: [ReadWriteMany], storageClassName: efs, volumeMode: Filesystem, volumeName: efs-pv-1, resources: {requests: {storage: 50Mi}}}
                status: {phase: Bound, accessModes: [ReadWriteMany], capacity: {storage: 1Gi}}
                """);
        assertThat(session.run("describe pvc counter")).isEqualTo("""
                        Name:          counter
                        Namespace:     default
                        StorageClass:  efs
                        Status:        Bound
                        Volume:        efs-pv-1
                        Labels:        <none>
                        Annotations:   pv.kubernetes.io/bind-completed: yes
                                       pv.kubernetes.io/bound-by-controller: yes
                        Finalizers:    [kubernetes.io/pvc-protection]
                        Capacity:      1Gi
                        Access Modes:  RWX
                        VolumeMode:    Filesystem
                        Used By:       <none>
                        Events:        <none>
                        """);
    }

    @Test
    void tellsOfAConfigMap() {
        door.with("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: default}\ndata: {a: \"1\"}\n");
        assertThat(session.run("describe cm c")).isEqualTo("""
                        Name:         c
                        Namespace:    default
                        Labels:       <none>
                        Annotations:  <none>

                        Data
                        ====
                        a:
                        ----
                        1


                        BinaryData
                        ====

                        Events:  <none>
                        """);
    }

    @Test
    void tellsOfTheAddressesBehindAService() {
        door.with("""
                apiVersion: v1
                kind: Endpoints
                metadata: {name: plain, namespace: default}
                subsets: [{addresses: [{ip: 10.0.0.1}, {ip: 10.0.0.2}], ports: [{port: 8080, protocol: TCP}]}]
                ---
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {name: plain-x, namespace: default}
                addressType: IPv4
                endpoints: [{addresses: [10.0.0.1], conditions: {ready: true}, nodeName: w1, targetRef: {kind: Pod, name: web}}]
                ports: [{name: "", port: 8080, protocol: TCP}]
                """);
        assertThat(session.run("describe endpoints plain")).isEqualTo("""
                        Name:         plain
                        Namespace:    default
                        Labels:       <none>
                        Annotations:  <none>
                        Subsets:
                          Addresses:          10.0.0.1,10.0.0.2
                          NotReadyAddresses:  <none>
                          Ports:
                            Name     Port  Protocol
                            ----     ----  --------
                            <unset>  8080  TCP

                        Events:  <none>
                        """);
        assertThat(session.run("describe endpointslice plain-x")).isEqualTo("""
                        Name:         plain-x
                        Namespace:    default
                        Labels:       <none>
                        Annotations:  <none>
                        AddressType:  IPv4
                        Ports:
                          Name     Port  Protocol
                          ----     ----  --------
                          <unset>  8080  TCP
                        Endpoints:
                          - Addresses:  10.0.0.1
                            Conditions:
                              Ready:    true
                            Hostname:   <unset>
                            TargetRef:  Pod/web
                            NodeName:   w1
                            Zone:       <unset>
                        Events:         <none>
                        """);
    }

    @Test
    void tellsOfANodeAndWhatRunsOnIt() {
        door.with("""
                apiVersion: v1
                kind: Node
                metadata: {name: node-1, labels: {kubernetes.io/os: linux}, creationTimestamp: 2026-01-01T00:00:00Z}
                spec: {}
                status:
                  allocatable: {cpu: "4", memory: 8Gi}
                  capacity: {cpu: "4", memory: 8Gi}
                  addresses: [{type: InternalIP, address: 192.168.0.11}]
                  conditions: [{type: Ready, status: "True", lastHeartbeatTime: 2026-01-01T00:00:00Z, lastTransitionTime: 2026-01-01T00:00:00Z, reason: KubeletReady, message: ok}]
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: bare, namespace: drain, creationTimestamp: 2025-12-31T23:59:58Z}
                spec: {nodeName: node-1, containers: [{name: a, image: x, resources: {requests: {cpu: 500m}}}]}
                status: {phase: Running}
                """);
        assertThat(session.run("describe node node-1"))
                .contains(
                        "Taints:             <none>\nUnschedulable:      false\n"
                                + "Lease:              Failed to get lease: leases.coordination.k8s.io \"node-1\" not found\nConditions:\n")
                .contains("""
                        Non-terminated Pods:          (1 in total)
                          Namespace                   Name    CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
                        """)
                .contains(
                        "  drain                       bare    500m (12%)    0 (0%)      0 (0%)           0 (0%)         2s\n");
    }

    @Test
    void takesANameForTheStartOfNamesWhenNothingHasIt() {
        door.with("apiVersion: v1\nkind: Pod\nmetadata: {name: web-1, namespace: default}\nspec: {containers: []}\n");
        assertThat(session.run("describe pod web")).startsWith("Name:         web-1\n");
        assertThat(session.run("describe pod nothing"))
                .isEqualTo("Error from server (NotFound): pods \"nothing\" not found\n[exit 1]\n");
    }
}
