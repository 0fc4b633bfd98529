package dev.orrery.storage.objects.memory;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Keeps objects in memory. A commit is durable as long as the process is, which here means at once; notes are for the next
 * process, and there is none.
 */
public final class MemoryObjectStore implements ObjectStore {
    private volatile Contents contents;

    /** An empty store. */
    public MemoryObjectStore() {
        this(Contents.EMPTY);
    }

    private MemoryObjectStore(Contents contents) {
        this.contents = contents;
    }

    @Override
    public synchronized Either<Conflict, Revision> commit(Vector<Proposal> proposals, Vector<Note> notes) {
        return contents.with(proposals).map(written -> {
            contents = written;
            return written.revision();
        });
    }

    @Override
    public Revision revision() {
        return contents.revision();
    }

    @Override
    public Vector<KubernetesObject> objects() {
        return contents.inOrder();
    }

    @Override
    public Vector<Note> notes() {
        return Vector.empty();
    }

    @Override
    public Either<Compacted, Vector<Change>> changes(Revision after) {
        return contents.after(after);
    }

    @Override
    public synchronized void compact(Revision upTo) {
        contents = contents.compactedTo(upTo);
    }

    @Override
    public Option<ObjectStore> at(Revision revision) {
        return contents.asOf(revision).map(MemoryObjectStore::new);
    }

    @Override
    public void close() {
        // There is nothing to let go of: the garbage collector takes the objects.
    }
}
