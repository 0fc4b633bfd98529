package dev.orrery.it.simulation;

import dev.orrery.api.node.Fault;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ClusterSettings;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.NodeBlueprint;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.kubectl.Kubectl;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** A cluster and the commands that are given to it, each noted down. */
final class Playground {

    static final String TAINT = "simulation";
    static final Vector<String> IMAGES =
            Vector.of("kahootali/counter:1.1", "my-image:latest", "nginx:1.27", "nginx:1.28");

    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final Manifests console = new Manifests();
    private Vector<String> said = Vector.empty();
    private int joined;

    private Playground(Cluster cluster) {
        this.cluster = cluster;
    }

    static Playground seeded(long seed) {
        ClusterSettings settings =
                ImmutableClusterSettings.builder().seed(seed).nodes(3).build();
        return new Playground(Orrery.start(settings));
    }

    Cluster cluster() {
        return cluster;
    }

    /** Every command so far, in order. */
    Vector<String> said() {
        return said;
    }

    String printed() {
        return console.printed();
    }

    Vector<String> nodes() {
        return cluster.state().list(Node.KIND).map(KubernetesObject::name).toVector();
    }

    /** One command of kubectl, which is given up after a moment. */
    void kubectl(String line) {
        note("kubectl " + line);
        new Kubectl(cluster.door())
                .run(
                        Vector.of(line.split(" ")),
                        console,
                        Option.some(cluster.now().plus(A_MOMENT)));
        cluster.settle();
    }

    void inject(Fault fault) {
        note(fault.toString());
        cluster.inject(fault);
        cluster.settle();
    }

    void advance(Duration time) {
        note("advance " + time);
        cluster.advance(time);
    }

    void restartControllers() {
        note("restart controllers");
        cluster.restartControllers();
        cluster.settle();
    }

    void addNode() {
        joined++;
        note("add node extra-" + joined);
        cluster.addNode(NodeBlueprint.worker("extra-" + joined, 50 + joined));
        cluster.settle();
    }

    /** Undoes every fault, opens every node, and gives everybody time. */
    void heal() {
        IMAGES.forEach(image -> inject(new Fault.ImageFix(image)));
        for (String node : nodes()) {
            inject(new Fault.NodeRecover(node));
            kubectl("uncordon " + node);
            kubectl("taint nodes " + node + " " + TAINT + "-");
        }
        advance(Duration.ofHours(1));
    }

    private void note(String command) {
        said = said.append(cluster.now() + " " + command);
    }
}
