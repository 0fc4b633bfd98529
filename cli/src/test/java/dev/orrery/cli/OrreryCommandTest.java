package dev.orrery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What is said to words at a terminal that are no commands there. */
class OrreryCommandTest {
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        return OrreryCommand.commandLine().setErr(new PrintWriter(err)).execute(words);
    }

    @Test
    void whatWorksOnlyInAWorldSaysWhereItWorks() {
        assertThat(type("get", "pods")).isEqualTo(1);
        assertThat(type("why", "pod/web")).isEqualTo(1);
        assertThat(err.toString()).contains("`orrery get`", "`orrery why`", "works in `orrery shell`", "take kubectl");
    }

    @Test
    void aWordThatNobodyKnowsIsToldTheUsage() {
        assertThat(type("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("Unmatched argument at index 0: 'fly'");
    }
}
