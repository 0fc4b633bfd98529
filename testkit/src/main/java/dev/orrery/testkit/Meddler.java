package dev.orrery.testkit;

import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Somebody who does to pods whatever anybody may do, at the worst of times. */
public final class Meddler {

    private Meddler() {}

    /** The world after one deed. */
    public static QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<Pod> pods = world.list(Pod.KIND).reject(pod -> pod.metadata().isTerminating());
        if (pods.isEmpty()) {
            return world;
        }
        Pod pod = draw.oneOf(pods);
        return switch (draw.below(6)) {
            case 0 -> world.without(pod);
            case 1 -> world.vanished(pod.key());
            case 2 -> world.with(pod.withMetadata(pod.metadata().withLabel(ObjectFixtures.APP, "stray")));
            case 3 -> world.telling(pod.withStatus(pod.status().withPhase(Option.some("Failed"))));
            case 4 -> world.telling(pod.withStatus(pod.status().withConditions(Vector.empty())));
            default -> twinned(world, pod);
        };
    }

    /** With a pod that looks like another one, but that nobody controls. */
    private static QuietWorld twinned(QuietWorld world, Pod pod) {
        ObjectMeta metadata = ImmutableObjectMeta.builder()
                .name("")
                .generateName("twin-")
                .namespace(pod.metadata().namespace())
                .labels(pod.metadata().labels())
                .build();
        return world.with(pod.withMetadata(metadata));
    }
}
