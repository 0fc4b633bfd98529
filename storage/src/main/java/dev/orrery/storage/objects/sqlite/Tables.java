package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.StoreFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The tables, and the number of their layout. */
final class Tables {

    /** Goes up whenever a program that knows only the layout before would read or write something wrong. */
    static final int LAYOUT = 2;

    private static final String NOTES = """
            CREATE TABLE notes (
              name TEXT PRIMARY KEY,
              body TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """;

    private static final Vector<String> CREATE = Vector.of(
            """
            CREATE TABLE meta (
              layout    INTEGER NOT NULL,
              revision  INTEGER NOT NULL,
              compacted INTEGER NOT NULL  -- changes up to here are forgotten
            ) STRICT
            """,
            """
            CREATE TABLE kinds (
              id          INTEGER PRIMARY KEY,
              "group"     TEXT NOT NULL,
              version     TEXT NOT NULL,
              name        TEXT NOT NULL,
              plural      TEXT NOT NULL,
              singular    TEXT NOT NULL,
              short_names TEXT NOT NULL,  -- with commas between them, as the categories
              categories  TEXT NOT NULL,
              namespaced  INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE commits (
              revision    INTEGER PRIMARY KEY,
              manager     TEXT NOT NULL,
              operation   TEXT NOT NULL,
              subresource TEXT NOT NULL,
              time        TEXT NOT NULL,
              reason      TEXT NOT NULL,
              because     TEXT NOT NULL   -- revisions with commas between them
            ) STRICT
            """,
            """
            CREATE TABLE history (
              id       INTEGER PRIMARY KEY,
              revision INTEGER NOT NULL,
              replaced INTEGER,           -- the id of the version before; none where the object was created
              kind     INTEGER NOT NULL,
              body     TEXT               -- none where the object was removed
            ) STRICT
            """,
            "CREATE INDEX history_by_revision ON history (revision)",
            """
            CREATE TABLE objects (
              resource  TEXT NOT NULL,
              namespace TEXT NOT NULL,
              name      TEXT NOT NULL,
              revision  INTEGER NOT NULL,
              version   INTEGER NOT NULL, -- its id in the history
              PRIMARY KEY (resource, namespace, name)
            ) STRICT, WITHOUT ROWID
            """,
            NOTES,
            "INSERT INTO meta VALUES (" + LAYOUT + ", 0, 0)");

    /** What makes the layout after the first one of the first: nodes had no notes. */
    private static final Vector<String> FROM_FIRST = Vector.of(NOTES, "UPDATE meta SET layout = " + LAYOUT);

    private Tables() {}

    /** Makes the tables in an empty database, looks whether those of another are ours, and brings old ones up to date. */
    static void prepare(Database database) {
        Either<Object, Object> unused = database.transaction(() -> {
            Vector<String> tables = database.statement("SELECT name FROM sqlite_schema WHERE type = 'table'")
                    .all(row -> row.getString(1));
            if (tables.isEmpty()) {
                CREATE.forEach(database::execute);
            } else {
                check(database, tables);
            }
            return Either.right(tables);
        });
    }

    private static void check(Database database, Vector<String> tables) {
        if (!tables.contains("meta") || !tables.contains("history")) {
            throw new StoreFault(
                    database.file() + " is a database of something else: choose another folder for the data");
        }
        int layout = database.statement("SELECT layout FROM meta")
                .first(row -> row.getInt(1))
                .getOrElse(0);
        if (layout > LAYOUT) {
            throw new StoreFault(database.file() + " was written by a newer Orrery (layout " + layout
                    + ", this one knows " + LAYOUT + "): run that version, or choose another folder for the data");
        }
        if (layout < LAYOUT) {
            FROM_FIRST.forEach(database::execute);
        }
    }
}
