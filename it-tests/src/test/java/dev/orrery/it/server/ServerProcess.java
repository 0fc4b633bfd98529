package dev.orrery.it.server;

import dev.orrery.cli.OrreryCommand;
import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.yaml.YamlReader;
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
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code orrery up} in a process of its own, over a folder. */
final class ServerProcess {
    private final Process process;
    private final String url;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, String url, String token) {
        this.process = process;
        this.url = url;
        this.token = token;
    }

    /** Returns when it serves. */
    static ServerProcess over(Path folder) throws IOException {
        Path kubeconfig = folder.resolve("kubeconfig");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrreryCommand.class.getName(),
                        "up",
                        "--insecure-http",
                        "--nodes",
                        "2",
                        "--data-dir",
                        folder.resolve("data").toString(),
                        "--kubeconfig",
                        kubeconfig.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = output.readLine();
        if (ready == null || !ready.startsWith("ready: ")) {
            throw new IOException("not ready, but: " + ready + "\n" + Files.readString(folder.resolve("errors")));
        }
        Json access = YamlReader.read(Files.readString(kubeconfig)).get().head().content();
        return new ServerProcess(
                process, ready.split(" ")[1], access.elementsAt("users").head().textAt("user", "token"));
    }

    Json get(String path) throws IOException, InterruptedException {
        return JsonText.parse(client.send(request(path).build(), BodyHandlers.ofString())
                        .body())
                .get();
    }

    HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", type)
                        .build(),
                BodyHandlers.ofString());
    }

    /** What a watch prints, as it comes. */
    InputStream watch(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    /** As by {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
