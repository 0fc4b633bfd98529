package dev.orrery.it.simulation;

import dev.orrery.api.node.Fault;
import dev.orrery.model.core.Pod;
import dev.orrery.testkit.Draw;
import io.vavr.collection.Vector;
import java.time.Duration;

/** One random thing that a person, or bad luck, does to a cluster. */
final class Whim {

    private static final Vector<String> SCALABLE = Vector.of(
            "deployment/counter", "statefulset/counter", "deployment/my-deployment", "statefulset/my-statefulset");
    private static final Vector<String> COUNTERS =
            Vector.of("deployment/counter", "statefulset/counter", "daemonset/counter-app");
    private static final Vector<String> OTHERS = Vector.of("deployment/my-deployment", "statefulset/my-statefulset");

    private final Playground playground;
    private final Draw draw;

    Whim(Playground playground, Draw draw) {
        this.playground = playground;
        this.draw = draw;
    }

    /** Some of the manifests, so that there is something to be done to. */
    void first() {
        for (String manifest : Manifests.NAMES) {
            if (!draw.onceIn(4)) {
                playground.kubectl("apply -f " + manifest);
            }
        }
    }

    void next() {
        switch (draw.below(16)) {
            case 0, 1 -> playground.kubectl("apply -f " + draw.oneOf(Manifests.NAMES));
            case 2, 3 -> playground.kubectl("scale " + draw.oneOf(SCALABLE) + " --replicas=" + draw.below(6));
            case 4 -> playground.kubectl("set image " + draw.oneOf(COUNTERS) + " counter=" + image());
            case 5 -> playground.kubectl("set image " + draw.oneOf(OTHERS) + " my-container=" + image());
            case 6 -> playground.inject(new Fault.ImageBreak(image(), draw.oneOf(Fault.How.values())));
            case 7 -> playground.inject(new Fault.ImageFix(image()));
            case 8 -> pod();
            case 9 -> playground.inject(new Fault.NodeCrash(node()));
            case 10 -> playground.inject(new Fault.NodeRecover(node()));
            case 11 -> playground.kubectl("drain " + node() + " --ignore-daemonsets --delete-emptydir-data --force");
            case 12 -> closing();
            case 13 -> membership();
            case 14 ->
                playground.kubectl(
                        "set resources " + draw.oneOf(OTHERS) + " --requests=cpu=" + draw.oneOf("100m", "1", "1500m"));
            default -> playground.restartControllers();
        }
        playground.advance(draw.oneOf(
                Duration.ZERO,
                Duration.ofMillis(700),
                Duration.ofSeconds(2),
                Duration.ofSeconds(15),
                Duration.ofMinutes(7)));
    }

    private void pod() {
        Vector<Pod> pods =
                playground.cluster().state().list(Pod.KIND, "default").toVector();
        if (pods.isEmpty()) {
            return;
        }
        String pod = draw.oneOf(pods).name();
        switch (draw.below(3)) {
            case 0 -> playground.kubectl("delete pod " + pod);
            case 1 -> playground.kubectl("delete pod " + pod + " --grace-period=0 --force");
            default -> playground.inject(new Fault.PodCrash("default", pod));
        }
    }

    private void closing() {
        switch (draw.below(3)) {
            case 0 -> playground.kubectl("uncordon " + node());
            case 1 ->
                playground.kubectl("taint nodes " + node() + " " + Playground.TAINT + "=on:"
                        + draw.oneOf("NoSchedule", "NoExecute") + " --overwrite");
            default -> playground.kubectl("taint nodes " + node() + " " + Playground.TAINT + "-");
        }
    }

    private void membership() {
        if (playground.nodes().size() < 5) {
            playground.addNode();
        } else {
            playground.kubectl("delete node " + node());
        }
    }

    private String image() {
        return draw.oneOf(Playground.IMAGES);
    }

    private String node() {
        return draw.oneOf(playground.nodes().filter(name -> !name.startsWith("control-plane")));
    }
}
