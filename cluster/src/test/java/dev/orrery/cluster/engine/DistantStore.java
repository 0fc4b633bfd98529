package dev.orrery.cluster.engine;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A store whose contents are somewhere else, so that it cannot be copied. */
final class DistantStore implements ObjectStore {
    private final ObjectStore there = new MemoryObjectStore();

    @Override
    public Either<Conflict, Revision> commit(Vector<Proposal> proposals, Vector<Note> notes) {
        return there.commit(proposals, notes);
    }

    @Override
    public Revision revision() {
        return there.revision();
    }

    @Override
    public Vector<KubernetesObject> objects() {
        return there.objects();
    }

    @Override
    public Vector<Note> notes() {
        return there.notes();
    }

    @Override
    public Either<Compacted, Vector<Change>> changes(Revision after) {
        return there.changes(after);
    }

    @Override
    public void compact(Revision upTo) {
        there.compact(upTo);
    }

    @Override
    public Option<ObjectStore> at(Revision revision) {
        return Option.none();
    }

    @Override
    public void close() {
        there.close();
    }
}
