package dev.orrery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.request.Request;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/**
 * What every controller must guarantee, whatever it is for; the test of a controller extends this and says how a world
 * begins, what users do in it, and when they have what they wished for.
 *
 * <p>The properties: a quiet world comes to rest, and then there is nothing to plan; a crash after any action changes nothing
 * in the end; bounds hold after every single action; nothing is touched that is not owned; the same input makes the same plan;
 * what the controller watches wakes it whenever it has something to do; and it gets there while others write in between. Each is tried for 500 seeds, see {@link Seeds}.
 *
 * @param <T> the kind that the controller reconciles
 */
public abstract class ControllerPropertySuite<T extends KubernetesObject> {

    private static final int FEW_CRASHES = 8;
    private static final int FEW_DEEDS = 12;

    /** The controller under test. */
    protected abstract Controller<T> controller();

    /** Other controllers without which it cannot get on. */
    protected Vector<Controller<?>> companions() {
        return Vector.empty();
    }

    protected QuietKubelet kubelet() {
        return QuietKubelet.healthy();
    }

    /** The world in which a story begins. */
    protected abstract QuietWorld beginning(QuietWorld empty, Draw draw);

    /** What a user does: another size, another template. */
    protected abstract QuietWorld edited(QuietWorld world, Draw draw);

    /** What somebody does who should not. */
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        return Meddler.meddled(world, draw);
    }

    /** Asserts what holds before and after every action that this plan takes, as far as the controller could know. */
    protected void requireBounds(T object, QuietWorld before, Action action, QuietWorld after) {}

    /** Asserts what holds of the object whenever the controller has just told its status. */
    protected void requireTold(T told, QuietWorld world) {}

    /** Asserts that users have what they asked for, now that the world is at rest. */
    protected abstract void requireAchieved(QuietWorld world);

    /** What of a world must be the same after a crash: all, except who of several equals won a race. */
    protected QuietWorld withoutRaces(QuietWorld world) {
        return world;
    }

    /** Kinds that the controller writes although it does not own the objects. */
    protected Set<Kind<?>> declared() {
        return HashSet.empty();
    }

    @Test
    void comesToRestAndThenPlansNothing() {
        Seeds.check(draw -> {
            QuietWorld settled = controlPlane().settled(story(draw, Turn.QUIET));
            requireRest(settled);
            requireAchieved(settled);
        });
    }

    @Test
    void isWokenByEverythingThatMatters() {
        Seeds.check(draw -> {
            QuietWorld settled = QuietQueue.settled(controlPlane(), story(draw, Turn.QUIET));
            requireRest(settled);
            requireAchieved(settled);
        });
    }

    @Test
    void endsTheSameAfterACrashBetweenAnyTwoActions() {
        Seeds.check(draw -> {
            long seed = draw.below(Integer.MAX_VALUE);
            Essence undisturbed = Essence.of(withoutRaces(calmStory(new Draw(seed, 16), Turn.QUIET)));
            QuietWorld crashed = calmStory(new Draw(seed, 16), new Crashes(draw));
            requireRest(crashed);
            requireAchieved(crashed);
            assertThat(Essence.of(withoutRaces(crashed)).differenceFrom(undisturbed))
                    .isEmpty();
        });
    }

    @Test
    void keepsItsBoundsAfterEveryAction() {
        Seeds.check(draw -> controlPlane().settled(story(draw, new Bounded()), new Bounded()));
    }

    @Test
    void touchesNothingThatItDoesNotOwn() {
        Seeds.check(draw -> {
            Turn.Circumstances deeds = new Deeds(draw, new Owning(new Ownership(declared())));
            controlPlane().settled(story(draw, deeds), deeds);
        });
    }

    @Test
    void plansTheSameForTheSameInput() {
        Seeds.check(draw -> controlPlane().settled(story(draw, new Repeated()), new Repeated()));
    }

    @Test
    void getsThereWhateverOthersWriteInBetween() {
        Seeds.check(draw -> {
            Turn.Circumstances deeds = new Deeds(draw, new Bounded());
            QuietWorld settled = controlPlane().settled(story(draw, deeds), deeds);
            requireRest(settled);
            requireAchieved(settled);
        });
    }

    /** The controller under test, its companions and the kubelet, and how they take turns. */
    protected QuietControlPlane controlPlane() {
        return new QuietControlPlane(companions().prepend(controller()), kubelet());
    }

    /** A few edits, and in between as much of their consequences as happens to happen. */
    private QuietWorld story(Draw draw, Turn.Circumstances circumstances) {
        QuietWorld world = beginning(QuietWorld.empty(draw.below(Integer.MAX_VALUE)), draw);
        for (int edits = draw.upTo(4); edits > 0; edits--) {
            for (int rounds = draw.upTo(8); rounds > 0; rounds--) {
                QuietWorld worked = controlPlane().worked(world, circumstances).world();
                world = controlPlane().lived(worked, pod -> !draw.onceIn(3));
            }
            world = edited(world, draw);
        }
        return world;
    }

    /** A few edits, each of which has all its consequences before the next. */
    private QuietWorld calmStory(Draw draw, Turn.Circumstances circumstances) {
        QuietWorld world = beginning(QuietWorld.empty(1), draw);
        for (int edits = draw.upTo(3); edits > 0; edits--) {
            world = edited(controlPlane().settled(world, circumstances), draw);
        }
        return controlPlane().settled(world, circumstances);
    }

    private void requireRest(QuietWorld world) {
        for (T object : objects(world)) {
            Plan plan = controller().plan(object, world.viewFor(controller(), object.key()));
            assertThat(plan.actions())
                    .as("the plan for %s at rest", object.key())
                    .isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private Vector<T> objects(QuietWorld world) {
        return controller()
                .watches()
                .primary()
                .map(world::list)
                .getOrElse(() -> world.state().all().map(object -> (T) object).toVector());
    }

    private boolean isUnderTest(Controller<?> other) {
        return other.name().equals(controller().name());
    }

    @SuppressWarnings("unchecked")
    private void requireBounds(QuietWorld seen, KubernetesObject object, Plan plan) {
        QuietWorld before = seen;
        Set<ObjectKey> written = HashSet.empty();
        for (Action action : plan.actions()) {
            Request request = Turn.forwarded(action.request(), written, before);
            QuietWorld after = before.perform(request).world();
            requireBounds((T) object, before, action, after);
            written = written.add(request.key());
            before = after;
        }
    }

    /** Crashes now and then after some of a plan's actions. */
    private static final class Crashes implements Turn.Circumstances {
        private final Draw draw;
        private int left = FEW_CRASHES;

        Crashes(Draw draw) {
            this.draw = draw;
        }

        @Override
        public Option<Integer> crashAfter(Plan plan) {
            if (plan.isEmpty() || left == 0 || !draw.onceIn(3)) {
                return Option.none();
            }
            left--;
            return Option.some(draw.below(plan.actions().size() + 1));
        }
    }

    /** Somebody meddles now and then, and something is required meanwhile. */
    private final class Deeds implements Turn.Circumstances {
        private final Draw draw;
        private final Turn.Circumstances required;
        private int left = FEW_DEEDS;

        Deeds(Draw draw, Turn.Circumstances required) {
            this.draw = draw;
            this.required = required;
        }

        @Override
        public QuietWorld meanwhile(QuietWorld world) {
            if (left == 0 || !draw.onceIn(3)) {
                return world;
            }
            left--;
            return meddled(world, draw);
        }

        @Override
        public void inspect(QuietWorld world, Controller<?> controller, KubernetesObject object, Plan plan) {
            required.inspect(world, controller, object, plan);
        }

        @Override
        public void inspectTold(QuietWorld world, Controller<?> controller, KubernetesObject told) {
            required.inspectTold(world, controller, told);
        }
    }

    /** Every plan keeps the bounds in the world that it was made for. */
    private final class Bounded implements Turn.Circumstances {
        @Override
        public void inspect(QuietWorld world, Controller<?> controller, KubernetesObject object, Plan plan) {
            if (isUnderTest(controller)) {
                requireBounds(world, object, plan);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public void inspectTold(QuietWorld world, Controller<?> controller, KubernetesObject told) {
            if (isUnderTest(controller)) {
                requireTold((T) told, world);
            }
        }
    }

    /** Every plan touches only what is owned. */
    private final class Owning implements Turn.Circumstances {
        private final Ownership ownership;

        Owning(Ownership ownership) {
            this.ownership = ownership;
        }

        @Override
        public void inspect(QuietWorld world, Controller<?> controller, KubernetesObject object, Plan plan) {
            if (isUnderTest(controller)) {
                ownership.requireOf(plan, object, world);
            }
        }
    }

    /** Every plan comes out the same a second time, and from a controller made anew. */
    private final class Repeated implements Turn.Circumstances {
        @Override
        @SuppressWarnings("unchecked")
        public void inspect(QuietWorld world, Controller<?> controller, KubernetesObject object, Plan plan) {
            if (isUnderTest(controller)) {
                Controller<T> another = controller();
                assertThat(another.plan((T) object, world.viewFor(another, object.key())))
                        .isEqualTo(plan);
            }
        }
    }
}
