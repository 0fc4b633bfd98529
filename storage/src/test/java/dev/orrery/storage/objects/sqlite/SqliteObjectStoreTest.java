package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.testkit.storage.DurableObjectStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store in an SQLite database keeps the contract of every store that outlives its process. */
class SqliteObjectStoreTest extends DurableObjectStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ObjectStore open() {
        return SqliteObjectStore.open(folder);
    }

    @Override
    protected ObjectStore reopen() {
        return SqliteObjectStore.open(folder);
    }
}
