package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.StoreFault;
import dev.orrery.model.meta.Revision;
import io.vavr.Tuple2;

/** How far a store has come. */
final class Meta {
    private final Tuple2<Revision, Revision> read;
    private final Statement update;

    Meta(Database database) {
        this.read = database.statement("SELECT revision, compacted FROM meta")
                .first(row -> new Tuple2<>(new Revision(row.getLong(1)), new Revision(row.getLong(2))))
                .getOrElseThrow(() -> new StoreFault(database.file() + " is damaged: it does not say its revision"));
        this.update = database.statement("UPDATE meta SET revision = ?, compacted = ?");
    }

    /** The newest revision, as it was when the store was opened. */
    Revision revision() {
        return read._1();
    }

    /** The revision up to which changes are forgotten, as it was when the store was opened. */
    Revision compacted() {
        return read._2();
    }

    void write(Revision revision, Revision compacted) {
        update.run(revision.number(), compacted.number());
    }
}
