package dev.orrery.model.chance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random values are functions of their arguments, and spread as random values do. */
class ChanceTest {

    private static final Chance CHANCE = new Chance(1);
    private static final int DRAWS = 10_000;

    @Test
    @DisplayName("the same arguments give the same value on every JVM, for ever")
    void isStable() {
        assertThat(CHANCE.draw("pod-name", "default/web", 0)).isEqualTo(-313173208247046860L);
        assertThat(CHANCE.suffix("pod-name", "default/web", 0)).isEqualTo("skflk");
        assertThat(CHANCE.uid("uid", "default/web", 0)).isEqualTo("a97c9dda-6fad-4763-8e09-9421c8800342");
    }

    @Test
    @DisplayName("a draw for one key does not change when other draws are made")
    void drawsAreIndependent() {
        Vector<String> alone = Vector.range(0L, 5L).map(i -> CHANCE.suffix("pod-name", "default/web", i));
        Vector<String> amongOthers = Vector.range(0L, 5L).map(i -> {
            CHANCE.suffix("pod-name", "default/other", i);
            CHANCE.below(7, "jitter", "default/web", i);
            return CHANCE.suffix("pod-name", "default/web", i);
        });
        assertThat(amongOthers).isEqualTo(alone);
    }

    @Test
    void everyArgumentMatters() {
        long draw = CHANCE.draw("purpose", "key", 3);
        assertThat(Vector.of(
                        new Chance(2).draw("purpose", "key", 3),
                        CHANCE.draw("purposE", "key", 3),
                        CHANCE.draw("purpose", "keY", 3),
                        CHANCE.draw("purpose", "key", 4),
                        CHANCE.draw("key", "purpose", 3),
                        CHANCE.draw("purposek", "ey", 3),
                        draw))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("draws that differ in one bit of an argument differ in about half of their bits")
    void neighboursDifferInHalfOfTheirBits() {
        double changed = LongStream.range(0, DRAWS)
                .mapToInt(i -> Long.bitCount(CHANCE.draw("p", "k", i) ^ CHANCE.draw("p", "k", i ^ 1)))
                .average()
                .orElseThrow();
        assertThat(changed).isBetween(31.5, 32.5);
    }

    @Test
    void numbersBelowABoundAreEquallyLikely() {
        int bound = 10;
        int[] seen = new int[bound];
        for (int i = 0; i < DRAWS; i++) {
            seen[CHANCE.below(bound, "spread", "key-" + i % 100, i / 100)]++;
        }
        double chiSquare = 0;
        for (int count : seen) {
            double expected = (double) DRAWS / bound;
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare).as("chi square, 9 degrees of freedom, p = 0.999").isLessThan(27.9);
    }

    @Test
    void nothingButZeroIsBelowOne() {
        assertThat(CHANCE.below(1, "p", "k", 0)).isZero();
    }

    @Test
    void suffixesAreFiveSafeCharactersAndRarelyMeet() {
        Set<String> suffixes = Vector.range(0L, (long) DRAWS)
                .map(i -> CHANCE.suffix("pod-name", "default/web", i))
                .toSet();
        assertThat(suffixes).allMatch(suffix -> suffix.matches("[bcdfghjklmnpqrstvwxz2456789]{5}"));
        assertThat(suffixes.size()).isGreaterThan(DRAWS - 20);
        assertThat(HashSet.ofAll(suffixes.map(suffix -> suffix.charAt(4)))).hasSize(27);
    }

    @Test
    void uidsHaveTheShapeOfVersionFour() {
        Vector<String> uids = Vector.range(0L, (long) DRAWS).map(i -> CHANCE.uid("uid", "pods/default/a", i));
        assertThat(uids).doesNotHaveDuplicates().allMatch(uid -> {
            UUID parsed = UUID.fromString(uid);
            return parsed.version() == 4
                    && parsed.variant() == 2
                    && parsed.toString().equals(uid);
        });
    }

    @Test
    void aProcessThatGoesOnDrawsOthersThanThoseBeforeIt() {
        Draws first = Draws.seeded(1);
        Draws second = first.resumedAt(new Revision(7));
        Draws third = first.resumedAt(new Revision(8));
        assertThat(Vector.of(first, second, third).map(draws -> draws.uid("pods/default/a")))
                .doesNotHaveDuplicates();
        assertThat(first.resumedAt(new Revision(7))).isEqualTo(second);
    }
}
