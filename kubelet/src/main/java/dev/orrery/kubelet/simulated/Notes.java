package dev.orrery.kubelet.simulated;

import dev.orrery.api.storage.Note;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is different from what was last written down: parts by name, none for one that is no more. */
record Notes(Map<String, Option<Noted>> parts) {

    static final Notes NONE = new Notes(HashMap.empty());

    static Notes of(Iterable<? extends Noted> parts) {
        Notes all = NONE;
        for (Noted part : parts) {
            all = all.with(part);
        }
        return all;
    }

    Notes with(Noted part) {
        return new Notes(parts.put(part.noteName(), Option.some(part)));
    }

    Notes without(String name) {
        return new Notes(parts.put(name, Option.none()));
    }

    Notes and(Notes others) {
        return new Notes(others.parts.merge(parts));
    }

    /** These, and that all the others are no more, unless they are among these. */
    Notes inPlaceOf(Notes others) {
        return new Notes(parts.merge(others.parts.mapValues(part -> Option.none())));
    }

    Vector<Note> toWrite() {
        return parts.iterator()
                .map(entry -> new Note(entry._1(), entry._2().map(Record.class::cast)))
                .toVector();
    }
}
