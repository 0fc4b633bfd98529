package dev.orrery.storage.objects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.StoreFault;
import dev.orrery.model.chance.Chance;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a process: what it acknowledged is there, and nothing is there by halves. */
class SuddenEndTest {
    private static final int KILLINGS = 4;
    private static final int MOST_ACKNOWLEDGEMENTS = 100;

    /** In blocks of 512 bytes: more than SQLite's own library, which is unpacked first. */
    private static final int LARGEST_FILE = 8192;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThere() throws IOException, InterruptedException {
        Chance chance = new Chance(1);
        Revision acknowledged = Revision.NONE;
        for (int killing = 0; killing < KILLINGS; killing++) {
            SeriesProcess process = SeriesProcess.start(Vector.empty(), folder, killing, acknowledged);
            process.read(1 + chance.below(MOST_ACKNOWLEDGEMENTS, "acknowledgements", "", killing));
            acknowledged = process.kill();
            acknowledged = assertHolds(acknowledged);
        }
    }

    @Test
    void aStoreThatAnotherProcessUsesIsRefused() throws IOException, InterruptedException {
        SeriesProcess process = SeriesProcess.start(Vector.empty(), folder, 1, Revision.NONE);
        process.read(1);
        assertThatThrownBy(() -> SqliteObjectStore.open(folder))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("is in use by another process: stop that one");
        process.read(1);
        assertHolds(process.kill());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatTakesNoMoreEndsTheProcessAndCostsNothing() throws IOException, InterruptedException {
        Vector<String> limited = Vector.of("sh", "-c", "ulimit -f " + LARGEST_FILE + "; exec \"$@\"", "sh");
        SeriesProcess process = SeriesProcess.start(limited, folder, 1, Revision.NONE);
        Revision acknowledged = process.lastWords();
        assertThat(acknowledged).isGreaterThan(new Revision(100));
        assertHolds(acknowledged);
    }

    private Revision assertHolds(Revision acknowledged) {
        ObjectStore store = SqliteObjectStore.open(folder);
        try (store) {
            Series.assertIsHeldBy(store, acknowledged);
            return store.revision();
        }
    }
}
