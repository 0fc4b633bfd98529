package dev.orrery.storage.objects.sqlite;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A prepared statement. Whatever goes wrong is a {@link dev.orrery.api.storage.StoreFault}. */
final class Statement {
    private final Path file;
    private final PreparedStatement statement;

    Statement(Path file, PreparedStatement statement) {
        this.file = file;
        this.statement = statement;
    }

    /** What to make of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    void run(@Nullable Object... values) {
        try {
            bind(values);
            statement.execute();
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
    }

    <T> Vector<T> all(Reading<T> reading, @Nullable Object... values) {
        try {
            bind(values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
                return Vector.ofAll(read);
            }
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
    }

    <T> Option<T> first(Reading<T> reading, @Nullable Object... values) {
        return all(reading, values).headOption();
    }

    private void bind(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
