package dev.orrery.model.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of {@code kubectl -l}: what it selects, how it prints, and what is wrong with it. */
class SelectorTest {

    private static final SortedMap<String, String> LABELS = TreeMap.of("app", "counter", "env", "prod", "size", "10");

    @ParameterizedTest(name = "{0} matches: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|true",
                "app=counter|true",
                "app==counter|true",
                "app=other|false",
                "app!=other|true",
                "app!=counter|false",
                "missing!=x|true",
                "app|true",
                "!app|false",
                "missing|false",
                "!missing|true",
                "env in (dev, prod)|true",
                "env in (dev)|false",
                "missing in (a)|false",
                "env notin (dev)|true",
                "env notin (prod)|false",
                "missing notin (a)|true",
                "app=counter,env=prod|true",
                "app=counter,env=dev|false",
                "size>9|true",
                "size>10|false",
                "size<11|true",
                "env>1|false",
                "missing<1|false",
                "missing=|false",
                " app = counter , !x |true",
            })
    void selects(String text, boolean matches) {
        assertThat(Selector.parse(text).get().matches(LABELS)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} prints as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "a=b,c!=d,e in (f,g),h notin (i),j,!k|a=b,c!=d,e in (f,g),h notin (i),j,!k",
                "z=1,a==2|a==2,z=1",
                "x in (b,a,b)|x in (a,b)",
                "x in ()|x in ()",
                "x in (,)|x in ()",
                "x in (a,,b)|x in (,a,b)",
                "x in (a,)|x in (,a)",
                "x in (,a)|x in (,a)",
                "x=|x=",
                "x!=,y|x!=,y",
                "a > 1|a>1",
                "in in (in,notin)|in in (in,notin)",
                "a=in|a=in",
                "x notin ()|x notin ()",
            })
    void printsInTheOrderOfItsKeys(String text, String printed) {
        Selector selector = Selector.parse(text).get();
        assertThat(selector).hasToString(printed);
        assertThat(Selector.parse(printed).get()).hasToString(printed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a in|unable to parse requirement: found '' expected: '('",
                "a in b|unable to parse requirement: found 'b' expected: '('",
                "a in (|unable to parse requirement: found '', expected: ',', ')' or identifier",
                "a in (b|unable to parse requirement: found '', expected: ',' or ')'",
                "a in (b,|unable to parse requirement: found '', expected: ',', or identifier",
                "a in (=)|unable to parse requirement: found '=', expected: ',', ')' or identifier",
                "a b|unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt",
                "a !|unable to parse requirement: found '!', expected: in, notin, =, ==, !=, gt, lt",
                "a=(|unable to parse requirement: found '(', expected: identifier",
                "!|unable to parse requirement: found '', expected: identifier",
                "!a=b|found '=', expected: ',' or 'end of string'",
                "a,|found '', expected: identifier after ','",
                "a,,b|found ',', expected: identifier after ','",
                "a=b c|found 'c', expected: ',' or 'end of string'",
                "=a|found '=', expected: !, identifier, or 'end of string'",
                ",|found ',', expected: !, identifier, or 'end of string'",
                "a>b|unable to parse requirement: values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators, the value"
                        + " must be an integer",
            })
    void saysWhatItExpected(String text, String message) {
        assertThat(Selector.parse(text).getLeft()).isEqualTo(message);
    }

    @Test
    void namesTheFaultsOfKeysAndValues() {
        assertThat(Selector.parse("a@=b").getLeft())
                .startsWith("unable to parse requirement: <nil>: Invalid value: \"a@\": name part must consist of");
        assertThat(Selector.parse("a=b@").getLeft())
                .startsWith("unable to parse requirement: values[0][a]: Invalid value: \"b@\": a valid label must be");
        assertThat(Selector.parse("a in (b@,c@)").getLeft())
                .startsWith("unable to parse requirement: [values[0][a]: Invalid value: \"b@\": a valid")
                .contains(", values[1][a]: Invalid value: \"c@\": a valid")
                .endsWith("]");
    }

    @Test
    void checksTheNumberOfValues() {
        assertThat(Requirement.of("a", Operator.IN, Vector.empty()).getLeft())
                .isEqualTo("values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty");
        assertThat(Requirement.of("a", Operator.EXISTS, Vector.of("x")).getLeft())
                .isEqualTo("values: Invalid value: [\"x\"]: values set must be empty for exists and does not exist");
        assertThat(Requirement.of("a", Operator.EQUALS, Vector.of("x", "y")).getLeft())
                .contains("exact-match compatibility requires one single value");
    }

    @Test
    @DisplayName("the pairs that every match has come from = and from in with one value")
    void knowsThePairsOfEveryMatch() {
        assertThat(Selector.parse("a=1,b in (2),c in (3,4),d!=5,e,!f,g==6")
                        .get()
                        .equalityPairs())
                .containsExactly(Tuple.of("a", "1"), Tuple.of("b", "2"), Tuple.of("g", "6"));
        assertThat(Selector.EVERYTHING.equalityPairs()).isEmpty();
    }

    @Test
    void nothingIsNotEverything() {
        assertThat(Selector.NOTHING.matches(LABELS)).isFalse();
        assertThat(Selector.NOTHING.matches(TreeMap.empty())).isFalse();
        assertThat(Selector.EVERYTHING.matches(TreeMap.empty())).isTrue();
        assertThat(Selector.EVERYTHING).isNotEqualTo(Selector.NOTHING).isEqualTo(Selector.ofLabels(TreeMap.empty()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "9223372036854775807,9223372036854775807",
        "9223372036854775808,",
        "-9223372036854775808,-9223372036854775808",
        "+5,5",
        "5a,",
        "'',",
        "-,",
    })
    void readsWholeNumbersAsGoDoes(String text, Long number) {
        assertThat(Integers.parse(text)).isEqualTo(Option.of(number));
    }
}
