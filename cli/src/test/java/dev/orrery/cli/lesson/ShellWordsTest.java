package dev.orrery.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Words are split as bash does; what lessons do not have is refused by name. */
class ShellWordsTest {

    private static Vector<String> words(String line) {
        return ShellWords.split(line).get();
    }

    private static String refusal(String line) {
        return ShellWords.split(line).getLeft();
    }

    @Test
    void blanksSeparateWordsHoweverManyThereAre() {
        assertThat(words("  kubectl   get\tpods ")).containsExactly("kubectl", "get", "pods");
    }

    @Test
    void quotesKeepBlanksInAWordAndVanish() {
        assertThat(words("a 'b  c' \"d e\"f")).containsExactly("a", "b  c", "d ef");
    }

    @Test
    void emptyQuotesAreAWord() {
        assertThat(words("a '' \"\"")).containsExactly("a", "", "");
    }

    @Test
    void aBackslashTakesTheNextCharacterAsItIs() {
        assertThat(words("a\\ b \\$c \\\"")).containsExactly("a b", "$c", "\"");
    }

    @Test
    void aBackslashWithinDoubleQuotesIsPlainUnlessItEscapes() {
        assertThat(words("\"a\\n\\\"b\\\\\"")).containsExactly("a\\n\"b\\");
    }

    @Test
    void nothingIsSpecialWithinSingleQuotes() {
        assertThat(words("'{\"a\": $b, \\n|;*}'")).containsExactly("{\"a\": $b, \\n|;*}");
    }

    @Test
    void bracesWithinAWordArePlain() {
        assertThat(words("-o jsonpath={.spec.replicas}")).containsExactly("-o", "jsonpath={.spec.replicas}");
    }

    @Test
    void theTaintThatGoesEndsInADash() {
        assertThat(words("kubectl taint node w a=b:NoSchedule-")).endsWith("a=b:NoSchedule-");
    }

    @Test
    void aQuoteMustEnd() {
        assertThat(refusal("echo 'a")).isEqualTo("unclosed quote '");
        assertThat(refusal("echo \"a\\\"")).isEqualTo("unclosed quote \"");
    }

    @Test
    void whatElseAShellCanDoIsRefusedByName() {
        for (String line :
                Vector.of("a | b", "a & b", "a; b", "a > f", "a < f", "$(a)", "`a`", "ls *", "a ~/b", "a ?")) {
            assertThat(refusal(line))
                    .as(line)
                    .endsWith("is a feature of the shell that lessons do not have: quote it, or do without");
        }
        assertThat(refusal("a | b")).startsWith("`|` ");
    }

    @Test
    void aVariableWithinDoubleQuotesIsRefusedToo() {
        assertThat(refusal("echo \"$HOME\"")).startsWith("`$` is a feature of the shell");
        assertThat(refusal("echo \"`date`\"")).startsWith("``` is a feature of the shell");
        assertThat(words("echo \"\\$HOME\"")).containsExactly("echo", "$HOME");
    }

    @Test
    void theLastExitCodeIsTheOneVariable() {
        assertThat(words("echo $?")).containsExactly("echo", "$?");
    }
}
