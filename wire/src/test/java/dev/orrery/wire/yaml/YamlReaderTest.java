package dev.orrery.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manifest means what kubectl 1.32 made of the same text. */
class YamlReaderTest {

    private static String read(String yaml) {
        return YamlReader.read(yaml)
                .get()
                .map(document -> JsonText.compact(document.content()))
                .mkString(" ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "yes, true",
                "on, true",
                "y, true",
                "True, true",
                "Off, false",
                "n, false",
                "~, null",
                "Null, null",
                "0644, 420",
                "0o644, 420",
                "-0644, -420",
                "0x1F, 31",
                "0X1F, 31",
                "-0x1F, -31",
                "0b11, 3",
                "+0b11, 3",
                "08, 8",
                "1_000, 1000",
                "1_, 1",
                "0x_1, 1",
                "+1, 1",
                ".5, 0.5",
                "+.5, 0.5",
                ".5_0, 0.5",
                "5., 5",
                "1e3, 1000",
                "1.e3, 1000",
                "-00.50, -0.5",
                "1e-400, 0",
                "-0, 0",
                "12:30:45, `\"12:30:45\"`",
                "2001-01-01, `\"2001-01-01\"`",
                "2001-01-01T00:00:00Z, `\"2001-01-01T00:00:00Z\"`",
                "1E400, `\"1E400\"`",
                "0xFFFFFFFFFFFFFFFFF, `\"0xFFFFFFFFFFFFFFFFF\"`",
                "0x1p3, `\"0x1p3\"`",
                "_1, `\"_1\"`",
                "0b12, `\"0b12\"`",
                "1Gi, `\"1Gi\"`",
                "=, `\"=\"`",
                "'yes', `\"yes\"`",
                "`\"1\"`, `\"1\"`",
                "!!str 1, `\"1\"`",
                "! 12, `\"12\"`",
                "!foo 1, `\"1\"`",
                "!!int \"3\", 3",
                "!!bool \"yes\", true",
                "!!float 3, 3",
                "!!binary aGVsbG8=, `\"hello\"`",
            })
    void aScalarMeansWhatItMeansToKubectl(String scalar, String json) {
        assertThat(read("k: " + scalar)).isEqualTo("{\"k\":" + json + "}");
    }

    @Test
    void keysBecomeText() {
        assertThat(read("{1: a, 1.5: b, true: c, 0x10: d, n: e, 1e3: f, 2001-01-01: g, '': h}"))
                .isEqualTo("{\"\":\"h\",\"1\":\"a\",\"1.5\":\"b\",\"1000\":\"f\",\"16\":\"d\","
                        + "\"2001-01-01\":\"g\",\"false\":\"e\",\"true\":\"c\"}");
    }

    @Test
    void blocksAndFlowsAreRead() {
        assertThat(
                        read(
                                "- >-\n  a\n  b\n\n  c\n- |+\n  a\n\n- a\n  b\n-\n- ? a\n  : b\n- [a, b: c]\n- a: b\n  c: []\n"))
                .isEqualTo(
                        "[\"a b\\nc\",\"a\\n\\n\",\"a b\",null,{\"a\":\"b\"},[\"a\",{\"b\":\"c\"}],{\"a\":\"b\",\"c\":[]}]");
    }

    @Test
    void aliasesStandForTheValueOfTheirAnchor() {
        assertThat(read("a: &x {p: [1]}\nb: *x\nc: [*x, &y text, *y]"))
                .isEqualTo("{\"a\":{\"p\":[1]},\"b\":{\"p\":[1]},\"c\":[{\"p\":[1]},\"text\",\"text\"]}");
    }

    @Test
    void mergesTakeEffectWhereTheyStand() {
        String base = "b: &b {p: 1, q: 2}\n";
        assertThat(read(base + "x: {<<: *b, p: 3}")).endsWith("\"x\":{\"p\":3,\"q\":2}}");
        assertThat(read(base + "x: {p: 3, <<: *b}")).endsWith("\"x\":{\"p\":1,\"q\":2}}");
        assertThat(read(base + "x: {<<: [{p: 5}, *b]}")).endsWith("\"x\":{\"p\":5,\"q\":2}}");
    }

    @Test
    void documentsAreSplitAndEmptyOnesAreSkipped() {
        String manifest = "# nothing\n---\n\n---\na: 1\n--- # second\n\n# why\nb: 2\n---\n~\n---\n";
        assertThat(YamlReader.read(manifest).get())
                .containsExactly(document("{\"a\":1}", 5, 0), document("{\"b\":2}", 9, 1));
        assertThat(YamlReader.read("").get()).isEmpty();
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreFine() {
        assertThat(read("\uFEFFa: 1\r\n---\r\nb:\r\n- c\r\n")).isEqualTo("{\"a\":1} {\"b\":[\"c\"]}");
    }

    @Test
    void aSeparatorInsideABlockOfTextIsText() {
        assertThat(read("a: |\n  ---\n  b\n")).isEqualTo("{\"a\":\"---\\nb\\n\"}");
    }

    @Test
    void jsonIsReadEvenWithTabs() {
        assertThat(read("{\n\t\"a\": 1e3,\n\t\"b\": [\"x\"]\n}\n---\n{\"c\": \"\\u00e9\"}"))
                .isEqualTo("{\"a\":1000,\"b\":[\"x\"]} {\"c\":\"é\"}");
    }

    private static YamlDocument document(String json, int firstLine, int index) {
        Json content = JsonText.parse(json).get();
        return new YamlDocument(content, firstLine, index);
    }
}
