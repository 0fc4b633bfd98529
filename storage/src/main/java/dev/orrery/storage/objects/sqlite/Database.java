package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.StoreFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;

/**
 * One file, one connection to it, one transaction at a time.
 *
 * <p>After the first failure nothing is tried again: whether a disk that failed to write has written is not to be known
 * before the file is read anew, and a later success would hide it.
 */
final class Database implements AutoCloseable {
    private static final String FILE = "objects.db";

    /** So long a process that is just ending has to let go of its store. */
    private static final int PATIENCE_MILLIS = 1000;

    private final Path file;
    private final Connection connection;
    private Option<StoreFault> failure = Option.none();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        // Alone from the first page on: a second process is refused now, and not when it first writes.
        Vector.of(
                        "PRAGMA busy_timeout = " + PATIENCE_MILLIS,
                        "PRAGMA locking_mode = EXCLUSIVE",
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = FULL")
                .forEach(this::execute);
    }

    static Database open(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreFault(folder + " cannot be made a folder: choose another one for the data", e);
        }
        if (!Files.isWritable(folder)) {
            throw new StoreFault(folder + " cannot be written: give its owner the right to, or choose another folder");
        }
        Connection connection = connect(file);
        try {
            return new Database(file, connection);
        } catch (StoreFault fault) {
            close(file, connection);
            throw fault;
        }
    }

    private static Connection connect(Path file) {
        try {
            return new SQLiteConfig().createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
    }

    Path file() {
        return file;
    }

    /** A statement that is run again and again. */
    Statement statement(String sql) {
        try {
            return new Statement(file, connection.prepareStatement(sql));
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
    }

    /** Runs a statement this once. */
    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
    }

    /** Whether everything has gone well so far. */
    boolean isSound() {
        return failure.isEmpty();
    }

    /** Does work in one transaction, which is on the disk when this returns. Work that is refused leaves nothing behind. */
    <L, R> Either<L, R> transaction(Supplier<Either<L, R>> work) {
        for (StoreFault earlier : failure) {
            throw earlier;
        }
        try {
            // Between transactions each statement is one of its own, so that no reading holds on to an old state.
            connection.setAutoCommit(false);
            Either<L, R> result = work.get();
            if (result.isRight()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw failed(Trouble.with(file, e));
        } catch (StoreFault fault) {
            throw failed(fault);
        } catch (RuntimeException | Error thrown) {
            failed(new StoreFault(file + " may lack what was written last: start again", thrown));
            throw thrown;
        }
    }

    private StoreFault failed(StoreFault fault) {
        failure = Option.some(fault);
        try {
            connection.rollback();
        } catch (SQLException unneeded) {
            // SQLite has often done so already, and says that as an error.
            fault.addSuppressed(unneeded);
        }
        return fault;
    }

    /** What is in the log goes into the file, and the log goes. */
    @Override
    public void close() {
        close(file, connection);
    }

    private static void close(Path file, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
    }
}
