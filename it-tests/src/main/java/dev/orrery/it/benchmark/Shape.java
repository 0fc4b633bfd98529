package dev.orrery.it.benchmark;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.engine.History;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;
import dev.orrery.model.apps.ImmutableDeployment;
import dev.orrery.model.apps.ImmutableDeploymentSpec;
import dev.orrery.model.apps.ImmutableDeploymentStrategy;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.ObjectMeta;
import java.time.Duration;

/** So many Deployments of so many replicas each, on so many nodes. Written {@code 100x30@1000}. */
record Shape(int deployments, int replicas, int nodes) {

    /** @throws IllegalArgumentException when a text is not three numbers */
    static Shape of(String text) {
        String[] parts = text.split("[x@]");
        if (parts.length != 3) {
            throw new IllegalArgumentException(text + ": a shape is DEPLOYMENTSxREPLICAS@NODES, such as 1x3000@1000");
        }
        return new Shape(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    int pods() {
        return deployments * replicas;
    }

    /** A cluster with the nodes and nothing on them, where pods start at once and nobody asks for the past. */
    Cluster cluster() {
        Cluster cluster = Orrery.start(ImmutableClusterSettings.builder()
                .nodes(nodes)
                .podStart(Duration.ZERO)
                .retention(History.Retention.NOTHING)
                .build());
        cluster.runUntilIdle(Duration.ofHours(1));
        return cluster;
    }

    /** Creates the Deployments, and waits until nothing is left to do. */
    void converge(Cluster cluster) {
        for (int number = 0; number < deployments; number++) {
            Response response = cluster.door().send(Request.create(deployment("web-" + number)));
            if (response instanceof Response.Refused refused) {
                throw new IllegalStateException(refused.status().message());
            }
        }
        cluster.runUntilIdle(Duration.ofHours(1));
        int ready = ready(cluster);
        if (ready != pods()) {
            throw new IllegalStateException(ready + " of " + pods() + " pods are ready");
        }
    }

    private static int ready(Cluster cluster) {
        return cluster.state()
                .list(Deployment.KIND, "default")
                .map(deployment -> deployment.status().readyReplicas())
                .sum()
                .intValue();
    }

    private Deployment deployment(String name) {
        return ImmutableDeployment.builder()
                .metadata(ObjectMeta.named("default", name))
                .spec(ImmutableDeploymentSpec.builder()
                        .replicas(replicas)
                        .selector(LabelSelector.byLabel("app", name))
                        .template(ImmutablePodTemplateSpec.builder()
                                .metadata(ObjectMeta.named("").withLabel("app", name))
                                .spec(PodSpec.of(Container.of("web", "nginx:1.27")))
                                .build())
                        .strategy(ImmutableDeploymentStrategy.builder().build())
                        .build())
                .status(DeploymentStatus.none())
                .build();
    }
}
