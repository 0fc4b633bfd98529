package dev.orrery.cluster.engine;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.api.storage.StoreFault;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Brings a store up to a World. The loop runs ahead of the store; nobody is answered and nothing is shown before the store
 * has caught up. All commits that wait are handed over together, so that they share one wait for a disk, and with them what
 * the nodes know by then.
 */
final class WriteBehind {

    /** So many commits the loop may be ahead: enough for a store to write them together, and few to hold in memory. */
    static final int MOST_AHEAD = 1024;

    private final NodeWorker<?> nodes;

    WriteBehind(NodeWorker<?> nodes) {
        this.nodes = nodes;
    }

    /** Whether the loop must wait for the store before it goes on. */
    static boolean isFarAhead(World world) {
        return world.unstored().size() >= MOST_AHEAD;
    }

    /**
     * The World with nothing left to store, and what its history has forgotten forgotten in the store, too.
     *
     * @throws IllegalStateException when somebody else wrote to the store, which was the engine's alone
     * @throws StoreFault when the store cannot write: then this World must not be shown, and there is none after it
     */
    World store(World world, ObjectStore store) {
        Vector<Note> notes = nodes.unwritten(world);
        if (world.unstored().isEmpty() && notes.isEmpty()) {
            return world;
        }
        return store(world, notes, store);
    }

    /** The same, of a World to which nothing happened but that time went on, too. */
    World storeWithTime(World world, ObjectStore store) {
        return store(world, nodes.unwritten(world), store);
    }

    private World store(World world, Vector<Note> notes, ObjectStore store) {
        Revision newest = world.state().revision();
        Revision stored = store.commit(world.unstored().map(WriteBehind::proposal), notes.append(TimeNote.of(world)))
                .getOrElseThrow(conflict -> new IllegalStateException("the store holds other versions: " + conflict));
        if (!stored.equals(newest)) {
            throw new IllegalStateException("the commit of revision " + newest + " is " + stored + " in the store");
        }
        store.compact(world.history().forgotten(newest));
        return nodes.written(world).withUnstored(Vector.empty());
    }

    private static Proposal proposal(Vector<Change> changes) {
        Map<ObjectKey, Revision> preconditions = HashMap.empty();
        for (Change change : changes) {
            preconditions = preconditions.put(change.key(), before(change));
        }
        Commit commit =
                new Commit(changes.map(WriteBehind::write), changes.head().cause());
        return new Proposal(preconditions, commit);
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
