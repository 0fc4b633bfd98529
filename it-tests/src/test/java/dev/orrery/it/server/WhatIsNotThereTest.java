package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What docs/compatibility.md says is not there is answered as it says: as what nobody serves, not as what cannot be found. */
@TestInstance(Lifecycle.PER_CLASS)
class WhatIsNotThereTest {
    private static final Path PAGE = Path.of("..", "docs", "compatibility.md");
    private static final String NAMESPACE = "/api/v1/namespaces/default/";

    private final RawClient http = RawClient.of(Served.standing());

    @BeforeAll
    void connect() throws Exception {
        String spec = "\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"nginx:1.25\"}]}}";
        String web = "{\"metadata\":{\"name\":\"web\"},";
        assertThat(send("POST", NAMESPACE + "pods", web + spec).statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        http.served().close();
    }

    @Test
    void itIsAnsweredAsThePageSays() throws Exception {
        Vector<Vector<String>> rows = Vector.ofAll(Files.readAllLines(PAGE))
                .dropUntil(line -> line.startsWith("| request | answer |"))
                .drop(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Vector.of(line.split("\\|", -1)).map(String::strip));
        assertThat(rows).hasSizeGreaterThan(10);
        for (Vector<String> cells : rows) {
            String[] request = cells.get(1).replace("`", "").split(" ");
            HttpResponse<String> answer = send(request[0], request[1], "{}");
            assertThat(answer.statusCode() + " " + said(answer))
                    .as(cells.get(1))
                    .isIn(
                            cells.get(2) + " 404 page not found",
                            cells.get(2) + " the server could not find the requested resource");
        }
    }

    /** A path of a group that nobody serves is the web server's, not the API's. */
    private static String said(HttpResponse<String> answer) {
        return JsonText.parse(answer.body()).fold(text -> answer.body().strip(), status -> status.textAt("message"));
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return http.send(method, path, type, body);
    }
}
