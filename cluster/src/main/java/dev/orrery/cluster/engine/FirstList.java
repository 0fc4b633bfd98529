package dev.orrery.cluster.engine;

import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How everybody begins who watches a cluster that is there already: each object comes to him as if it were new. */
final class FirstList {
    private final Dispatcher dispatcher;

    FirstList(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** The World in which all are awake whom anything concerns. */
    World of(World world) {
        World woken = world;
        for (KubernetesObject object : world.state().all()) {
            woken = dispatcher.dispatch(woken, asIfNew(object, world));
        }
        return woken;
    }

    private static Change asIfNew(KubernetesObject object, World world) {
        Revision written = object.metadata().resourceVersion().getOrElse(Revision.NONE);
        Cause cause = new Cause("", "list", "", world.now(), "", Vector.empty());
        return new Change(written, Option.none(), Option.some(object), cause);
    }
}
