package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.StoreFault;
import dev.orrery.wire.codec.RecordCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What was noted last under each name, as the JSON of its record. */
final class Notes {
    private final Statement select;
    private final Statement put;
    private final Statement delete;

    Notes(Database database) {
        this.select = database.statement("SELECT name, body FROM notes ORDER BY name");
        this.put = database.statement("INSERT OR REPLACE INTO notes VALUES (?, ?)");
        this.delete = database.statement("DELETE FROM notes WHERE name = ?");
    }

    void write(Note note) {
        if (note.content().isDefined()) {
            put.run(
                    note.name(),
                    JsonText.compact(RecordCodec.encode(note.content().get())));
        } else {
            delete.run(note.name());
        }
    }

    Vector<Note> all() {
        return select.all(row -> new Note(row.getString(1), Option.some(read(row.getString(1), row.getString(2)))));
    }

    private static Record read(String name, String body) {
        return JsonText.parse(body)
                .mapLeft(Object::toString)
                .flatMap(RecordCodec::decode)
                .getOrElseThrow(fault -> new StoreFault("the stored note " + name + " cannot be read (" + fault
                        + "): run the version of Orrery that wrote it, or put a copy of the folder in its place"));
    }
}
