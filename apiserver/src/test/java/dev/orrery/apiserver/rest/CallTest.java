package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallTest {

    private static Call call(String path, String query, String userAgent) {
        return new Call("GET", path, Query.of(query), "", "", userAgent, new byte[0]);
    }

    @Test
    void peopleWhoCallByHandGetWhatTheyCanRead() {
        assertThat(call("/api", "", "curl/8.0").isForPeople()).isTrue();
        assertThat(call("/api", "pretty=false", "curl/8.0").isForPeople()).isFalse();
        assertThat(call("/api", "pretty=true", "kubectl/v1.33").isForPeople()).isTrue();
        assertThat(call("/api", "", "kubectl/v1.33").isForPeople()).isFalse();
    }

    @Test
    void anOldPathForWatchesLeadsToTheSameObjects() {
        Call old = call("/api/v1/watch/namespaces/default/pods/web", "", "");
        assertThat(old.isWatchPath()).isTrue();
        assertThat(old.parts()).containsExactly("api", "v1", "namespaces", "default", "pods", "web");
        assertThat(call("/apis/apps/v1/watch/deployments", "", "").parts())
                .containsExactly("apis", "apps", "v1", "deployments");
        assertThat(call("/apis/example.com/v1/watch", "", "").isWatchPath()).isFalse();
        assertThat(call("/api/v1/namespaces/watch/pods", "", "").isWatchPath()).isFalse();
    }
}
