package dev.orrery.cluster.engine;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Compacted;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What a process finds that starts where another has ended: the objects, the changes that are remembered, and the notes.
 *
 * @param revision the newest
 * @param forgotten the revision up to which changes are not remembered
 * @param changes what was written after that, oldest first
 * @param notes how far time had come, and what nodes know
 */
record Resumption(
        Revision revision,
        Vector<KubernetesObject> objects,
        Revision forgotten,
        Vector<Change> changes,
        Vector<Note> notes) {

    /** A start takes so long at the least; no name that is made from the time is made again. */
    private static final Duration START = Duration.ofSeconds(1);

    static Resumption found(ObjectStore store) {
        Either<Compacted, Vector<Change>> whole = store.changes(Revision.NONE);
        Revision forgotten = whole.fold(Compacted::oldest, all -> Revision.NONE);
        Vector<Change> changes = whole.getOrElse(() -> store.changes(forgotten).get());
        return new Resumption(store.revision(), store.objects(), forgotten, changes, store.notes());
    }

    /** What nodes know. */
    Vector<Note> nodes() {
        return notes.reject(TimeNote::isOne);
    }

    private Option<Instant> time() {
        return notes.find(TimeNote::isOne).flatMap(Note::content).map(noted -> ((TimeNote) noted).now());
    }

    /**
     * The World that goes on from there.
     *
     * <p>Controllers' memory, timers and queues are gone with the process that had them. Chance begins anew where nothing was
     * drawn before, so that no uid and no name is given a second time, and time does not go back.
     *
     * @param beginning an empty World of the time and the seed that the process was started with
     */
    World of(World beginning) {
        if (revision.equals(Revision.NONE)) {
            return beginning;
        }
        return beginning
                .withState(ClusterState.of(revision, objects))
                .withNow(notBefore(beginning.now()))
                .withDraws(beginning.draws().resumedAt(revision))
                .withHistory(History.told(
                        forgotten, changes, revision, beginning.history().retention()));
    }

    private Instant notBefore(Instant wanted) {
        return changes.lastOption()
                .map(last -> last.cause().time())
                .toVector()
                .appendAll(time())
                .map(known -> known.plus(START))
                .append(wanted)
                .max()
                .get();
    }
}
