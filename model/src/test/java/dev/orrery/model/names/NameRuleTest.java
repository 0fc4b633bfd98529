package dev.orrery.model.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of names, in the words of a real API server. */
class NameRuleTest {

    private static final String NAME_PATTERN =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric"
                    + " character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is"
                    + " '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    @Test
    void aSubdomainIsWhatMostObjectsAreCalled() {
        assertThat(NameRule.DNS1123_SUBDOMAIN.faults("example.com")).isEmpty();
        assertThat(NameRule.DNS1123_SUBDOMAIN.faults("Bad_Name"))
                .containsExactly(
                        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
                                + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
                                + " used for validation is"
                                + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");
        assertThat(NameRule.DNS1123_SUBDOMAIN.faults("a".repeat(254)))
                .containsExactly("must be no more than 253 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "-a", "a-", "a.-b", "a_b", "ä"})
    void someNamesAreNoSubdomain(String name) {
        assertThat(NameRule.DNS1123_SUBDOMAIN.allows(name)).isFalse();
    }

    @Test
    void aLabelHasNoDots() {
        assertThat(NameRule.DNS1123_LABEL.faults("my-name")).isEmpty();
        assertThat(NameRule.DNS1123_LABEL.faults("a.b")).containsExactly("must not contain dots");
        assertThat(NameRule.DNS1123_LABEL.faults("A B"))
                .containsExactly("a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-',"
                        + " and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex"
                        + " used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')");
        assertThat(NameRule.DNS1123_LABEL.faults("a".repeat(64))).containsExactly("must be no more than 63 bytes");
    }

    @Test
    void aServiceStartsWithALetter() {
        assertThat(NameRule.DNS1035_LABEL.faults("web-1")).isEmpty();
        assertThat(NameRule.DNS1035_LABEL.faults("1web"))
                .containsExactly(
                        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
                                + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
                                + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')");
    }

    @Test
    void aQualifiedNameReportsEachPart() {
        assertThat(NameRule.QUALIFIED_NAME.faults("app.kubernetes.io/Name_1.x")).isEmpty();
        assertThat(NameRule.QUALIFIED_NAME.faults("a b")).containsExactly("name part " + NAME_PATTERN);
        assertThat(NameRule.QUALIFIED_NAME.faults(""))
                .containsExactly("name part must be non-empty", "name part " + NAME_PATTERN);
        assertThat(NameRule.QUALIFIED_NAME.faults("/x")).containsExactly("prefix part must be non-empty");
        assertThat(NameRule.QUALIFIED_NAME.faults("A/" + "x".repeat(64)))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("prefix part a lowercase RFC 1123 subdomain must"))
                .contains("name part must be no more than 63 bytes");
        assertThat(NameRule.QUALIFIED_NAME.faults("a/b/c"))
                .containsExactly("a qualified name " + NAME_PATTERN
                        + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }

    @Test
    void aLabelValueMayBeEmpty() {
        assertThat(NameRule.LABEL_VALUE.faults("")).isEmpty();
        assertThat(NameRule.LABEL_VALUE.faults("b c"))
                .containsExactly("a valid label must be an empty string or consist of alphanumeric characters, '-', '_'"
                        + " or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
                        + " 'my_value',  or '12345', regex used for validation is"
                        + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')");
        assertThat(NameRule.LABEL_VALUE.faults("x".repeat(64))).containsExactly("must be no more than 63 bytes");
    }

    @Test
    void lengthsAreCountedInBytes() {
        assertThat(NameRule.LABEL_VALUE.faults("ä".repeat(32))).contains("must be no more than 63 bytes");
    }

    @Test
    void aPortNameIsShort() {
        assertThat(NameRule.PORT_NAME.faults("http")).isEmpty();
        assertThat(NameRule.PORT_NAME.faults("this-name-is-too-long")).containsExactly("must be no more than 15 bytes");
        assertThat(NameRule.PORT_NAME.faults("Bad Name"))
                .containsExactly("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        assertThat(NameRule.PORT_NAME.faults("-1--"))
                .containsExactly(
                        "must contain at least one letter (a-z)",
                        "must not contain consecutive hyphens",
                        "must not begin or end with a hyphen");
    }

    @Test
    void aConfigKeyIsNoWayOutOfItsFolder() {
        assertThat(NameRule.CONFIG_KEY.faults("key.name")).isEmpty();
        assertThat(NameRule.CONFIG_KEY.faults("..")).containsExactly("must not be '..'");
        assertThat(NameRule.CONFIG_KEY.faults("..x")).containsExactly("must not start with '..'");
        assertThat(NameRule.CONFIG_KEY.faults("a b"))
                .containsExactly("a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
                        + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
                        + " '[-._a-zA-Z0-9]+')");
    }

    @Test
    void anEnvironmentVariableIsAnyPrintableText() {
        assertThat(NameRule.ENVIRONMENT_VARIABLE.faults("1 x")).isEmpty();
        assertThat(NameRule.ENVIRONMENT_VARIABLE.faults("a=b"))
                .containsExactly("a valid environment variable name must consist only of printable ASCII characters"
                        + " other than '='");
    }

    @Test
    void aPathSegmentHasNoSlash() {
        assertThat(NameRule.PATH_SEGMENT.faults("system:node%/x"))
                .containsExactly("may not contain '/'", "may not contain '%'");
        assertThat(NameRule.PATH_SEGMENT.faults("..")).containsExactly("may not be '..'");
    }

    @Test
    void aLongTextIsReadInOnePass() {
        assertThat(NameRule.DNS1123_SUBDOMAIN.faults("a.".repeat(100_000) + "a"))
                .hasSize(1);
    }
}
