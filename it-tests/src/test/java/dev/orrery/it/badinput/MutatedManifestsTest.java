package dev.orrery.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.orrery.cli.shell.Shell.Printed;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Sound manifests that were spoiled at random: each is stored whole or not at all, a refusal names a field, nothing throws,
 * and what was applied once is {@code unchanged} when it is applied again.
 */
class MutatedManifestsTest {

    private static final int SEEDS = 1_000;

    private static final Vector<Json> SOUND = Manifests.sound();

    /** A path of a field, or what kubectl calls one: {@code spec.replicas}, {@code kind not set}, {@code resource name}. */
    private static final Pattern FIELD = Pattern.compile(
            "metadata|spec|kind|apiVersion|data|Data|immutable|type|provisioner|parameters|volumeBindingMode|value"
                    + "|description|automount|unknown field|resource name|namespaces? \"|creating patch");

    @Test
    void soundManifestsAreStored() {
        for (Json manifest : SOUND) {
            assertThat(Prompt.open().apply(JsonText.compact(manifest)).text()).endsWith(" created\n");
        }
    }

    @Test
    void everySpoiledManifestIsStoredWholeOrRefusedByField() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String manifest = JsonText.compact(spoiled(seed));
            try {
                check(manifest);
            } catch (RuntimeException | AssertionError wrong) {
                fail("seed " + seed + ": " + manifest, wrong);
            }
        }
    }

    private static Json spoiled(int seed) {
        Random random = new Random(seed);
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
            Printed again = prompt.apply(manifest);
            assertThat(again.text()).endsWith(" unchanged\n");
            prompt.cluster().runUntilIdle(Duration.ofMinutes(2));
            assertThat(prompt.cluster().complaints()).isEmpty();
        } else {
            assertThat(prompt.revision()).isEqualTo(before);
            assertThat(printed.text()).containsPattern(FIELD);
        }
    }
}
