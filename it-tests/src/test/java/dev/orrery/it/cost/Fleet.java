package dev.orrery.it.cost;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.kubectl.Kubectl;
import dev.orrery.kubectl.call.Console;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** Clusters with workloads of every kind, at rest. */
final class Fleet {

    /** The names of the workloads, Services and budgets that every fleet has. */
    static final Vector<String> COMMON = Vector.of("web", "db", "agent");

    private Fleet() {}

    /**
     * A cluster with one Deployment, StatefulSet and DaemonSet of so many pods each, with their Services and budgets, and
     * beside them so many small Deployments that have nothing to do with them.
     */
    static Cluster atRest(int pods, int others) {
        Cluster cluster = Orrery.start(ImmutableClusterSettings.builder()
                .nodes(pods)
                .controlPlanes(0)
                .podStart(Duration.ZERO)
                .build());
        String all = workload("Deployment", "web", "replicas: " + pods)
                + workload(
                        "StatefulSet", "db", "replicas: " + pods + ", serviceName: db, podManagementPolicy: Parallel")
                + workload("DaemonSet", "agent", "minReadySeconds: 0")
                + Vector.range(0, others)
                        .map(number -> workload("Deployment", "other-" + number, "replicas: 1"))
                        .mkString();
        apply(cluster, all);
        cluster.runUntilIdle(Duration.ofHours(1));
        return cluster;
    }

    private static String workload(String kind, String name, String spec) {
        return String.join(
                "\n",
                "---",
                "apiVersion: apps/v1",
                "kind: " + kind,
                "metadata: {name: " + name + "}",
                "spec: {" + spec + ", selector: {matchLabels: {app: " + name
                        + "}}, template: {metadata: {labels: {app: " + name
                        + "}}, spec: {containers: [{name: main, image: 'nginx:1.27'}]}}}",
                "---",
                "apiVersion: v1",
                "kind: Service",
                "metadata: {name: " + name + "}",
                "spec: {selector: {app: " + name + "}, ports: [{port: 80}]}",
                "---",
                "apiVersion: policy/v1",
                "kind: PodDisruptionBudget",
                "metadata: {name: " + name + "}",
                "spec: {minAvailable: 1, selector: {matchLabels: {app: " + name + "}}}",
                "");
    }

    private static void apply(Cluster cluster, String manifest) {
        Typed console = new Typed(manifest);
        int code = new Kubectl(cluster.door())
                .run(
                        Vector.of("apply", "-f", "-"),
                        console,
                        Option.some(cluster.now().plus(Duration.ofMinutes(1))));
        if (code != 0) {
            throw new IllegalStateException(console.complaints.toString());
        }
    }

    /** A console at which one manifest is typed. */
    private record Typed(String stdin, StringBuilder complaints) implements Console {
        Typed(String stdin) {
            this(stdin, new StringBuilder());
        }

        @Override
        public void out(String text) {}

        @Override
        public void err(String text) {
            complaints.append(text);
        }

        @Override
        public Either<String, String> read(String path) {
            return Either.left("no such file: " + path);
        }

        @Override
        public Option<Vector<String>> directory(String path) {
            return Option.none();
        }
    }
}
