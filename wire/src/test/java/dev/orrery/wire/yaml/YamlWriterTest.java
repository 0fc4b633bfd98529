package dev.orrery.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kubectl 1.32 printed for the same values with {@code -o yaml}. */
class YamlWriterTest {

    private static String print(String json) {
        return YamlWriter.write(JsonText.parse(json).get());
    }

    private static String printText(String text) {
        return YamlWriter.write(JsonObject.EMPTY.with("k", text));
    }

    @Test
    void sequencesStandAtTheLevelOfTheirKeyAndKeysAreSorted() {
        assertThat(
                        print(
                                "{\"kind\":\"List\",\"items\":[{\"b\":[1,[2,[]],{}],\"a\":{}},{\"c\":null}],\"apiVersion\":\"v1\"}"))
                .isEqualTo("""
                        apiVersion: v1
                        items:
                        - a: {}
                          b:
                          - 1
                          - - 2
                            - []
                          - {}
                        - c: null
                        kind: List
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "true",
                "",
                "yes",
                "on",
                "y",
                "0x1F",
                "1e3",
                "~",
                "null",
                "0644",
                "1_000",
                ".5",
                "2001-01-01",
                "12:30:45",
                "2001-01-01T00:00:00Z",
                ".inf"
            })
    void textThatWouldBeReadAsAnotherTypeIsInDoubleQuotes(String text) {
        assertThat(printText(text)).isEqualTo("k: \"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: b", "# x", "a # x", "- x", "*x", "@x", "%x", "&x", "!x", " x", "x ", "{}", "[x", "---", "x:"
            })
    void textThatWouldBeReadAsSyntaxIsInSingleQuotes(String text) {
        assertThat(printText(text)).isEqualTo("k: '" + text + "'\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "10.0.0.1",
                "1Gi",
                "100m",
                "25%",
                "a:b",
                "a#b",
                "x'y",
                "-x",
                "registry/web:1",
                "é",
                "=",
                "<<"
            })
    void textThatIsSafeHasNoQuotes(String text) {
        assertThat(printText(text)).isEqualTo("k: " + text + "\n");
    }

    @Test
    void keysAreQuotedByTheSameRules() {
        assertThat(print("{\"1\":1,\"y\":2,\"a: b\":3,\"<<\":4}"))
                .isEqualTo("\"1\": 1\n\"<<\": 4\n'a: b': 3\n\"y\": 2\n");
    }

    @Test
    void manyLinesBecomeABlock() {
        assertThat(printText("a\nb")).isEqualTo("k: |-\n  a\n  b\n");
        assertThat(printText("a\nb\n")).isEqualTo("k: |\n  a\n  b\n");
        assertThat(printText("a\nb\n\n")).isEqualTo("k: |+\n  a\n  b\n\n");
        assertThat(printText(" a\nb")).isEqualTo("k: |2-\n   a\n  b\n");
        assertThat(printText("a \nb")).isEqualTo("k: \"a \\nb\"\n");
    }

    @Test
    void longTextIsFoldedAtBlanksAfterColumn80AsKubectlDoes() {
        assertThat(printText("word ".repeat(20) + "x"))
                .isEqualTo("k: " + "word ".repeat(15) + "word\n  word word word word x\n");
        assertThat(printText("x".repeat(300))).isEqualTo("k: " + "x".repeat(300) + "\n");
        assertThat(printText("a " + "x".repeat(300) + "\n")).isEqualTo("k: |\n  a " + "x".repeat(300) + "\n");
    }

    @Test
    void numbersLookAsGoYamlWritesThem() {
        assertThat(print("[1000,1.5,1234567.5,1e-7,1e21,1e30,18446744073709551615,0.0001]"))
                .isEqualTo(
                        "- 1000\n- 1.5\n- 1.2345675e+06\n- 1e-07\n- 1e+21\n- 1e+30\n- 18446744073709551615\n- 0.0001\n");
    }

    @Test
    void aScalarAloneIsADocument() {
        assertThat(YamlWriter.write(Json.of("x"))).isEqualTo("x\n");
        assertThat(YamlWriter.write(JsonObject.EMPTY)).isEqualTo("{}\n");
    }
}
