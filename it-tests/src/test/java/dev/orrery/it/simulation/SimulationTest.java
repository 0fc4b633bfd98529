package dev.orrery.it.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to a cluster, it keeps its promises, and it does the same again for the same seed.
 *
 * <p>{@code -Dorrery.seeds=N} says how many seeds; {@code -Dorrery.seed=N} runs one of them alone.
 */
class SimulationTest {

    private static final int SEEDS = 40;

    static LongStream seeds() {
        Long only = Long.getLong("orrery.seed");
        return only == null
                ? LongStream.rangeClosed(1, Integer.getInteger("orrery.seeds", SEEDS))
                : LongStream.of(only);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsItsPromises(long seed) {
        String first = Simulation.checked(seed);
        assertThat(Simulation.recorded(seed).equals(first))
                .as("seed " + seed + " gives the same history again")
                .isTrue();
    }
}
