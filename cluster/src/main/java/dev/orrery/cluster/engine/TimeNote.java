package dev.orrery.cluster.engine;

import dev.orrery.api.storage.Note;
import io.vavr.control.Option;
import java.time.Instant;

/** How far time has come: it goes on from there in the next process, however long nothing was committed. */
record TimeNote(Instant now) {

    private static final String NAME = "time";

    static Note of(World world) {
        return new Note(NAME, Option.some(new TimeNote(world.now())));
    }

    static boolean isOne(Note note) {
        return note.name().equals(NAME);
    }
}
