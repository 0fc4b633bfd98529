package dev.orrery.storage.objects.sqlite;

import dev.orrery.model.cluster.Cause;
import dev.orrery.model.meta.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Why each commit happened. */
final class Commits {

    /** The columns that {@link #cause} reads. */
    static final String COLUMNS = "manager, operation, subresource, time, reason, because";

    private final Statement insert;
    private final Statement delete;

    Commits(Database database) {
        this.insert =
                database.statement("INSERT INTO commits (revision, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)");
        this.delete = database.statement("DELETE FROM commits WHERE revision <= ?");
    }

    void add(Revision revision, Cause cause) {
        insert.run(
                revision.number(),
                cause.manager(),
                cause.operation(),
                cause.subresource(),
                cause.time().toString(),
                cause.reason(),
                cause.because().mkString(","));
    }

    /** Forgets the commits up to and including a revision. */
    void clear(Revision upTo) {
        delete.run(upTo.number());
    }

    static Cause cause(ResultSet row) throws SQLException {
        return new Cause(
                row.getString("manager"),
                row.getString("operation"),
                row.getString("subresource"),
                Instant.parse(row.getString("time")),
                row.getString("reason"),
                Words.split(row.getString("because")).map(number -> new Revision(Long.parseLong(number))));
    }
}
