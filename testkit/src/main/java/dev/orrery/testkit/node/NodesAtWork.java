package dev.orrery.testkit.node;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.node.PodRuntime;
import dev.orrery.api.node.PodRuntime.KeyWake;
import dev.orrery.api.node.PodRuntime.Step;
import dev.orrery.api.node.PodRuntime.Told;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A cluster of nothing but nodes and pods, as a value: carries out what a runtime wants done, and wakes it in time. It asks
 * about every key whenever anything has changed, which is more often than the engine does.
 *
 * @param known the keys of all nodes and pods that there ever were
 * @param wakes when a key wants to be looked at again
 * @param told all events until now
 */
record NodesAtWork<S>(
        PodRuntime<S> runtime,
        S state,
        QuietWorld world,
        Set<ObjectKey> known,
        SortedMap<ObjectKey, Instant> wakes,
        Vector<EventNote> told) {

    /** Whoever is asked so often at one instant will never be content. */
    private static final int NEVER_SETTLES = 1000;

    static <S> NodesAtWork<S> of(PodRuntime<S> runtime) {
        return new NodesAtWork<>(
                runtime, runtime.initial(), QuietWorld.empty(1), TreeSet.empty(), TreeMap.empty(), Vector.empty());
    }

    ClusterView view() {
        return new ClusterView(world.state(), world.now(), runtime.watches(), Option.none());
    }

    /** What the runtime wants done about a key now. */
    Step<S> look(ObjectKey key) {
        return key.is(Node.KIND) ? runtime.syncNode(state, key, view()) : runtime.syncPod(state, key, view());
    }

    NodesAtWork<S> with(KubernetesObject object) {
        return changed(before -> before.with(object));
    }

    /** Something is done to the objects, and the nodes get to see it. */
    NodesAtWork<S> changed(UnaryOperator<QuietWorld> change) {
        return in(change.apply(world)).settled();
    }

    /** Something is done to the objects, and the nodes do not get to see it. */
    NodesAtWork<S> unnoticed(UnaryOperator<QuietWorld> change) {
        return in(change.apply(world));
    }

    /** The nodes of another process, which know what these have noted. */
    NodesAtWork<S> recalled() {
        S anew = runtime.recalled(runtime.unwritten(state), view());
        return new NodesAtWork<>(runtime, anew, world, known, TreeMap.empty(), told).settled();
    }

    private NodesAtWork<S> in(QuietWorld next) {
        Set<ObjectKey> seen = known.addAll(next.list(Node.KIND).map(Node::key))
                .addAll(next.list(Pod.KIND).map(Pod::key));
        return new NodesAtWork<>(runtime, state, next, seen, wakes, told);
    }

    private NodesAtWork<S> settled() {
        NodesAtWork<S> current = this;
        for (int round = 0; round < NEVER_SETTLES; round++) {
            NodesAtWork<S> next = current.round();
            if (next.world.state().revision().equals(current.world.state().revision())) {
                return next;
            }
            current = next;
        }
        throw new AssertionError("the runtime does not settle");
    }

    private NodesAtWork<S> round() {
        return known.foldLeft(this, (before, key) -> before.take(before.look(key)));
    }

    NodesAtWork<S> take(Step<S> step) {
        QuietWorld written = step.actions()
                .map(Action::request)
                .foldLeft(world, (before, request) -> before.perform(request).world());
        SortedMap<ObjectKey, Instant> due = wakes;
        for (KeyWake wake : step.wakes()) {
            Instant time = world.now().plus(wake.wake().after());
            due = due.put(wake.key(), due.get(wake.key()).filter(time::isAfter).getOrElse(time));
        }
        return new NodesAtWork<>(
                        runtime,
                        step.state(),
                        world,
                        known,
                        due,
                        told.appendAll(step.events().map(Told::note)))
                .in(written);
    }

    /** So much later, with everything done that was due on the way. */
    NodesAtWork<S> after(Duration time) {
        Instant end = world.now().plus(time);
        NodesAtWork<S> current = this;
        while (current.world.now().isBefore(end)) {
            Instant from = current.world.now();
            Instant next = current.wakes
                    .values()
                    .filter(from::isBefore)
                    .min()
                    .filter(end::isAfter)
                    .getOrElse(end);
            current = current.in(current.world.after(Duration.between(from, next)))
                    .settled();
        }
        return current;
    }

    Pod pod(String name) {
        return world.get(Pod.KIND, name);
    }
}
