package dev.orrery.testkit;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Wake;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Controllers that look only at what their {@link dev.orrery.api.controller.Watches} and timers wake them for, as in an
 * engine. With it a world comes to the same rest as with a {@link QuietControlPlane}, or a watch is missing.
 */
final class QuietQueue {

    private static final int PATIENCE = 20_000;

    /** A key that a controller is to look at. */
    private record Task(Controller<?> controller, ObjectKey key) {}

    private final QuietControlPlane controlPlane;
    private QuietWorld world;
    private Set<Task> due = LinkedHashSet.empty();
    private Map<Task, Instant> timers = LinkedHashMap.empty();
    private Map<Task, Instant> background = LinkedHashMap.empty();
    private Revision rung = Revision.NONE;

    private QuietQueue(QuietControlPlane controlPlane, QuietWorld world) {
        this.controlPlane = controlPlane;
        this.world = world;
    }

    /** The world when nobody is woken any more; at first everybody looks at everything once. */
    static QuietWorld settled(QuietControlPlane controlPlane, QuietWorld world) {
        QuietQueue queue = new QuietQueue(controlPlane, world);
        queue.wake(QuietWorld.empty(0));
        for (int i = 0; i < PATIENCE; i++) {
            if (!queue.goesOn()) {
                return queue.world;
            }
        }
        throw new AssertionError("does not settle within " + PATIENCE + " turns");
    }

    private boolean goesOn() {
        if (!due.isEmpty()) {
            turn(due.head());
            return true;
        }
        QuietWorld before = world;
        world = controlPlane.lived(world, pod -> true);
        wake(before);
        return !world.state().revision().equals(before.state().revision()) || timerRings() || backgroundRings();
    }

    private void turn(Task task) {
        due = due.remove(task);
        QuietWorld before = world;
        Turn turn = Turn.of(world, task.controller(), task.key());
        world = turn.world();
        for (Wake wake : turn.wake()) {
            Instant due = world.now().plus(wake.after());
            timers = wake.progress() ? timers.put(task, due) : timers;
            if (!wake.progress()) {
                waitInBackground(task, due);
            }
        }
        wake(before);
    }

    private void waitInBackground(Task task, Instant due) {
        background = controlPlane.patient() ? background.put(task, due) : background;
    }

    private boolean timerRings() {
        Option<Tuple2<Task, Instant>> next = timers.minBy(Tuple2::_2);
        for (Tuple2<Task, Instant> timer : next) {
            Duration wait = Duration.between(world.now(), timer._2());
            world = wait.isNegative() ? world : world.after(wait);
            timers = timers.remove(timer._1());
            due = due.add(timer._1());
        }
        return next.isDefined();
    }

    /** All that wait in the background look again, unless nothing has changed since they last did. */
    private boolean backgroundRings() {
        if (background.isEmpty() || world.state().revision().equals(rung)) {
            return false;
        }
        Instant latest = background.values().max().get();
        Duration wait = Duration.between(world.now(), latest);
        world = wait.isNegative() ? world : world.after(wait);
        rung = world.state().revision();
        due = due.addAll(background.keySet());
        background = LinkedHashMap.empty();
        return true;
    }

    /** Wakes whom the changes since then concern. */
    private void wake(QuietWorld before) {
        for (Change change : changes(before)) {
            for (Controller<?> controller : controlPlane.controllers()) {
                ClusterView view = world.viewFor(controller, change.key());
                for (ObjectKey key : controller.watches().keys(change, view)) {
                    due = due.add(new Task(controller, key));
                }
                for (Instant ripe : controller.watches().ripens(change, view)) {
                    waitInBackground(new Task(controller, change.key()), ripe);
                }
            }
        }
    }

    private Vector<Change> changes(QuietWorld before) {
        Vector<KubernetesObject> gone = before.state()
                .all()
                .filter(object -> world.state().get(object.key()).isEmpty())
                .toVector();
        Vector<KubernetesObject> changed = world.state()
                .all()
                .filter(object -> !before.state().get(object.key()).contains(object))
                .toVector();
        return gone.appendAll(changed).map(object -> change(object.key(), before));
    }

    private Change change(ObjectKey key, QuietWorld before) {
        Cause cause = new Cause("test", "write", "", world.now(), "", Vector.empty());
        return new Change(
                world.state().revision(), before.state().get(key), world.state().get(key), cause);
    }
}
