package dev.orrery.model.intstr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and percentages of a total, as intstr computes them. */
class IntOrStringTest {

    @ParameterizedTest(name = "{0} of {1}: {2} down, {3} up")
    @CsvSource({
        "25%,10,2,3",
        "25%,4,1,1",
        "25%,1,0,1",
        "0%,10,0,0",
        "100%,7,7,7",
        "30%,4,1,2",
        "120%,5,6,6",
        "3,10,3,3",
        "-1,10,-1,-1",
        "33%,3,0,1",
        "1%,0,0,0",
        "2147483647%,2147483647,2147483647,2147483647",
    })
    void resolvesAgainstATotal(String text, int total, int down, int up) {
        IntOrString value = text.endsWith("%") ? IntOrString.of(text) : IntOrString.of(Integer.parseInt(text));
        assertThat(value.roundedDown(total)).isEqualTo(down);
        assertThat(value.roundedUp(total)).isEqualTo(up);
    }

    @Test
    void saysWhyATextIsNoPercentage() {
        assertThat(IntOrString.of("ten").roundedUp(10)).isZero();
        assertThat(IntOrString.of("ten").of(10, true).getLeft())
                .isEqualTo("invalid value for IntOrString: invalid type: string is not a percentage");
        assertThat(IntOrString.of("x%").of(10, true).getLeft())
                .isEqualTo("invalid value for IntOrString: invalid value \"x%\": "
                        + "strconv.Atoi: parsing \"x\": invalid syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "5", "%", "1.5%", "-1%", "5 %"})
    void validationWantsAPercentage(String text) {
        assertThat(IntOrString.of(text).percentFaults())
                .containsExactly("a valid percent string must be a numeric string followed by an ending '%' "
                        + "(e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')");
    }

    @Test
    void validationAcceptsPercentagesAndNumbers() {
        assertThat(IntOrString.of("0%").percentFaults()).isEmpty();
        assertThat(IntOrString.of(-5).percentFaults()).isEmpty();
    }

    @Test
    void aNumberIsNotItsText() {
        assertThat(IntOrString.of(5)).isNotEqualTo(IntOrString.of("5")).isEqualTo(IntOrString.of(5));
        assertThat(IntOrString.of("http")).isEqualTo(IntOrString.of("http")).hasToString("http");
    }

    @Test
    void knowsAShare() {
        assertThat(IntOrString.of("25%").isPercent()).isTrue();
        assertThat(IntOrString.of("http").isPercent()).isFalse();
        assertThat(IntOrString.of(25).isPercent()).isFalse();
    }
}
