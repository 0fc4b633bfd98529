package dev.orrery.cluster.engine;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Puts the keys that a change concerns into the queue: of controllers and kubelets by what they watch, of others. */
final class Dispatcher {

    /** A worker that declares what wakes it. */
    record Watcher(String worker, Watches<?> watches) {}

    /** Whoever has a queue of its own, such as a scheduler. */
    @FunctionalInterface
    interface Interest {
        World heed(Change change, World world);
    }

    private final Vector<Watcher> watchers;
    private final Vector<Interest> interests;

    /** Watchers by resource, found once for each: a memo, not state. */
    private Map<String, Vector<Watcher>> heeding = HashMap.empty();

    Dispatcher(Vector<Watcher> watchers, Vector<Interest> interests) {
        this.watchers = watchers;
        this.interests = interests;
    }

    World dispatch(World world, Change change) {
        World woken = world;
        Vector<Revision> because = Vector.of(change.revision());
        for (Watcher watcher : heeding(change.key().resource())) {
            ClusterView view = new ClusterView(world.state(), world.now(), watcher.watches(), Option.none());
            for (ObjectKey key : watcher.watches().keys(change, view)) {
                woken = woken.enqueue(new Task(watcher.worker(), key), because);
            }
            for (Instant ripe : watcher.watches().ripens(change, view)) {
                Task task = new Task(watcher.worker(), change.key());
                woken = woken.withTimers(woken.timers().set(task, ripe, false, because));
            }
        }
        for (Interest interest : interests) {
            woken = interest.heed(change, woken);
        }
        return woken;
    }

    private Vector<Watcher> heeding(String resource) {
        Vector<Watcher> known = heeding.getOrElse(resource, null);
        if (known == null) {
            known = watchers.filter(watcher -> watcher.watches().heeds(resource));
            heeding = heeding.put(resource, known);
        }
        return known;
    }
}
