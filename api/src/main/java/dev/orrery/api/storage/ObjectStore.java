package dev.orrery.api.storage;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Where objects are kept: a map with a history, written in transactions.
 *
 * <p>Beside the objects it keeps notes, which have no history and no revision of their own.
 *
 * <p>An adapter that loses nothing it has acknowledged, and shows nothing it has not, is enough; the rules of Kubernetes are
 * decided before a write gets here. Every adapter passes {@code ObjectStoreContract} of the test kit.
 *
 * <p>A store that cannot go on, because its disk fails, says so with a {@link StoreFault}, now and ever after: what it was
 * asked last may be written or not, and nobody is told that it is.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * Writes commits one after the other, each at a revision of its own: all of them, or none. When this returns, they are
     * as durable as this store makes anything; so many commits share one wait for a disk.
     *
     * @param notes written together with the commits; those of one name replace each other
     * @return the newest revision, or the keys of the first commit that was decided on something else than what is there
     */
    Either<Conflict, Revision> commit(Vector<Proposal> proposals, Vector<Note> notes);

    /** Writes commits, and nothing else. */
    default Either<Conflict, Revision> commit(Vector<Proposal> proposals) {
        return commit(proposals, Vector.empty());
    }

    /** The newest revision. */
    Revision revision();

    /** All objects as of the newest revision, in the order of their keys. */
    Vector<KubernetesObject> objects();

    /** All notes that are there; none in a store that ends with its process, where nobody would read them. */
    Vector<Note> notes();

    /**
     * What was written after a revision, oldest first.
     *
     * @return the changes, or, when they were compacted away, the oldest revision from which they can be told
     */
    Either<Compacted, Vector<Change>> changes(Revision after);

    /**
     * Forgets the changes up to and including a revision; the objects stay. A store that is opened again may still know what
     * was forgotten shortly before its process died.
     */
    void compact(Revision upTo);

    /**
     * Another store with what this one held at a revision, which goes its own way from there. Takes no longer however much
     * that is.
     *
     * @return none where contents are outside this process, or the revision is compacted away or not there yet
     */
    Option<ObjectStore> at(Revision revision);

    @Override
    void close();

    /**
     * A commit, and what it was decided on.
     *
     * @param preconditions the revision at which each of these keys must be when the commits before it are done; {@link
     *     Revision#NONE} for a key that must not exist
     * @param commit makes no revision if it writes nothing
     */
    record Proposal(Map<ObjectKey, Revision> preconditions, Commit commit) {}

    /** Keys that were not at the revision that a commit asked for, with the revision that they are at. */
    record Conflict(Map<ObjectKey, Revision> actual) {}

    /** The changes that were asked for are gone. */
    record Compacted(Revision oldest) {}
}
