package dev.orrery.model.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts in the quotes of Go. */
class QuotationTest {

    @Test
    void quotesAsGoDoes() {
        assertThat(Quotation.of("a b")).isEqualTo("\"a b\"");
        assertThat(Quotation.of("ä\"\\\n\u0000\u007f\u200b\u00a0"))
                .isEqualTo("\"ä\\\"\\\\\\n\\x00\\x7f\\u200b\\u00a0\"");
        assertThat(Quotation.of("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
    }
}
