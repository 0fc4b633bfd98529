package dev.orrery.it.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A World is a function of manifests, commands and seed: it is the same in another process, and on another JDK. */
class TwoProcessesTest {

    private static final Vector<Long> SEEDS = Vector.of(1L, 2L);
    private static final String OTHER = "ORRERY_OTHER_JAVA_HOME";

    @Test
    void twoProcessesPrintTheSameBytes() throws IOException, InterruptedException {
        for (long seed : SEEDS) {
            String here = System.getProperty("java.home");
            assertSame(run(here, seed, "-XX:hashCode=2"), run(here, seed, "-Duser.timezone=Asia/Tokyo"), seed);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = OTHER, matches = ".+")
    void anotherJdkPrintsTheSameBytes() throws IOException, InterruptedException {
        for (long seed : SEEDS) {
            assertSame(run(System.getProperty("java.home"), seed), run(System.getenv(OTHER), seed), seed);
        }
    }

    private static void assertSame(byte[] one, byte[] other, long seed) {
        assertThat(one).as("seed " + seed).isNotEmpty();
        assertThat(new String(other, StandardCharsets.UTF_8).equals(new String(one, StandardCharsets.UTF_8)))
                .as("seed " + seed + " gives the same bytes")
                .isTrue();
    }

    private static byte[] run(String javaHome, long seed, String... options) throws IOException, InterruptedException {
        Vector<String> words = Vector.of(
                        Path.of(javaHome, "bin", "java").toString(), "-XX:+UnlockExperimentalVMOptions")
                .appendAll(Vector.of(options))
                .appendAll(Vector.of("-cp", System.getProperty("java.class.path")))
                .appendAll(Vector.of(SimulationProgram.class.getName(), Long.toString(seed)));
        Process process = new ProcessBuilder(words.asJava())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] printed = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(words.mkString(" ")).isZero();
        return printed;
    }
}
