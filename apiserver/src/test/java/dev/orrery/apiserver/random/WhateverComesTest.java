package dev.orrery.apiserver.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.defaulting.Defaults;
import dev.orrery.apiserver.validation.Validation;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of defaulting and validation for every manifest that can be read at all. */
class WhateverComesTest {

    private static final int RUNS = 5_000;
    private static final Vector<JsonObject> MANIFESTS = manifests();

    private static Vector<JsonObject> manifests() {
        try (InputStream file = Validation.class.getResourceAsStream("recorded.json")) {
            return JsonText.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .get()
                    .elements()
                    .map(each -> each.at("object").flatMap(Json::asObject).get());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Option<KubernetesObject> manifest(long seed) {
        JsonObject whole = MANIFESTS.get(new Random(seed).nextInt(MANIFESTS.size()));
        return Written.read(new Mutations(seed).of(whole)).toOption();
    }

    @Test
    void filledInTwiceIsFilledInOnce() {
        int read = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            for (KubernetesObject object : manifest(seed)) {
                KubernetesObject once = Defaults.of(object);
                assertThat(Defaults.of(once)).as("seed %d: %s", seed, object).isSameAs(once);
                assertThat(ObjectCodec.encode(once)).as("seed %d", seed).isNotNull();
                read++;
            }
        }
        assertThat(read).as("manifests that could be read").isGreaterThan(RUNS / 4);
    }

    @Test
    void everyFaultHasAFieldAndAReasonAndNothingIsThrown() {
        for (long seed = 0; seed < RUNS; seed++) {
            for (KubernetesObject object : manifest(seed)) {
                KubernetesObject filled = Defaults.of(object);
                var faults = Validation.ofNew(filled).appendAll(Validation.ofNew(object));
                assertThat(faults.forAll(fault ->
                                !fault.field().isEmpty() && fault.reason().startsWith("FieldValue")))
                        .as("seed %d: %s", seed, faults)
                        .isTrue();
            }
        }
    }

    @Test
    void anObjectMayStayAsItIs() {
        for (long seed = 0; seed < RUNS; seed++) {
            for (KubernetesObject object : manifest(seed)) {
                KubernetesObject filled = Defaults.of(object);
                boolean isSound = Validation.ofNew(filled).isEmpty();
                KubernetesObject again = Defaults.of(
                        Written.read((JsonObject) ObjectCodec.encode(filled)).get());
                if (isSound) {
                    assertThat(Validation.ofChange(filled, again))
                            .as("seed %d", seed)
                            .isEmpty();
                }
            }
        }
    }
}
