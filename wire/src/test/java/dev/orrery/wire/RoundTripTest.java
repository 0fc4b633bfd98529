package dev.orrery.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.random.JsonTrees;
import dev.orrery.wire.yaml.YamlDocument;
import dev.orrery.wire.yaml.YamlReader;
import dev.orrery.wire.yaml.YamlWriter;
import org.junit.jupiter.api.Test;

/** What is printed in any of the three forms is read back as the same value. */
class RoundTripTest {

    private static final int RUNS = 3_000;

    @Test
    void everyPrintedFormIsReadBackAsTheSameValue() {
        for (long seed = 0; seed < RUNS; seed++) {
            Json value = JsonObject.EMPTY.with("x", new JsonTrees(seed).next());
            assertThat(JsonText.parse(JsonText.compact(value)).get())
                    .as("compact, seed %d", seed)
                    .isEqualTo(value);
            assertThat(JsonText.parse(JsonText.pretty(value)).get())
                    .as("pretty, seed %d", seed)
                    .isEqualTo(value);
            String yaml = YamlWriter.write(value);
            var read = YamlReader.read(yaml);
            assertThat(read.isRight())
                    .as("yaml, seed %d: %s%n%s", seed, read, yaml)
                    .isTrue();
            assertThat(read.get().map(YamlDocument::content))
                    .as("yaml, seed %d:%n%s", seed, yaml)
                    .containsExactly(value);
        }
    }

    @Test
    void theDeepestValueThatIsReadCanAlsoBePrinted() {
        int depth = JsonText.MAX_NESTING_DEPTH;
        Json arrays = JsonText.parse("[".repeat(depth) + "]".repeat(depth)).get();
        Json objects = JsonText.parse("{\"a\":".repeat(depth) + "1" + "}".repeat(depth))
                .get();
        for (Json value : new Json[] {arrays, objects}) {
            assertThat(JsonText.parse(JsonText.pretty(value)).get()).isEqualTo(value);
            assertThat(YamlReader.read(YamlWriter.write(value)).get().head().content())
                    .isEqualTo(value);
        }
    }
}
