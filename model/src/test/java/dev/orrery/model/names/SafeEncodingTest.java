package dev.orrery.model.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up names: the hash and the alphabet. */
class SafeEncodingTest {

    @ParameterizedTest(name = "FNV-1a of \"{0}\" is {1}")
    @CsvSource({"'',2166136261", "a,3826002220", "foobar,3214735720"})
    void hashesAsTheReferenceDoes(String text, String decimal) {
        assertThat(SafeEncoding.hash(text, 0)).isEqualTo(SafeEncoding.encode(decimal));
    }

    @Test
    void mapsEachDigitIntoTheAlphabet() {
        assertThat(SafeEncoding.encode("0123456789")).isEqualTo("456789bcdf");
        assertThat(SafeEncoding.ALPHABET).hasSize(27).doesNotContainPattern("[aeiou013]");
    }

    @Test
    void theSameTemplateHasTheSameHash() {
        assertThat(SafeEncoding.hash("{}", 0))
                .isEqualTo(SafeEncoding.hash("{}", 0))
                .isNotEqualTo(SafeEncoding.hash("{ }", 0))
                .matches("[bcdfghjklmnpqrstvwxz2456789]{8,10}");
    }

    @Test
    void aCollisionCountChangesTheHash() {
        assertThat(SafeEncoding.hash("{}", 1)).isNotEqualTo(SafeEncoding.hash("{}", 0));
        assertThat(SafeEncoding.hash("{}", 2)).isNotEqualTo(SafeEncoding.hash("{}", 1));
    }
}
