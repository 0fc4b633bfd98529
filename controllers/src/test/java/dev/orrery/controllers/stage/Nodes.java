package dev.orrery.controllers.stage;

import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Worlds of up to three nodes that come, go and fail, and of pods on them. */
public final class Nodes {
    private static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";

    private Nodes() {}

    public static QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty.with(Props.node("w0"));
        for (int i = draw.upTo(6); i > 0; i--) {
            world = podComesOrGoes(changed(world, draw), draw);
        }
        return world;
    }

    /** A node comes, goes, turns, or is taken out of service. */
    public static QuietWorld changed(QuietWorld world, Draw draw) {
        String name = name(draw);
        Option<Node> known = world.find(Node.KIND, name);
        if (known.isEmpty()) {
            return world.with(Props.node(name));
        }
        Node node = known.get();
        return switch (draw.below(4)) {
            case 0 -> world.without(node);
            case 1 -> world.with(node.withSpec(node.spec().withTaints(taints(draw))));
            case 2 -> world.with(node.withSpec(node.spec().withUnschedulable(Option.some(draw.onceIn(2)))));
            default ->
                world.telling(node.withStatus(node.status()
                        .withConditions(
                                Vector.of(Condition.of("Ready", draw.oneOf("True", "False", "Unknown"), "", "")))));
        };
    }

    private static String name(Draw draw) {
        return "w" + draw.below(3);
    }

    private static Vector<Taint> taints(Draw draw) {
        return Vector.of(
                        Taint.of("maintenance", "NoExecute"),
                        Taint.of("burning", "NoExecute"),
                        Taint.of("special", "NoSchedule"),
                        Taint.of(OUT_OF_SERVICE, "NoExecute"))
                .filter(taint -> draw.onceIn(3));
    }

    public static QuietWorld podComesOrGoes(QuietWorld world, Draw draw) {
        String name = "pod-" + draw.below(8);
        return world.find(Pod.KIND, name).map(world::without).getOrElse(() -> world.with(pod(name, draw)));
    }

    private static Pod pod(String name, Draw draw) {
        Pod pod = draw.onceIn(3) ? Props.pod(name) : Props.ready(Props.pod(name));
        return draw.onceIn(4) ? pod : Props.on(name(draw), pod);
    }
}
