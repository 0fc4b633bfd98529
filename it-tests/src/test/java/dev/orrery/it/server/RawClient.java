package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Requests written by hand to a server, and what came back for them. */
record RawClient(Served served, HttpClient client) {

    /** One that trusts the server and comes in with its token. */
    static RawClient of(Served served) {
        try {
            return new RawClient(
                    served,
                    HttpClient.newBuilder().sslContext(served.trust(false)).build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String configMap(String name, String value) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"" + name
                + "\"},\"data\":{\"value\":\"" + value + "\"}}";
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(served.url() + path))
                .header("Authorization", "Bearer " + served.token());
    }

    HttpResponse<String> send(String method, String path, String contentType, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        return exchange(
                (contentType.isEmpty() ? request : request.header("Content-Type", contentType)).build(),
                BodyHandlers.ofString());
    }

    String message(String method, String path, String contentType, String body) throws Exception {
        return json(send(method, path, contentType, body)).textAt("message");
    }

    Json get(String path) throws IOException, InterruptedException {
        return json(exchange(request(path).build(), BodyHandlers.ofString()));
    }

    Json get(String path, String accepted) throws IOException, InterruptedException {
        return json(exchange(request(path).header("Accept", accepted).build(), BodyHandlers.ofString()));
    }

    static Json json(HttpResponse<String> response) {
        return JsonText.parse(response.body()).get();
    }

    BufferedReader watch(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = exchange(request(path).build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The type of the next event, and the value that its object has. */
    static String event(BufferedReader events) throws IOException {
        Json event = JsonText.parse(events.readLine()).get();
        return event.textAt("type") + " " + event.textAt("object", "data", "value");
    }

    <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(request, handler);
    }
}
