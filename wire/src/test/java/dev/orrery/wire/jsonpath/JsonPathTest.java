package dev.orrery.wire.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kubectl 1.32 printed for the same template and the same object. */
class JsonPathTest {

    private static final Json OBJECT = JsonText.parse("""
                    {"metadata": {"name": "a", "labels": {"app.kubernetes.io/name": "web"}},
                     "data": {"a": "<x>&", "b": "y"}, "n": null, "f": 1000000.5, "i": 12345678, "t": true,
                     "l": [1, 2, 3, 4], "empty": [],
                     "its": [{"name": "a", "c": 1, "ready": true, "t": "Ready"}, {"name": "b", "c": 2, "s": "x"},
                             {"name": "c", "c": 10, "t": "Ready"}]}""").get();

    private static String print(String template) {
        return JsonPath.compile(template).get().evaluate(OBJECT).get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "plain # plain",
                "{.metadata.name} # a",
                "{$.metadata.name}-{@.t} # a-true",
                "{.n}{.nope.x}{.nope[0]}{.n[0]}{.n.x} # ``",
                "{.data} # {\"a\":\"\\u003cx\\u003e\\u0026\",\"b\":\"y\"}",
                "{.data.*} # <x>& y",
                "{.f} {.i} # 1.0000005e+06 12345678",
                "{.its[*].name} # a b c",
                "{.its[0].name}{.its[-1].name} # ac",
                "{.its[-1:].name} # c",
                "{.l} # [1,2,3,4]",
                "{.l[0:2]} {.l[1:]} {.l[:1]} {.l[0:4:2]} {.l[::3]} # 1 2 2 3 4 1 1 3 1 4",
                "{.l[9:9]}{.empty[*]} # ``",
                "{.l[0,2]} # 1 3",
                "{.its[*]['name','c']} # a b c 1 2 10",
                "{.its[0]['metadata.name', 'name']} # a",
                "{.metadata['name']} # a",
                "{.metadata.labels.app\\.kubernetes\\.io/name} # web",
                "{.metadata.labels['app\\.kubernetes\\.io/name']} # web",
                "{..name} # a b c a",
                "{.its..c} # 1 2 10",
                "{.its[?(@.c>1)].name} # b c",
                "{.its[?(@.c>=2)].name} # b c",
                "{.its[?(@.c<2)].name} # a",
                "{.its[?(@.c<=2)].name} # a b",
                "{.its[?(@.c!=1)].name} # b c",
                "{.its[?(@.t==\"Ready\")].name} # a c",
                "{.its[?(@.t=='Ready')].name} # a c",
                "{.its[?( @.name == \"a\" )].c} # 1",
                "{.its[?(@.ready)].name} # a",
                "{.its[?(@.ready==true)].name} # a",
                "{.its[?(@.nope==1)].name} # ``",
                "{.l[?(@<3)]} # 1 2",
                "{range .its[*]}{.name},{end} {.i} # a,b,c, 12345678",
                "{range .its[*].name}{@}{\",\"}{end} # a,b,c,",
                "{range .its[*]}{range .nope[*]}q{end}{.name}{end} # abc",
                "{range .its[*]}x # xxx",
                "{range .empty[*]}x{end}y # y",
                "{.its[*].nope}x # x",
                "{\"a\" }{1.5}{true} # a1.5true",
                "{.t}} # true}",
            })
    void aTemplatePrintsWhatKubectlPrints(String template, String expected) {
        assertThat(print(template)).isEqualTo(expected);
    }

    @Test
    void escapesInQuotesAreCharacters() {
        assertThat(print("{range .its[*]}{.name}{\"\\t\"}{.c}{\"\\n\"}{end}")).isEqualTo("a\t1\nb\t2\nc\t10\n");
        assertThat(print("{'\\n\\'q\\u0041'}{\"{\"}")).isEqualTo("\n'qA{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{hello} # unrecognized identifier hello",
                "{.a # unclosed action",
                "{end} # not in range, nothing to end",
                "{.its[0 # unterminated array",
                "{.its[a]} # invalid array index a",
                "{.l[ 0 ]} # invalid array index  0 ",
                "{.its[0][\"name\"]} # invalid array index \"name\"",
                "{.its[?(@.a]} # unterminated filter",
                "{.its[?(@.c<>1)]} # unrecognized filter operator <>",
                "{\"abc} # unterminated quoted string",
                "{.a , } # unrecognized character in action: U+002C ','",
                "{.its[?(@.t=~\"R\")]} # unrecognized character in action: U+007E '~'",
                "{....name} # invalid multiple recursive descent",
            })
    void whatDoesNotCompileIsToldInTheWordsOfKubectl(String template, String fault) {
        assertThat(JsonPath.compile(template).getLeft().strip()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{.its[9].name} # array index out of bounds: index 9, length 3",
                "{.l[-9]} # array index out of bounds: index -5, length 4",
                "{.l[5:9]} # array index out of bounds: index 5, length 4",
                "{.l[0:5]} # array index out of bounds: index 4, length 4",
                "{.l[3:1]} # starting index 3 is greater than ending index 1",
                "{.l[::0]} # step must be > 0",
                "{.metadata[0]} # map[string]interface {} is not array or slice",
                "{.data.a[0]} # string is not array or slice",
                "{.its[?(@.c==\"1\")].name} # incompatible types for comparison",
            })
    void whatCannotBeEvaluatedIsAFaultAndPrintsNothing(String template, String fault) {
        JsonPath path = JsonPath.compile(template).get();
        assertThat(path.evaluate(OBJECT).getLeft()).isEqualTo(fault);
        assertThat(path.print(OBJECT)).isEmpty();
        assertThat(path.find(OBJECT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{.metadata.name}", "{metadata.name}", ".metadata.name", "metadata.name", "$.metadata.name"})
    void relaxedPathsFindTheSame(String path) {
        assertThat(JsonPath.compileRelaxed(path).get().find(OBJECT)).containsExactly(Json.of("a"));
    }

    @Test
    void aRelaxedPathIsOnePath() {
        assertThat(JsonPath.compileRelaxed("{.a}{.b}").getLeft()).startsWith("unexpected path string");
        assertThat(JsonPath.compileRelaxed("its[?(@.c>1)].c").get().find(OBJECT))
                .containsExactly(Json.of(2), Json.of(10));
    }

    @Test
    void rangesCannotNestWithoutBound() {
        assertThat(JsonPath.compile("{range .a}".repeat(10_000)).isLeft()).isTrue();
    }
}
