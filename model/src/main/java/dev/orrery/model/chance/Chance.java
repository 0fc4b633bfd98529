package dev.orrery.model.chance;

import dev.orrery.model.names.SafeEncoding;
import java.util.UUID;

/**
 * Chance as a function: what is drawn depends on the seed, the purpose, whom it is for, and how often that was asked before,
 * on nothing else. So one more draw somewhere changes no other, and every machine draws the same.
 *
 * <p>Not for keys and tokens: whoever knows the seed knows every draw.
 */
public record Chance(long seed) {

    private static final int SUFFIX = 5;

    /** 64 well-mixed bits. */
    public long draw(String purpose, String ownerKey, long counter) {
        long mixed = mix(seed ^ 0x9e3779b97f4a7c15L);
        mixed = mix(mixed ^ hash(purpose));
        mixed = mix(mixed ^ hash(ownerKey));
        return mix(mixed ^ counter * 0xd1342543de82ef95L);
    }

    /** A number from 0 up to, not including, a bound. */
    public int below(int bound, String purpose, String ownerKey, long counter) {
        return (int) Long.remainderUnsigned(draw(purpose, ownerKey, counter), bound);
    }

    /** Five characters for the end of a generated name. */
    public String suffix(String purpose, String ownerKey, long counter) {
        long bits = draw(purpose, ownerKey, counter);
        StringBuilder text = new StringBuilder(SUFFIX);
        for (int i = 0; i < SUFFIX; i++) {
            int place = (int) Long.remainderUnsigned(bits, SafeEncoding.ALPHABET.length());
            text.append(SafeEncoding.ALPHABET.charAt(place));
            bits = Long.divideUnsigned(bits, SafeEncoding.ALPHABET.length());
        }
        return text.toString();
    }

    /** A text in the form of a random UUID. */
    public String uid(String purpose, String ownerKey, long counter) {
        long high = draw(purpose, ownerKey, 2 * counter) & ~0xf000L | 0x4000L;
        long low = draw(purpose, ownerKey, 2 * counter + 1) & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
