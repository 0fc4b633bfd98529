package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.model.chance.Chance;
import dev.orrery.model.meta.Revision;
import java.nio.file.Path;

/** A process that goes on with the series in a folder, and prints each revision when it is durable, until it is ended. */
final class SeriesProgram {
    private static final int LARGEST_BATCH = 8;

    private SeriesProgram() {}

    public static void main(String... arguments) {
        Chance chance = new Chance(Long.parseLong(arguments[1]));
        ObjectStore store = SqliteObjectStore.open(Path.of(arguments[0]));
        for (long draw = 0; ; draw++) {
            int count = 1 + chance.below(LARGEST_BATCH, "batch", "", draw);
            Revision durable = Series.goOn(store, count);
            System.out.println(durable);
        }
    }
}
