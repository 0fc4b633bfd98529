package dev.orrery.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities read, print, compare and add as those of apimachinery. */
class QuantityTest {

    @ParameterizedTest(name = "{0} prints as {1}")
    @CsvSource({
        "0,0",
        "0Ki,0",
        "00,0",
        "-,0",
        ".,0",
        "Ki,0",
        "1000m,1",
        "0.5,500m",
        "1024Mi,1Gi",
        "1.5Gi,1536Mi",
        "100000000,100M",
        "123456789,123456789",
        "307200Ki,300Mi",
        "1025024Mi,1001Gi",
        "5000m,5",
        "1000M,1G",
        "0.001T,1G",
        "1000u,1m",
        "1.08,1080m",
        "1080000000n,1080m",
        "1000E,1e21",
        "1000000E,1e24",
        "5000E,5e21",
        "1E,1E",
        "12E,12E",
        ".001e12,1e9",
        "0.001e0,1e-3",
        "1000e-12,1e-9",
        "1E3,1E3",
        "10e3,10e3",
        "1e4,10e3",
        "1e14,100e12",
        ".001Ki,1024m",
        ".000001Ki,1024u",
        ".000000001Ki,1024n",
        ".000000000001Ki,2n",
        "0.5Mi,512Ki",
        "100.035Ki,102435840m",
        "0.05Gi,53687091200m",
        "8192Pi,9223372036854775807",
        "9Ei,9223372036854775807",
        "9223372036854775807Ki,9223372036854775807",
        "1023,1023",
        "1023Ki,1023Ki",
        "3.001n,4n",
        "0.0000000001,1n",
        "0.00000012345,124n",
        "1.1E-9,2e-9",
        "100,100",
        "500m,500m",
        "128Mi,128Mi",
        "2Gi,2Gi",
        "-1.5,-1500m",
        "-1024Ki,-1Mi",
        "4Pi,4Pi",
        "3Ei,3Ei",
        "40T,40T",
        "99999999999999999999,99999999999999999999",
    })
    void printsInCanonicalForm(String written, String printed) {
        assertThat(Quantity.of(written)).hasToString(printed);
    }

    @ParameterizedTest(name = "{0} stays")
    @ValueSource(
            strings = {"1.500", "1.001", "+5", "05", "1.", "1.G", "1E3", "+5Gi", "1e3", "7.123456M", "300e6", "1234567m"
            })
    @DisplayName("a text that apimachinery takes for canonical is kept as it was written")
    void keepsWhatLooksCanonical(String written) {
        assertThat(Quantity.of(written)).hasToString(written);
    }

    @ParameterizedTest(name = "{0} stays the same after printing")
    @ValueSource(
            strings = {"0.1", "1e100", "3.3Ti", "1.7E18", "123456789123456789123456789", "-0.3Ei", "12345n", "1000E"})
    void readsWhatItPrints(String written) {
        Quantity first = Quantity.of(written);
        Quantity again = Quantity.of(first.toString());
        assertThat(again).isEqualTo(first).hasSameHashCodeAs(first);
        assertThat(again).isEqualByComparingTo(first);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "lots", "5x", "1.2.3", "1 Gi", "1Gi5i", "5%", "1e+-3", "Infinity"})
    void refusesWhatDoesNotMatchThePattern(String text) {
        assertThat(Quantity.parse(text).getLeft())
                .isEqualTo("quantities must match the regular expression "
                        + "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"1K", "1ki", "1mi", "1e", "1ee3", "1Kii", "1m3", "1i", "1e99999999999", "1e2000", "--1"})
    void refusesSuffixesThatDoNotExist(String text) {
        assertThat(Quantity.parse(text).getLeft()).isEqualTo("unable to parse quantity's suffix");
    }

    @Test
    void refusesThousandsOfDigits() {
        assertThat(Quantity.parse("1".repeat(5_000)).getLeft()).isEqualTo("unable to parse numeric part of quantity");
    }

    @Test
    void ignoresBlanksAroundTheText() {
        assertThat(Quantity.of(" 1Gi\n")).isEqualTo(Quantity.of("1Gi"));
    }

    @Test
    void aBadLiteralIsABug() {
        assertThatThrownBy(() -> Quantity.of("lots")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} is {1} milli and {2} units")
    @CsvSource({
        "500m,500,1",
        "1,1000,1",
        "1.5,1500,2",
        "-1.5,-1500,-2",
        "1n,1,1",
        "-1n,-1,-1",
        "0,0,0",
        "2k,2000000,2000",
        "1Gi,1073741824000,1073741824",
        "100E,9223372036854775807,9223372036854775807",
        "-100E,-9223372036854775808,-9223372036854775808",
        "99999999999999999999n,100000000000000,100000000000",
        "9E,9223372036854775807,9000000000000000000",
        "1e500,9223372036854775807,9223372036854775807",
    })
    void roundsAwayFromZeroAndSaturates(String written, long milli, long units) {
        assertThat(Quantity.of(written).milliValue()).isEqualTo(milli);
        assertThat(Quantity.of(written).value()).isEqualTo(units);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "0,1Gi,1Gi",
        "1Gi,0,1Gi",
        "0,100m,100m",
        "100m,0,100m",
        "1,500m,1500m",
        "500m,1,1500m",
        "1Gi,1024Mi,2Gi",
        "1Gi,1,1073741825",
        "1Gi,500m,1073741824500m",
        "1.500,0,1500m",
        "9E,9E,18E",
        "5e3,1,5001",
        "9223372036854775807,1,9223372036854775808",
        "1e100,1e100,20e99",
        "0Ki,0,0",
        "1,-1,0",
        "1n,1E,1000000000000000000000000001n",
        "4Ei,4Ei,8Ei",
        "512,488,1k",
        "0.5Ki,488,1k",
        "1023,1Ki,2047",
        "512Ei,512Ei,18446744073709551614",
    })
    void adds(String left, String right, String sum) {
        assertThat(Quantity.of(left).plus(Quantity.of(right))).hasToString(sum);
    }

    @ParameterizedTest(name = "{0} - {1} = {2}")
    @CsvSource({
        "1,100m,900m",
        "1Gi,512Mi,512Mi",
        "0,1Gi,-1Gi",
        "1,1,0",
        "1,2,-1",
        "100m,1n,99999999n",
        "-9223372036854775808,1,-9223372036854775809",
    })
    void subtracts(String left, String right, String difference) {
        assertThat(Quantity.of(left).minus(Quantity.of(right))).hasToString(difference);
    }

    @Test
    void theLeastLongCanBeNegated() {
        assertThat(Quantity.ZERO.minus(Quantity.of(Long.MIN_VALUE))).hasToString("9223372036854775808");
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "0,0Ki,0",
        "100m,50m,1",
        "50m,100m,-1",
        "10000T,100Gi,1",
        "1024,1Ki,0",
        "1.500,1500m,0",
        "1e30,1e31,-1",
        "-1,1n,-1",
        "800m,1,-1",
        "1E,1000P,0",
    })
    void comparesValues(String left, String right, int order) {
        assertThat(Quantity.of(left).compareTo(Quantity.of(right))).isEqualTo(order);
        assertThat(Quantity.of(right).compareTo(Quantity.of(left))).isEqualTo(-order);
    }

    @Test
    @DisplayName("equality is that of the text, so that what is stored and printed decides")
    void isEqualByText() {
        assertThat(Quantity.of("1024")).isNotEqualTo(Quantity.of("1Ki"));
        assertThat(Quantity.of("1024Mi")).isEqualTo(Quantity.of("1Gi"));
        assertThat(Quantity.of("0Ki")).isEqualTo(Quantity.ZERO);
    }

    @Test
    void isMadeFromNumbers() {
        assertThat(Quantity.of(110)).hasToString("110");
        assertThat(Quantity.of(-2000)).hasToString("-2k");
    }

    @Test
    void knowsItsSign() {
        assertThat(Quantity.of("-1n").isNegative()).isTrue();
        assertThat(Quantity.of("-1e30").isNegative()).isTrue();
        assertThat(Quantity.of("0Gi").isNegative()).isFalse();
        assertThat(Quantity.of("0Gi").isZero()).isTrue();
        assertThat(Quantity.of("1n").isZero()).isFalse();
    }
}
