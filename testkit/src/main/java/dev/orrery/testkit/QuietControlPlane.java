package dev.orrery.testkit;

import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Wake;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Controllers, kubelets and a garbage collector that take turns, one after the other, until nothing changes any more.
 *
 * @param controllers in the order of their turns
 * @param collecting whether garbage is collected in one step; not where a garbage collector is under test
 * @param patient whether what is due later in the background is waited for, too, until waiting changes nothing
 */
public record QuietControlPlane(
        Vector<Controller<?>> controllers, QuietKubelet kubelet, boolean collecting, boolean patient) {

    /** As many rounds as any of the small worlds of a test may need. */
    private static final int PATIENCE = 400;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    public QuietControlPlane(Vector<Controller<?>> controllers, QuietKubelet kubelet) {
        this(controllers, kubelet, true, false);
    }

    /** The same, without a garbage collector of its own. */
    public QuietControlPlane withoutCollector() {
        return new QuietControlPlane(controllers, kubelet, false, patient);
    }

    /** The same, waiting for the background, too. */
    public QuietControlPlane waitingForBackground() {
        return new QuietControlPlane(controllers, kubelet, collecting, true);
    }

    /** A world after some turns, and when the first of the controllers wants to look again. */
    public record Round(QuietWorld world, Option<Wake> wake) {}

    /** The world when all is done: what is due later for the sake of progress is waited for. */
    public QuietWorld settled(QuietWorld world) {
        return settled(world, Turn.QUIET);
    }

    public QuietWorld settled(QuietWorld world, Turn.Circumstances circumstances) {
        QuietWorld current = world;
        boolean hasWaited = !patient;
        for (int i = 0; i < PATIENCE; i++) {
            Round round = round(current, circumstances);
            if (!round.world().state().revision().equals(current.state().revision())) {
                current = round.world();
                hasWaited = !patient;
            } else if (waits(round, hasWaited)) {
                hasWaited = hasWaited || !round.wake().get().progress();
                current = round.world().after(atLeast(round.wake().get().after()));
            } else {
                return round.world();
            }
        }
        throw new AssertionError("does not settle within " + PATIENCE + " rounds: something writes in circles");
    }

    private static boolean waits(Round round, boolean hasWaited) {
        return round.wake().exists(wake -> wake.progress() || !hasWaited);
    }

    private static Duration atLeast(Duration wait) {
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }

    /** Each controller looks at each of its objects once; then pods go on, and garbage is collected. */
    public Round round(QuietWorld world, Turn.Circumstances circumstances) {
        Round worked = worked(world, circumstances);
        return new Round(lived(worked.world(), pod -> true), worked.wake());
    }

    /** Some of the pods go on, and garbage is collected. */
    QuietWorld lived(QuietWorld world, Predicate<Pod> some) {
        QuietWorld later = kubelet.step(world, some);
        return collecting ? QuietCollector.collect(later) : later;
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
