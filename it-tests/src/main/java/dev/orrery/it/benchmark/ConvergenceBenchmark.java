package dev.orrery.it.benchmark;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ClusterSettings;
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
import java.util.Locale;

/**
 * How fast Deployments converge: from the request to all pods ready, the whole cluster in one loop.
 *
 * <p>Arguments: {@code DEPLOYMENTSxREPLICAS@NODES …}, for example {@code 1x1000@100 1x3000@1000}. The first shape is run
 * three times to warm up. Prints pods a second, and how much of the heap is in use afterwards.
 */
public final class ConvergenceBenchmark {

    private static final int WARM_UP = 3;

    private ConvergenceBenchmark() {}

    /** So many Deployments of so many replicas on so many nodes. */
    private record Shape(int deployments, int replicas, int nodes) {
        static Shape of(String text) {
            String[] parts = text.split("[x@]");
            return new Shape(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        int pods() {
            return deployments * replicas;
        }
    }

    public static void main(String... arguments) {
        String[] shapes = arguments.length == 0 ? new String[] {"1x1000@100", "1x3000@1000"} : arguments;
        for (int i = 0; i < WARM_UP; i++) {
            run(Shape.of(shapes[0]));
        }
        System.out.printf(
                Locale.ROOT, "%-16s %10s %10s %12s %10s%n", "SHAPE", "PODS", "SECONDS", "PODS/SECOND", "HEAP MB");
        for (String shape : shapes) {
            report(shape, Shape.of(shape));
        }
    }

    private static void report(String name, Shape shape) {
        double seconds = run(shape);
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%-16s %10d %10.2f %12.0f %10d%n",
                name,
                shape.pods(),
                seconds,
                shape.pods() / seconds,
                used);
    }

    private static double run(Shape shape) {
        ClusterSettings settings = ImmutableClusterSettings.builder()
                .nodes(shape.nodes())
                .podStart(Duration.ZERO)
                .retention(History.Retention.NOTHING)
                .build();
        Cluster cluster = Orrery.start(settings);
        long start = System.nanoTime();
        for (int i = 0; i < shape.deployments(); i++) {
            Response response = cluster.door().send(Request.create(deployment("web-" + i, shape.replicas())));
            if (response instanceof Response.Refused refused) {
                throw new IllegalStateException(refused.status().message());
            }
        }
        cluster.runUntilIdle(Duration.ofHours(1));
        double seconds = (System.nanoTime() - start) / 1e9;
        check(cluster, shape);
        return seconds;
    }

    private static void check(Cluster cluster, Shape shape) {
        int ready = cluster.door()
                .send(Request.list(Deployment.KIND, "default"))
                .asMany()
                .get()
                .map(object -> ((Deployment) object).status().readyReplicas())
                .sum()
                .intValue();
        if (ready != shape.pods()) {
            throw new IllegalStateException(ready + " of " + shape.pods() + " pods are ready");
        }
    }

    private static Deployment deployment(String name, int replicas) {
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
