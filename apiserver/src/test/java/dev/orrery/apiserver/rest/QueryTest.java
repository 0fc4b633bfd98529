package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void escapesAreResolved() {
        Query query = Query.of("labelSelector=app%3Dweb%2Ctier+in+%28a%29&pretty&dryRun=All&dryRun=");
        assertThat(query.get("labelSelector")).contains("app=web,tier in (a)");
        assertThat(query.get("pretty")).isEmpty();
        assertThat(query.all("dryRun")).containsExactly("All", "");
    }

    @Test
    void aBrokenEscapeStandsForItself() {
        assertThat(Query.of("a=%zz&=&&b=1").get("a")).contains("%zz");
    }

    @Test
    void onIsEverythingButFalseAndZero() {
        for (String on : new String[] {"watch", "watch=", "watch=1", "watch=true", "watch=yes"}) {
            assertThat(Query.of(on).isOn("watch")).as(on).isTrue();
        }
        assertThat(Query.of("watch=0").isOn("watch")).isFalse();
        assertThat(Query.of("watch=False").isOn("watch")).isFalse();
        assertThat(Query.NONE.isOn("watch")).isFalse();
    }
}
