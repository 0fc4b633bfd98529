package dev.orrery.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.wire.json.SyntaxFault;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cannot be read is named with its place, and nothing that is read can exhaust the reader. */
class YamlFaultsTest {

    private static Vector<String> faults(String yaml) {
        return YamlReader.read(yaml).getLeft().map(SyntaxFault::toString);
    }

    @Test
    void aLinePastedBeforeTheManifestIsNamed() {
        assertThat(faults("yamlCopy code\napiVersion: v1\nkind: Pod\n"))
                .containsExactly("line 2, column 11: mapping values are not allowed in this context");
    }

    @Test
    void faultsAreToldInTheWordsOfKubectl() {
        assertThat(faults("a: {}\n b: 2\n")).containsExactly("line 2, column 2: did not find expected key");
        assertThat(faults("a:\n- b\nc\n")).containsExactly("line 4, column 1: could not find expected ':'");
        assertThat(faults("a: [b\nc: d\n")).containsExactly("line 2, column 2: did not find expected ',' or ']'");
        assertThat(faults("a: @b")).containsExactly("line 1, column 4: found character that cannot start any token");
        assertThat(faults("a: 1\n\tb: 2\n"))
                .containsExactly("line 2, column 1: found character that cannot start any token");
        assertThat(faults("a: 'b\n")).containsExactly("line 2, column 1: found unexpected end of stream");
        assertThat(faults("a: \u0001")).containsExactly("line 1, column 4: control characters are not allowed: U+0001");
    }

    @Test
    void everyDocumentTellsItsOwnFaultsWithAbsoluteLines() {
        assertThat(faults("a: [\n---\nb: 1\n---\n c: 1\nd: 2\n--- oops\ne: 1\ne: 2\n"))
                .containsExactly(
                        "line 2, column 1: did not find expected node content",
                        "line 6, column 1: did not find expected <document start>",
                        "line 7, column 4: invalid Yaml document separator: oops",
                        "line 9, column 1: key \"e\" already set in map");
    }

    @Test
    void everyDuplicateKeyIsNamed() {
        assertThat(faults("a: 1\nb: {c: 1, c: 2}\na: 2\n\"1\": x\n1: y\n"))
                .containsExactly(
                        "line 2, column 11: key \"c\" already set in map",
                        "line 3, column 1: key \"a\" already set in map",
                        "line 5, column 1: key \"1\" already set in map");
    }

    @Test
    void aliasesWithoutAnchorsAndAnchorsInsideThemselvesAreFaults() {
        assertThat(faults("a: *b")).containsExactly("line 1, column 4: unknown anchor 'b' referenced");
        assertThat(faults("a: &b [*b]")).containsExactly("line 1, column 8: anchor 'b' value contains itself");
        assertThat(faults("a: &b\n  <<: *b")).containsExactly("line 2, column 7: anchor 'b' value contains itself");
    }

    @Test
    void whatJsonCannotSayIsAFault() {
        assertThat(faults("a: .inf")).hasSize(1);
        assertThat(faults("~: a\n[b]: c\n")).hasSize(2);
        assertThat(faults("a: !!int abc")).containsExactly("line 1, column 4: cannot decode !!str `abc` as a !!int");
        assertThat(faults("a: {<<: 3}"))
                .containsExactly("line 1, column 5: map merge requires map or sequence of maps as the value");
    }

    @Test
    @Timeout(20)
    void aBillionLaughsAreNotHeard() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 20; i++) {
            String alias = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }
        assertThat(faults(bomb.toString())).singleElement().asString().endsWith("document contains excessive aliasing");
    }

    @Test
    @Timeout(20)
    void oneLongTextOverAndOverIsTooMuch() {
        String text = "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a, ".repeat(1_000) + "]\n";
        assertThat(faults(text)).singleElement().asString().endsWith("document contains excessive aliasing");
    }

    @Test
    @Timeout(20)
    void deepNestingIsAFaultAndNotAnOverflow() {
        assertThat(faults("[".repeat(1_000_000))).singleElement().asString().contains("nested deeper than 256");
        assertThat(faults("- ".repeat(100_000))).singleElement().asString().contains("nested deeper than 256");
        String deep = "[".repeat(100) + "*a" + "]".repeat(100);
        String chain =
                "a: &a []\nb: &b " + deep + "\nc: &c " + deep.replace("*a", "*b") + "\nd: " + deep.replace("*a", "*c");
        assertThat(faults(chain)).singleElement().asString().contains("nested deeper than 256");
    }

    @Test
    void aTextOverTheLimitIsNotParsed() {
        assertThat(faults("a".repeat(YamlReader.MAX_LENGTH + 1)))
                .containsExactly("line 1, column 1: the text has 16777217 characters, more than the limit of 16777216");
    }

    @Test
    @Timeout(60)
    void aLongManifestIsReadInLinearTime() {
        String manifest =
                "- name: web\n  image: registry.example/web:1\n  ports: [{containerPort: 80}]\n".repeat(20_000);
        assertThat(YamlReader.read(manifest).get().head().content().elements()).hasSize(20_000);
    }

    private static Vector<Integer> goLines(String yaml) {
        return YamlReader.read(yaml).getLeft().map(SyntaxFault::goLine);
    }

    @Test
    void theLineOfKubectlIsKeptBesideTheRealOne() {
        assertThat(goLines("a: 1\nb:\n  c: 1\n d: 1\n")).containsExactly(3);
        assertThat(goLines("yamlCopy code\na: 1\n")).containsExactly(2);
        assertThat(goLines("a: 1\n---\nb: 1\n\tc: 1\n")).containsExactly(2);
    }
}
