package dev.orrery.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON is read strictly, with places for its faults, and printed byte for byte as Go prints it. */
class JsonTextTest {

    private static Json read(String text) {
        return JsonText.parse(text).get();
    }

    private static SyntaxFault faultOf(String text) {
        return JsonText.parse(text).getLeft();
    }

    @Test
    void everyFormOfValueIsRead() {
        assertThat(read(" {\"a\": [1, \"x\", true, false, null, {}, []]} "))
                .isEqualTo(JsonObject.EMPTY.with(
                        "a",
                        JsonArray.of(
                                Json.of(1),
                                Json.of("x"),
                                Json.of(true),
                                Json.of(false),
                                Json.nothing(),
                                JsonObject.EMPTY,
                                JsonArray.EMPTY)));
    }

    @Test
    void numbersStayExact() {
        assertThat(read("0.1234567890123456789012345"))
                .isEqualTo(Json.of(new BigDecimal("0.1234567890123456789012345")));
        assertThat(read("1.0")).isEqualTo(Json.of(1));
    }

    @Test
    void aFaultNamesItsLineAndColumn() {
        SyntaxFault fault = faultOf("{\n  \"a\": 1,\n  oops\n}");
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.column()).isEqualTo(3);
        assertThat(fault.message()).contains("'o'");
    }

    @Test
    void contentAfterTheValueIsAFault() {
        assertThat(faultOf("{}\n{}"))
                .extracting(SyntaxFault::line, SyntaxFault::column)
                .containsExactly(2, 1);
        assertThat(faultOf("{} x").line()).isEqualTo(1);
    }

    @Test
    void anEmptyTextIsAFault() {
        assertThat(faultOf("")).isEqualTo(new SyntaxFault("unexpected end of JSON input", 1, 1));
        assertThat(JsonText.parse("{\"a\":").isLeft()).isTrue();
    }

    @Test
    void aNameThatOccursTwiceIsAFault() {
        assertThat(faultOf("{\"a\":1,\n\"a\":2}")).isEqualTo(new SyntaxFault("duplicate key \"a\"", 2, 1));
    }

    @Test
    void nestingBeyondTheLimitIsAFaultAndNotAnOverflow() {
        int limit = JsonText.MAX_NESTING_DEPTH;
        assertThat(JsonText.parse("[".repeat(limit) + "]".repeat(limit)).isRight())
                .isTrue();
        assertThat(JsonText.parse("[".repeat(limit + 1) + "]".repeat(limit + 1)).isLeft())
                .isTrue();
        assertThat(JsonText.parse("[".repeat(1_000_000)).isLeft()).isTrue();
    }

    @Test
    void aNumberBeyondFloatingPointIsAFaultAndATinyOneIsZero() {
        assertThat(faultOf("[1e999999999]").message()).contains("out of range");
        assertThat(read("1e-999999")).isEqualTo(Json.of(0));
    }

    @Test
    void theCanonicalFormSortsNamesAndHasNoBlanks() {
        assertThat(JsonText.compact(read("{ \"b\" : [ 1, {} , [] ], \"a\" : null }")))
                .isEqualTo("{\"a\":null,\"b\":[1,{},[]]}");
    }

    @Test
    void stringsAreEscapedAsGoDoes() {
        assertThat(JsonText.compact(Json.of("<a&b> \"\\ \n\r\t\b\f\u0001\u007f\u2028é😀")))
                .isEqualTo("\"\\u003ca\\u0026b\\u003e \\\"\\\\ \\n\\r\\t\\b\\f\\u0001\u007f\\u2028é😀\"");
        assertThat(JsonText.compact(Json.of("\ud800"))).isEqualTo("\"\uFFFD\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "1e3, 1000",
        "100e-2, 1",
        "1.50, 1.5",
        "-0.0, 0",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "-12e30, -1.2e+31",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "9223372036854775807, 9223372036854775807",
    })
    void numbersPrintAsGoWould(String in, String out) {
        assertThat(JsonText.compact(read(in))).isEqualTo(out);
    }

    @Test
    void thePrettyFormIsWhatKubectlPrints() {
        assertThat(JsonText.pretty(read("{\"b\":{\"x\":[]},\"a\":[1,{\"k\":\"<v>\"},{}]}")))
                .isEqualTo("""
                        {
                            "a": [
                                1,
                                {
                                    "k": "\\u003cv\\u003e"
                                },
                                {}
                            ],
                            "b": {
                                "x": []
                            }
                        }""");
    }

    @Test
    void whoReadsLenientlyIsToldWhatWasThereTwice() {
        JsonText.Lenient read = JsonText.parseLeniently("{\"a\":[{\"b\":1,\"b\":{\"c\":1,\"c\":2}}],\"d\":0,\"a\":[]}")
                .get();
        assertThat(read.duplicates()).containsExactly("a[0].b", "a[0].b.c", "a");
        assertThat(JsonText.compact(read.value())).isEqualTo("{\"a\":[],\"d\":0}");
    }
}
