package dev.orrery.cluster.engine;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Brings a store up to a World. The loop runs ahead of the store; nobody is answered and nothing is shown before the store
 * has caught up.
 */
final class WriteBehind {

    /** So many commits the loop may be ahead: enough for a store to write them together, and few to hold in memory. */
    static final int MOST_AHEAD = 1024;

    private WriteBehind() {}

    /** Whether the loop must wait for the store before it goes on. */
    static boolean isFarAhead(World world) {
        return world.unstored().size() >= MOST_AHEAD;
    }

    /**
     * The World with nothing left to store, and what its history has forgotten forgotten in the store, too.
     *
     * @throws IllegalStateException when somebody else wrote to the store, which was the engine's alone
     */
    static World store(World world, ObjectStore store) {
        if (world.unstored().isEmpty()) {
            return world;
        }
        world.unstored().forEach(commit -> store(commit, store));
        store.compact(world.history().forgotten(world.state().revision()));
        return world.withUnstored(Vector.empty());
    }

    private static void store(Vector<Change> commit, ObjectStore store) {
        Map<ObjectKey, Revision> preconditions = commit.toMap(change -> new Tuple2<>(change.key(), before(change)));
        Revision stored = store.commit(preconditions, commit.map(WriteBehind::write))
                .getOrElseThrow(conflict -> new IllegalStateException("the store holds other versions: " + conflict));
        Revision made = commit.head().revision();
        if (!stored.equals(made)) {
            throw new IllegalStateException("the commit of revision " + made + " is " + stored + " in the store");
        }
    }

    private static Revision before(Change change) {
        return change.before().map(WriteBehind::version).getOrElse(Revision.NONE);
    }

    private static Revision version(KubernetesObject object) {
        return object.metadata().resourceVersion().getOrElse(Revision.NONE);
    }

    private static Write write(Change change) {
        Option<KubernetesObject> after = change.after();
        return after.<Write>map(Write.Put::new).getOrElse(() -> new Write.Remove(change.key()));
    }
}
