package dev.orrery.model.chance;

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

    /** What was drawn, and the counters after it. */
    public record Drawn<R>(R value, Draws draws) {}

    /** Five characters for the end of a generated name. */
    public Drawn<String> suffix(String purpose, String ownerKey) {
        return new Drawn<>(chance.suffix(purpose, ownerKey, count(purpose, ownerKey)), counted(purpose, ownerKey));
    }

    /** A uid. */
    public Drawn<String> uid(String ownerKey) {
        return new Drawn<>(chance.uid("uid", ownerKey, count("uid", ownerKey)), counted("uid", ownerKey));
    }

    /** A number from 0 up to, not including, a bound. */
    public Drawn<Integer> below(int bound, String purpose, String ownerKey) {
        return new Drawn<>(chance.below(bound, purpose, ownerKey, count(purpose, ownerKey)), counted(purpose, ownerKey));
    }

    private long count(String purpose, String ownerKey) {
        return counters.getOrElse(purpose + "/" + ownerKey, 0L);
    }

    private Draws counted(String purpose, String ownerKey) {
        return new Draws(chance, counters.put(purpose + "/" + ownerKey, count(purpose, ownerKey) + 1));
    }
}
