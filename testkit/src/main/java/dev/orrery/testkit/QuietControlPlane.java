package dev.orrery.testkit;

import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Wake;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Controllers, kubelets and a garbage collector that take turns, one after the other, until nothing changes any more.
 *
 * @param controllers in the order of their turns
 */
public record QuietControlPlane(Vector<Controller<?>> controllers, QuietKubelet kubelet) {

    /** As many rounds as any of the small worlds of a test may need. */
    private static final int PATIENCE = 400;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** A world after some turns, and when the first of the controllers wants to look again. */
    public record Round(QuietWorld world, Option<Wake> wake) {}

    /** The world when all is done: what is due later for the sake of progress is waited for. */
    public QuietWorld settled(QuietWorld world) {
        return settled(world, Turn.QUIET);
    }

    public QuietWorld settled(QuietWorld world, Turn.Circumstances circumstances) {
        QuietWorld current = world;
        for (int i = 0; i < PATIENCE; i++) {
            Round round = round(current, circumstances);
            if (!round.world().state().revision().equals(current.state().revision())) {
                current = round.world();
            } else if (round.wake().exists(Wake::progress)) {
                current = round.world().after(atLeast(round.wake().get().after()));
            } else {
                return round.world();
            }
        }
        throw new AssertionError("does not settle within " + PATIENCE + " rounds: something writes in circles");
    }

    private static Duration atLeast(Duration wait) {
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }

    /** Each controller looks at each of its objects once; then pods go on, and garbage is collected. */
    public Round round(QuietWorld world, Turn.Circumstances circumstances) {
        Round worked = worked(world, circumstances);
        return new Round(QuietCollector.collect(kubelet.step(worked.world())), worked.wake());
    }

    /** Each controller looks at each of its objects once. */
    public Round worked(QuietWorld world, Turn.Circumstances circumstances) {
        Round current = new Round(world, Option.none());
        for (Controller<?> controller : controllers) {
            for (ObjectKey key : keys(controller, current.world())) {
                Turn turn = Turn.of(current.world(), controller, key, circumstances);
                current = new Round(turn.world(), earlier(current.wake(), turn.wake()));
            }
        }
        return current;
    }

    /** Controllers take turns, with no pod going on meanwhile, until none of them changes anything. */
    public QuietWorld workedOff(QuietWorld world) {
        QuietWorld current = world;
        for (int i = 0; i < PATIENCE; i++) {
            QuietWorld next = worked(current, Turn.QUIET).world();
            if (next.state().revision().equals(current.state().revision())) {
                return next;
            }
            current = next;
        }
        throw new AssertionError("controllers do not settle within " + PATIENCE + " rounds");
    }

    private static Vector<ObjectKey> keys(Controller<?> controller, QuietWorld world) {
        return controller
                .watches()
                .primary()
                .map(kind -> world.list(kind).map(KubernetesObject::key))
                .getOrElse(() -> world.state().all().map(KubernetesObject::key).toVector());
    }

    private static Option<Wake> earlier(Option<Wake> one, Option<Wake> other) {
        return one.map(wake -> other.map(wake::or).getOrElse(wake)).orElse(other);
    }
}
