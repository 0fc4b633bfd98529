package dev.orrery.api.storage;

import dev.orrery.model.cluster.Write;
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
 * <p>An adapter that loses nothing it has acknowledged, and shows nothing it has not, is enough; the rules of Kubernetes are
 * decided before a write gets here. Every adapter passes {@code ObjectStoreContract} of the test kit.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * Writes all, or nothing.
     *
     * @param preconditions the revision at which each of these keys must be; {@link Revision#NONE} for a key that must not
     *     exist
     * @return the revision of the commit, or the keys that were not where they should be
     */
    Either<Conflict, Revision> commit(Map<ObjectKey, Revision> preconditions, Vector<Write> writes);

    /** The newest revision. */
    Revision revision();

    /** All objects as of the newest revision, in the order of their keys. */
    Vector<KubernetesObject> objects();

    /**
     * What was written after a revision, oldest first.
     *
     * @return the changes, or, when they were compacted away, the oldest revision from which they can be told
     */
    Either<Compacted, Vector<StoredChange>> changes(Revision after);

    /** Forgets the changes up to and including a revision; the objects stay. */
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

    /** Keys that were not at the revision that a commit asked for, with the revision that they are at. */
    record Conflict(Map<ObjectKey, Revision> actual) {}

    /** The changes that were asked for are gone. */
    record Compacted(Revision oldest) {}

    /** One write of the past. */
    record StoredChange(Revision revision, Write write) {}
}
