package dev.orrery.storage.objects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.StoreFault;
import dev.orrery.model.meta.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot be used is refused with what to do about it. */
class OpeningTest {

    @TempDir
    Path folder;

    private void assertIsRefused(Path where, String because) {
        assertThatThrownBy(() -> SqliteObjectStore.open(where))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(because);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("objects.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aFolderThatIsNotThereIsMade() {
        ObjectStore store = SqliteObjectStore.open(folder.resolve("a/b"));
        store.close();
        assertThat(folder.resolve("a/b/objects.db")).isRegularFile();
    }

    @Test
    void oneFileIsLeftWhenAStoreIsClosed() throws IOException {
        ObjectStore store = SqliteObjectStore.open(folder);
        store.commit(Series.after(Revision.NONE, 10));
        store.close();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("objects.db"));
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertIsRefused(file, "file cannot be made a folder: choose another one for the data");
        assertIsRefused(file.resolve("below"), "cannot be made a folder");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("objects.db"));
        assertIsRefused(folder, "objects.db cannot be opened for writing: see to its rights");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(folder.resolve("objects.db"), "apiVersion: v1\n".repeat(500));
        assertIsRefused(folder, "objects.db is no database: move it out of the way");
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws SQLException {
        change("CREATE TABLE invoices (id INTEGER)");
        assertIsRefused(folder, "objects.db is a database of something else: choose another folder");
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws SQLException {
        SqliteObjectStore.open(folder).close();
        change("UPDATE meta SET layout = 3");
        assertIsRefused(
                folder, "objects.db was written by a newer Orrery (layout 3, this one knows 2): run that version");
    }

    @Test
    void aStoreOfTheFirstLayoutIsBroughtUpToDate() throws SQLException {
        ObjectStore store = SqliteObjectStore.open(folder);
        store.commit(Series.after(Revision.NONE, 10));
        store.close();
        change("DROP TABLE notes");
        change("UPDATE meta SET layout = 1");
        ObjectStore again = SqliteObjectStore.open(folder);
        assertThat(again.revision()).isEqualTo(new Revision(10));
        assertThat(again.notes()).isEmpty();
        again.close();
        SqliteObjectStore.open(folder).close();
    }

    @Test
    void aStoreThatIsOpenIsRefusedUntilItIsClosed() {
        ObjectStore first = SqliteObjectStore.open(folder);
        assertIsRefused(folder, "objects.db is in use by another process: stop that one");
        first.close();
        SqliteObjectStore.open(folder).close();
    }
}
