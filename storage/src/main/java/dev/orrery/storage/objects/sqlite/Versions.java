package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.ObjectStore.Conflict;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every object, as long as it is remembered or the newest, and which of them is the newest of each key.
 *
 * <p>A version knows the one that it replaced. That one goes when the replacement is forgotten, and so does the mark of a
 * removal: what is left is the present, the changes that can be told, and what was before each of them.
 */
final class Versions {
    private final StoredKinds kinds;
    private final Statement find;
    private final Statement insert;
    private final Statement insertRemoval;
    private final Statement point;
    private final Statement unpoint;
    private final Statement selectPresent;
    private final Statement selectChanges;
    private final Statement deleteReplaced;
    private final Statement deleteRemovals;
    private long lastId;

    /** What this transaction has seen and done. */
    private final java.util.Map<ObjectKey, Option<Newest>> seen = new HashMap<>();

    /** The newest version of a key. */
    private record Newest(Revision revision, long id) {}

    Versions(Database database, StoredKinds kinds) {
        this.kinds = kinds;
        this.find = database.statement(
                "SELECT revision, version FROM objects WHERE resource = ? AND namespace = ? AND name = ?");
        this.insert =
                database.statement("INSERT INTO history (id, revision, replaced, kind, body) VALUES (?, ?, ?, ?, ?)");
        this.insertRemoval = database.statement("INSERT INTO history (id, revision, replaced, kind)"
                + " SELECT ?, ?, old.id, old.kind FROM history old WHERE old.id = ?");
        this.point = database.statement("INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?)");
        this.unpoint = database.statement("DELETE FROM objects WHERE resource = ? AND namespace = ? AND name = ?");
        this.selectPresent =
                database.statement("SELECT kind, body FROM objects JOIN history ON history.id = objects.version");
        this.selectChanges = database.statement("""
                SELECT new.id AS id, new.revision AS revision, new.kind AS kind, new.body AS body,
                  old.id AS id_before, old.kind AS kind_before, old.body AS body_before, %s
                FROM history new JOIN commits USING (revision) LEFT JOIN history old ON old.id = new.replaced
                WHERE new.revision > ? ORDER BY new.id
                """.formatted(Commits.COLUMNS));
        this.deleteReplaced = database.statement("DELETE FROM history WHERE id IN"
                + " (SELECT replaced FROM history WHERE revision > ? AND revision <= ?)");
        this.deleteRemovals =
                database.statement("DELETE FROM history WHERE revision > ? AND revision <= ? AND body IS NULL");
        this.lastId = database.statement("SELECT coalesce(max(id), 0) FROM history")
                .first(row -> row.getLong(1))
                .getOrElse(0L);
    }

    /** Forgets what the last transaction saw, which may have been undone. */
    void begin() {
        seen.clear();
    }

    /** The keys among these that are elsewhere than they should be. */
    Option<Conflict> conflict(Map<ObjectKey, Revision> preconditions) {
        Map<ObjectKey, Revision> elsewhere = preconditions
                .map((key, wanted) -> new Tuple2<>(key, revision(key)))
                .reject((key, actual) -> preconditions.get(key).contains(actual));
        return elsewhere.isEmpty() ? Option.none() : Option.some(new Conflict(elsewhere));
    }

    private Revision revision(ObjectKey key) {
        return newest(key).map(Newest::revision).getOrElse(Revision.NONE);
    }

    private Option<Newest> newest(ObjectKey key) {
        return seen.computeIfAbsent(
                key,
                sought -> find.first(
                        row -> new Newest(new Revision(row.getLong(1)), row.getLong(2)),
                        sought.resource(),
                        sought.namespace(),
                        sought.name()));
    }

    void write(Revision at, Write write) {
        ObjectKey key = write.key();
        Option<Newest> before = newest(key);
        Long replaced = before.map(Newest::id).getOrNull();
        if (write instanceof Write.Put put) {
            long id = ++lastId;
            insert.run(id, at.number(), replaced, kinds.id(put.object().kind()), Body.of(put.object()));
            point.run(key.resource(), key.namespace(), key.name(), at.number(), id);
            seen.put(key, Option.some(new Newest(at, id)));
        } else if (replaced != null) {
            remove(at, key, replaced);
        }
    }

    private void remove(Revision at, ObjectKey key, long replaced) {
        insertRemoval.run(++lastId, at.number(), replaced);
        unpoint.run(key.resource(), key.namespace(), key.name());
        seen.put(key, Option.none());
    }

    /** All objects that are there, in whatever order. */
    Vector<KubernetesObject> present() {
        return selectPresent.all(row -> Body.read(kinds.get(row.getLong("kind")), row.getString("body")));
    }

    /** What happened after a revision. */
    Vector<Change> changes(Revision after) {
        // What one change leads to, another replaces: it is read once.
        java.util.Map<Long, KubernetesObject> read = new HashMap<>();
        return selectChanges.all(row -> change(row, read), after.number());
    }

    private Change change(ResultSet row, java.util.Map<Long, KubernetesObject> read) throws SQLException {
        return new Change(
                new Revision(row.getLong("revision")),
                version(row, "_before", read),
                version(row, "", read),
                Commits.cause(row));
    }

    private Option<KubernetesObject> version(ResultSet row, String which, java.util.Map<Long, KubernetesObject> read)
            throws SQLException {
        @Nullable String body = row.getString("body" + which);
        if (body == null) {
            return Option.none();
        }
        Kind<?> kind = kinds.get(row.getLong("kind" + which));
        return Option.some(read.computeIfAbsent(row.getLong("id" + which), id -> Body.read(kind, body)));
    }

    /** Forgets the changes after a revision and up to another. */
    void clear(Revision after, Revision upTo) {
        deleteReplaced.run(after.number(), upTo.number());
        deleteRemovals.run(after.number(), upTo.number());
    }
}
