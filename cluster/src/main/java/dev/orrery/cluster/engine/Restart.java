package dev.orrery.cluster.engine;

import dev.orrery.api.controller.Controller;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.HashMap;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The stop and new start of the process that runs the controllers: what they remembered, waited for and were about to do is
 * lost, and each looks at every object of its kind again.
 */
final class Restart {
    private final Vector<Controller<?>> controllers;
    private final Set<String> names;

    Restart(Vector<Controller<?>> controllers) {
        this.controllers = controllers;
        this.names = controllers.map(Controller::name).toSet();
    }

    /** The World after it. The scheduler and the kubelets are processes of their own and notice nothing. */
    World of(World world) {
        World forgetful = world.withMemories(HashMap.empty())
                .withBackoff(world.backoff().without(this::isLost))
                .withTimers(world.timers().without(this::isLost))
                .withQueue(world.queue().without(this::isLost));
        return controllers.foldLeft(forgetful, Restart::lookAtAll);
    }

    private boolean isLost(Task task) {
        return names.contains(task.worker());
    }

    private static World lookAtAll(World world, Controller<?> controller) {
        World woken = world;
        for (KubernetesObject object : watched(world, controller)) {
            woken = woken.enqueue(new Task(controller.name(), object.key()), Vector.empty());
        }
        return woken;
    }

    private static Iterator<? extends KubernetesObject> watched(World world, Controller<?> controller) {
        return controller
                .watches()
                .primary()
                .<Iterator<? extends KubernetesObject>>map(kind -> world.state().list(kind))
                .getOrElse(() -> world.state().all());
    }
}
