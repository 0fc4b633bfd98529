package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContinueTokenTest {

    /** As the real API server wrote it: recording 08-api/compaction. */
    private static final String RECORDED = "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MTQ5NTcsInN0YXJ0IjoiYzFcdTAwMDAifQ";

    @Test
    void readsWhatTheRealServerWrites() {
        ContinueToken token = ContinueToken.parse(RECORDED).get();
        assertThat(token).isEqualTo(new ContinueToken(14957, "c1"));
        assertThat(ContinueToken.parse(token.text())).contains(token);
    }

    @Test
    void withoutItsRevisionItGoesOnInThingsAsTheyAre() {
        ContinueToken token = new ContinueToken(7, "default/web");
        assertThat(token.isConsistent()).isTrue();
        assertThat(token.inconsistent().isConsistent()).isFalse();
        assertThat(token.inconsistent().after()).isEqualTo("default/web");
    }

    @Test
    void saysWhatIsWrongWithAText() {
        for (String text : new String[] {"xxx", "e30", "!"}) {
            assertThat(ContinueToken.parse(text).getLeft()).as(text).startsWith("continue key is not valid: ");
        }
    }
}
