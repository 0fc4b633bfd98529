package dev.orrery.storage.objects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Compacted;
import dev.orrery.api.storage.StoreFault;
import dev.orrery.model.meta.Revision;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.Seeds;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a store that was in the middle of its work, cut off or spoilt where chance would have it. */
class TornFilesTest {
    private static final int TIMES = 40;
    private static final String DATABASE = "objects.db";
    private static final String LOG = "objects.db-wal";

    @TempDir
    Path folder;

    @TempDir
    Path copy;

    private ObjectStore store;

    @BeforeEach
    void openStore() {
        store = SqliteObjectStore.open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void nothingIsMissingWhenNothingIsTorn() {
        Seeds.check(TIMES, draw -> {
            write(draw);
            copyFiles();
            assertThat(revisionOfCopy()).contains(store.revision());
        });
    }

    @Test
    void aLogThatEndsTooSoonLosesItsLastCommitsWhole() {
        write(new Draw(1, Seeds.LARGEST));
        Seeds.check(TIMES, draw -> {
            if (draw.onceIn(10)) {
                write(draw);
            }
            copyFiles();
            truncate(LOG, draw);
            assertThat(revisionOfCopy()).isNotEmpty();
        });
    }

    @Test
    void aLogThatIsSpoiltLosesTheCommitsFromThereOnWhole() {
        write(new Draw(1, Seeds.LARGEST));
        Seeds.check(TIMES, draw -> {
            if (draw.onceIn(10)) {
                write(draw);
            }
            copyFiles();
            spoil(LOG, draw);
            assertThat(revisionOfCopy()).isNotEmpty();
        });
    }

    /** There is no second copy of what is in the database already: then it is better to say so than to make something up. */
    @Test
    void aDatabaseThatEndsTooSoonIsRefusedOrWhole() {
        write(new Draw(1, Seeds.LARGEST));
        Seeds.check(TIMES, draw -> {
            if (draw.onceIn(10)) {
                write(draw);
            }
            copyFiles();
            truncate(DATABASE, draw);
            Option<Revision> revision = revisionOfCopy();
            assertThat(revision.forAll(held -> held.equals(store.revision()))).isTrue();
        });
    }

    @Test
    void whatIsForgottenIsClearedAwayInStrides() {
        Series.goOn(store, 1100);
        store.compact(new Revision(1090));
        Series.goOn(store, 1);
        store.compact(new Revision(1091));
        Series.goOn(store, 1);
        copyFiles();
        ObjectStore again = SqliteObjectStore.open(copy);
        try (again) {
            assertThat(again.changes(Revision.NONE).getLeft()).isEqualTo(new Compacted(new Revision(1090)));
            assertThat(again.changes(new Revision(1091))).isEqualTo(store.changes(new Revision(1091)));
            assertThat(again.objects()).isEqualTo(store.objects());
        }
    }

    private void write(Draw draw) {
        int batches = 1 + draw.below(10);
        for (int i = 0; i < batches; i++) {
            Series.goOn(store, 1 + draw.below(20));
        }
    }

    /** What the copy holds, which is the series up to some revision; none where it says that it is damaged. */
    private Option<Revision> revisionOfCopy() {
        try {
            ObjectStore again = SqliteObjectStore.open(copy);
            try (again) {
                Series.assertIsHeldBy(again, Revision.NONE);
                assertThat(again.revision()).isLessThanOrEqualTo(store.revision());
                return Option.some(again.revision());
            }
        } catch (StoreFault damaged) {
            return Option.none();
        }
    }

    private void copyFiles() {
        try {
            for (String name : Vector.of(DATABASE, LOG)) {
                Files.copy(folder.resolve(name), copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void truncate(String name, Draw draw) {
        try (FileChannel file = FileChannel.open(copy.resolve(name), StandardOpenOption.WRITE)) {
            file.truncate(draw.below((int) file.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spoil(String name, Draw draw) {
        try (FileChannel file =
                FileChannel.open(copy.resolve(name), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            int place = draw.below((int) file.size());
            ByteBuffer one = ByteBuffer.allocate(1);
            file.read(one, place);
            one.put(0, (byte) (one.get(0) ^ 1 << draw.below(8)));
            file.write(one.rewind(), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
