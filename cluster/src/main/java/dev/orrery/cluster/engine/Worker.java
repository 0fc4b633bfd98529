package dev.orrery.cluster.engine;

import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;

/** Looks at one key and takes the World one step further: a controller, a scheduler, or the kubelets. */
interface Worker {

    /** Under which name its tasks stand in the queue. */
    String name();

    World work(World world, ObjectKey key, Vector<Revision> because);
}
