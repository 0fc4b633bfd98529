package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs, as clients of all sorts ask for them. */
class LogsOverHttpTest {
    private static final String LOG = "/api/v1/namespaces/default/pods/counter/log";

    private final Served served = Served.standing();
    private final HttpClient client;
    private final Remote remote;

    /** A counter that has counted to four. */
    LogsOverHttpTest(@TempDir Path folder) throws Exception {
        client = HttpClient.newBuilder().sslContext(served.trust(false)).build();
        remote = Remote.of(served, folder);
        remote.run("kubectl run counter --image=kahootali/counter:1.1");
        remote.run("kubectl wait pod/counter --for=condition=Ready");
        remote.run("orrery clock advance 4s");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aPartOfALogIsTold() throws Exception {
        assertThat(log("?tailLines=2")).isEqualTo("Counter: 3\nCounter: 4\n");
        assertThat(log("?tailLines=99999999999")).startsWith("Counter: 1\n").endsWith("Counter: 4\n");
        assertThat(log("?limitBytes=13")).isEqualTo("Counter: 1\nCo");
        assertThat(log("?sinceSeconds=1")).endsWith("Counter: 4\n").doesNotContain("Counter: 1\n");
        assertThat(log("?tailLines=1&timestamps=true")).matches("[0-9]{4}-[0-9T:-]+\\.[0-9]{9}Z Counter: 4\n");
    }

    @Test
    void aPartThatCannotBeIsRefusedWithAllFaults() throws Exception {
        assertThat(log("?tailLines=-1&limitBytes=0"))
                .contains(
                        "PodLogOptions \\\"counter\\\" is invalid: [tailLines: Invalid value: -1: must be greater than"
                                + " or equal to 0, limitBytes: Invalid value: 0: must be greater than 0]");
    }

    @Test
    void aLogIsFollowedUntilTheContainerEnds() throws Exception {
        try (BufferedReader lines = follow("?follow=true&tailLines=1")) {
            assertThat(lines.readLine()).isEqualTo("Counter: 4");
            remote.run("orrery clock advance 2s");
            assertThat(lines.readLine()).isEqualTo("Counter: 5");
            assertThat(lines.readLine()).isEqualTo("Counter: 6");
            remote.run("orrery pod crash counter");
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void whoFollowsHoldsUpNobodyAndMayLeave() throws Exception {
        Vector<BufferedReader> many = Vector.empty();
        for (int i = 0; i < 40; i++) {
            many = many.append(follow("?follow=true"));
        }
        remote.run("orrery clock advance 1s");
        for (BufferedReader lines : many) {
            assertThat(lines.readLine()).isEqualTo("Counter: 1");
            lines.close();
        }
        assertThat(log("?tailLines=1")).isEqualTo("Counter: 5\n");
    }

    @Test
    void whatIsFollowedWithinALimitEndsThere() throws Exception {
        try (BufferedReader lines = follow("?follow=true&limitBytes=11")) {
            assertThat(lines.readLine()).isEqualTo("Counter: 1");
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void kubectlsFlagsReachTheServer() {
        assertThat(remote.run("kubectl logs counter --since=1s"))
                .endsWith("Counter: 4\n")
                .doesNotContain("Counter: 1\n");
        assertThat(remote.run("kubectl logs counter --limit-bytes=3")).isEqualTo("Cou\n");
        assertThat(remote.run("kubectl logs counter --tail=1 --timestamps")).endsWith("Z Counter: 4\n");
        assertThat(remote.run("timeout 2s kubectl logs counter -f --tail=1"))
                .isEqualTo("Counter: 4\nCounter: 5\nCounter: 6\n");
    }

    private HttpRequest request(String part) {
        return HttpRequest.newBuilder(URI.create(served.url() + LOG + part))
                .header("Authorization", "Bearer " + served.token())
                .build();
    }

    private String log(String part) throws IOException, InterruptedException {
        return client.send(request(part), BodyHandlers.ofString()).body();
    }

    private BufferedReader follow(String part) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request(part), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
