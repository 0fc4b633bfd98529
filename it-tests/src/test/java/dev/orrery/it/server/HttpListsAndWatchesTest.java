package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import java.io.BufferedReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Lists and watches as they go over the wire. */
@TestInstance(Lifecycle.PER_CLASS)
class HttpListsAndWatchesTest {
    private static final String CONFIG_MAPS = "/api/v1/namespaces/default/configmaps";

    private final RawClient http = RawClient.of(Served.standing());

    @AfterAll
    void stop() {
        http.served().close();
    }

    @Test
    void aCollectionIsDeletedBySelector() throws Exception {
        for (String name : new String[] {"gone-1", "gone-2"}) {
            http.send(
                    "POST",
                    CONFIG_MAPS,
                    "application/json",
                    RawClient.configMap(name, "1").replace("\"name\"", "\"labels\":{\"a\":\"b\"},\"name\""));
        }
        Json deleted = RawClient.json(http.send("DELETE", CONFIG_MAPS + "?labelSelector=a%3Db", "", ""));
        assertThat(deleted.elementsAt("items")).hasSize(2);
        assertThat(http.get(CONFIG_MAPS + "?labelSelector=a%3Db").elementsAt("items"))
                .isEmpty();
    }

    @Test
    void itemsOfAListDoNotRepeatTheirKind() throws Exception {
        http.send("POST", CONFIG_MAPS, "application/json", RawClient.configMap("listed", "1"));
        Json list = http.get(CONFIG_MAPS + "?fieldSelector=metadata.name%3Dlisted");
        assertThat(list.textAt("kind")).isEqualTo("ConfigMapList");
        Json item = list.elementsAt("items").single();
        assertThat(item.textAt("metadata", "name")).isEqualTo("listed");
        assertThat(item.at("kind")).isEmpty();
    }

    @Test
    void aListComesInPagesOfOneRevision() throws Exception {
        String space = "/api/v1/namespaces/kube-public/configmaps";
        for (int number = 1; number <= 5; number++) {
            http.send("POST", space, "application/json", RawClient.configMap("page-" + number, "1"));
        }
        Json first = http.get(space + "?limit=2");
        assertThat(names(first)).containsExactly("kube-root-ca.crt", "page-1");
        assertThat(first.numberAt("metadata", "remainingItemCount")).isEqualTo(4);
        http.send("DELETE", space + "/page-2", "", "");
        Json second = http.get(space + "?limit=3&continue=" + first.textAt("metadata", "continue"));
        assertThat(names(second)).containsExactly("page-2", "page-3", "page-4");
        assertThat(second.textAt("metadata", "resourceVersion")).isEqualTo(first.textAt("metadata", "resourceVersion"));
        Json last = http.get(space + "?continue=" + second.textAt("metadata", "continue"));
        assertThat(names(last)).containsExactly("page-5");
        assertThat(last.at("metadata", "continue")).isEmpty();
    }

    @Test
    void whatAListIsAskedForWronglyIsSaid() throws Exception {
        assertThat(http.get(CONFIG_MAPS + "?limit=abc").textAt("message"))
                .isEqualTo("strconv.ParseInt: parsing \"abc\": invalid syntax");
        assertThat(http.get(CONFIG_MAPS + "?resourceVersion=abc").textAt("message"))
                .isEqualTo(
                        "resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax");
        assertThat(http.get(CONFIG_MAPS + "?resourceVersionMatch=Exact").textAt("message"))
                .isEqualTo("ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden:"
                        + " resourceVersionMatch is forbidden unless resourceVersion is provided");
        assertThat(http.get(CONFIG_MAPS + "?labelSelector=a%20in").textAt("message"))
                .isEqualTo("unable to parse requirement: found '' expected: '('");
        assertThat(http.get(CONFIG_MAPS + "?continue=xxx").textAt("message"))
                .startsWith("invalid continue token: continue key is not valid: ");
        assertThat(http.get(CONFIG_MAPS + "?resourceVersion=999999999").textAt("message"))
                .matches("Timeout: Too large resource version: 999999999, current: [0-9]+");
        Json exact = http.get(CONFIG_MAPS + "?resourceVersion=1&resourceVersionMatch=Exact");
        assertThat(exact.textAt("kind")).isEqualTo("ConfigMapList");
    }

    private static Vector<String> names(Json list) {
        return list.elementsAt("items").map(item -> item.textAt("metadata", "name"));
    }

    @Test
    void aWatchTellsWhatThereIsAndThenWhatHappens() throws Exception {
        http.send("POST", CONFIG_MAPS, "application/json", RawClient.configMap("watched", "1"));
        String path = CONFIG_MAPS + "?watch=1&fieldSelector=metadata.name%3Dwatched";
        try (BufferedReader events = http.watch(path)) {
            assertThat(RawClient.event(events)).isEqualTo("ADDED 1");
            http.send(
                    "PATCH", CONFIG_MAPS + "/watched", "application/merge-patch+json", "{\"data\":{\"value\":\"2\"}}");
            assertThat(RawClient.event(events)).isEqualTo("MODIFIED 2");
            http.send("DELETE", CONFIG_MAPS + "/watched", "", "");
            assertThat(RawClient.event(events)).isEqualTo("DELETED 2");
        }
    }

    @Test
    void anObjectThatStopsMatchingIsGoneForThatWatch() throws Exception {
        String labelled =
                RawClient.configMap("matching", "1").replace("\"name\"", "\"labels\":{\"in\":\"yes\"},\"name\"");
        http.send("POST", CONFIG_MAPS, "application/json", labelled);
        try (BufferedReader events = http.watch(CONFIG_MAPS + "?watch=1&labelSelector=in%3Dyes")) {
            assertThat(RawClient.event(events)).isEqualTo("ADDED 1");
            String leave = "{\"metadata\":{\"labels\":{\"in\":\"no\"}}}";
            http.send("PATCH", CONFIG_MAPS + "/matching", "application/merge-patch+json", leave);
            assertThat(RawClient.event(events)).isEqualTo("DELETED 1");
        }
    }

    @Test
    void aWatchThatAsksForItIsToldWhereTheBeginningEnds() throws Exception {
        String path = CONFIG_MAPS + "?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
                + "&allowWatchBookmarks=true&fieldSelector=metadata.name%3Dnothing";
        try (BufferedReader events = http.watch(path)) {
            Json bookmark = JsonText.parse(events.readLine()).get();
            assertThat(bookmark.textAt("type")).isEqualTo("BOOKMARK");
            assertThat(bookmark.textAt("object", "metadata", "annotations", "k8s.io/initial-events-end"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aWatchEndsWhenItsTimeIsUp() throws Exception {
        try (BufferedReader events = http.watch(CONFIG_MAPS + "?watch=1&timeoutSeconds=1&resourceVersion=999999999")) {
            assertThat(events.readLine()).isNull();
        }
    }
}
