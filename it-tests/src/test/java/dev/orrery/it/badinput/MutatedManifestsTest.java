package dev.orrery.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.shell.Shell.Printed;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Sound manifests that were spoiled at random: each is stored whole or not at all, a refusal names a field, nothing throws,
 * and applying it once more changes nothing.
 */
class MutatedManifestsTest {

    private static final int SEEDS = 1_000;

    /** Seeds next to each other begin with nearly the same numbers unless they are spread. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final Vector<Json> SOUND = Manifests.sound();

    /** A path of a field, or what kubectl calls one: {@code spec.replicas}, {@code kind not set}, {@code resource name}. */
    private static final Pattern FIELD = Pattern.compile(
            "metadata|spec|kind|apiVersion|data|Data|immutable|type|provisioner|parameters|volumeBindingMode|value"
                    + "|description|automount|unknown field|resource name|namespaces? \"|creating patch");

    /**
     * kubectl sends again what the server stored in another form: an empty map, {@code 1000m} for {@code 1}, claim templates
     * with their defaults, a Pod's list of tolerations with those of every Pod. The server then has nothing to write.
     */
    private static final Pattern DONE = Pattern.compile("\\S+ (unchanged|configured)\n");

    @Test
    void soundManifestsAreStoredAndThenUnchanged() {
        for (Json manifest : SOUND) {
            Prompt prompt = Prompt.open();
            assertThat(prompt.apply(JsonText.compact(manifest)).text()).endsWith(" created\n");
            Revision stored = prompt.revision();
            boolean extended = manifest.textAt("kind").matches("StatefulSet|Pod");
            assertThat(prompt.apply(JsonText.compact(manifest)).text())
                    .matches(extended ? DONE : Pattern.compile("\\S+ unchanged\n"));
            assertThat(prompt.revision()).isEqualTo(stored);
        }
    }

    @Test
    void everySpoiledManifestIsStoredWholeOrRefusedByField() {
        assertThat(Vector.range(0, SEEDS).flatMap(MutatedManifestsTest::failure))
                .isEmpty();
    }

    private static Option<String> failure(int seed) {
        String manifest = JsonText.compact(spoiled(seed));
        return Try.run(() -> check(manifest))
                .failed()
                .toOption()
                .map(wrong -> "\nseed " + seed + ": " + manifest + "\n" + wrong);
    }

    private static Json spoiled(int seed) {
        Random random = new Random(seed * SPREAD);
        Mutation mutation = new Mutation(random);
        Json manifest = SOUND.get(seed % SOUND.size());
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            manifest = mutation.of(manifest);
        }
        return manifest;
    }

    private static void check(String manifest) {
        Prompt prompt = Prompt.open();
        Revision before = prompt.revision();
        Printed printed = prompt.apply(manifest);
        if (printed.exitCode() == 0) {
            assertThat(printed.text()).endsWith(" created\n");
            Revision stored = prompt.revision();
            assertThat(prompt.apply(manifest).text()).matches(DONE);
            if (!manifest.contains("null")) { // which is an empty text to create, and a deletion in a patch
                assertThat(prompt.revision()).isEqualTo(stored);
            }
            prompt.cluster().runUntilIdle(Duration.ofMinutes(2));
            assertThat(prompt.cluster().complaints()).isEmpty();
        } else {
            assertThat(prompt.revision()).isEqualTo(before);
            assertThat(printed.text()).containsPattern(FIELD);
        }
    }
}
