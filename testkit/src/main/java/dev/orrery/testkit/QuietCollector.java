package dev.orrery.testkit;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** A garbage collector in one step: deletes what has owners, all of which are gone. */
public final class QuietCollector {

    private QuietCollector() {}

    public static QuietWorld collect(QuietWorld world) {
        Vector<KubernetesObject> all = world.state().all().toVector();
        Set<String> alive = HashSet.ofAll(all.map(KubernetesObject::uid));
        return all.filter(object -> !object.metadata().isTerminating() && isGarbage(object, alive))
                .foldLeft(world, QuietWorld::without);
    }

    private static boolean isGarbage(KubernetesObject object, Set<String> alive) {
        Vector<OwnerReference> owners = object.metadata().ownerReferences();
        return !owners.isEmpty() && owners.forAll(owner -> !alive.contains(owner.uid()));
    }
}
