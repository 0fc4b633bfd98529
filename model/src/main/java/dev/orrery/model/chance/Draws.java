package dev.orrery.model.chance;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/**
 * Chance with the counters that say how often it was asked: part of the World, so that a fork draws what its original would
 * have drawn.
 *
 * @param counters how many draws were made for each purpose and owner
 */
public record Draws(Chance chance, Map<String, Long> counters) {

    public static Draws seeded(long seed) {
        return new Draws(new Chance(seed), HashMap.empty());
    }

    /**
     * The draws of a process that goes on where another ended, at a revision, without knowing its counters. They are others
     * than those that were made up to there: what was drawn and written made a revision.
     */
    public Draws resumedAt(Revision revision) {
        return new Draws(new Chance(chance.draw("resumed", "", revision.number())), HashMap.empty());
    }

    /** How many draws were made so far: the counter for the next. */
    public long count(String purpose, String ownerKey) {
        return counters.getOrElse(purpose + "/" + ownerKey, 0L);
    }

    /** After one more draw. */
    public Draws counted(String purpose, String ownerKey) {
        return new Draws(chance, counters.put(purpose + "/" + ownerKey, count(purpose, ownerKey) + 1));
    }

    /** The uid of the object that has a key now; it is another when the key was given up before. */
    public String uid(String key) {
        return chance.uid("uid", key, count("uid", key));
    }
}
