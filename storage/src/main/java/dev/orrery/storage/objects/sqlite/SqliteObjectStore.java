package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.StoreFault;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * Keeps objects in a folder. What was committed is there after a crash of the process or of the machine: a transaction has
 * returned from the disk before a commit returns.
 *
 * <p>One store has the folder to itself. It is meant for one writer, the engine; closing it from another thread is safe.
 */
public final class SqliteObjectStore implements ObjectStore {

    /**
     * So many revisions are forgotten together. A server forgets one for each that it writes, and to do that in each
     * transaction would make every one of them longer.
     */
    private static final int STRIDE = 1024;

    private final Database database;
    private final Meta meta;
    private final StoredKinds kinds;
    private final Commits commits;
    private final Versions versions;
    private final Notes notes;
    private Revision revision;

    /** Forgotten as far as anybody can see; the rows go later, see {@link #STRIDE}. */
    private Revision compacted;

    /** Forgotten in the database, too. */
    private Revision cleared;

    private SqliteObjectStore(Database database) {
        this.database = database;
        this.meta = new Meta(database);
        this.kinds = new StoredKinds(database);
        this.commits = new Commits(database);
        this.versions = new Versions(database, kinds);
        this.notes = new Notes(database);
        this.revision = meta.revision();
        this.cleared = meta.compacted();
        this.compacted = cleared;
    }

    /**
     * Opens the store of a folder, and makes both if they are not there yet.
     *
     * @throws StoreFault when it cannot be opened; the message says why, and what can be done
     */
    public static SqliteObjectStore open(Path folder) {
        Database database = Database.open(folder);
        try {
            Tables.prepare(database);
            return new SqliteObjectStore(database);
        } catch (StoreFault fault) {
            database.close();
            throw fault;
        }
    }

    @Override
    public synchronized Either<Conflict, Revision> commit(Vector<Proposal> proposals, Vector<Note> noted) {
        Either<Conflict, Revision> result = database.transaction(() -> write(proposals, noted));
        if (result.isLeft()) {
            kinds.reload();
        }
        result.forEach(newest -> revision = newest);
        return result;
    }

    private Either<Conflict, Revision> write(Vector<Proposal> proposals, Vector<Note> noted) {
        versions.begin();
        Revision newest = revision;
        for (Proposal proposal : proposals) {
            Option<Conflict> conflict = versions.conflict(proposal.preconditions());
            if (conflict.isDefined()) {
                return Either.left(conflict.get());
            }
            if (!proposal.commit().writes().isEmpty()) {
                newest = newest.next();
                write(newest, proposal);
            }
        }
        if (!newest.equals(revision)) {
            if (compacted.number() - cleared.number() >= STRIDE) {
                clear();
            }
            meta.write(newest, cleared);
        }
        noted.forEach(notes::write);
        return Either.right(newest);
    }

    private void write(Revision at, Proposal proposal) {
        commits.add(at, proposal.commit().cause());
        for (Write write : proposal.commit().writes()) {
            versions.write(at, write);
        }
    }

    private void clear() {
        versions.clear(cleared, compacted);
        commits.clear(compacted);
        cleared = compacted;
    }

    @Override
    public synchronized Revision revision() {
        return revision;
    }

    @Override
    public synchronized Vector<KubernetesObject> objects() {
        return versions.present().sortBy(KubernetesObject::key);
    }

    @Override
    public synchronized Vector<Note> notes() {
        return notes.all();
    }

    @Override
    public synchronized Either<Compacted, Vector<Change>> changes(Revision after) {
        return after.compareTo(compacted) < 0
                ? Either.left(new Compacted(compacted))
                : Either.right(versions.changes(after));
    }

    @Override
    public synchronized void compact(Revision upTo) {
        Revision reached = upTo.compareTo(revision) > 0 ? revision : upTo;
        compacted = reached.compareTo(compacted) > 0 ? reached : compacted;
    }

    /** None: the contents are on a disk, and there is one of them. */
    @Override
    public Option<ObjectStore> at(Revision wanted) {
        return Option.none();
    }

    /** Writes down what is forgotten, and leaves everything in one file. */
    @Override
    public synchronized void close() {
        if (database.isSound() && !compacted.equals(cleared)) {
            Either<Conflict, Revision> unused = database.transaction(() -> {
                clear();
                meta.write(revision, cleared);
                return Either.right(revision);
            });
        }
        database.close();
    }
}
