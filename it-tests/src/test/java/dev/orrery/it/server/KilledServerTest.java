package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed in the middle of its work, again and again. Writers count up the values of their objects; a watch
 * goes on, in each life, from where it was in the one before.
 */
class KilledServerTest {
    private static final String CONFIG_MAPS = "/api/v1/namespaces/default/configmaps";
    private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/default/deployments";
    private static final String PODS = "/api/v1/namespaces/default/pods";
    private static final int LIVES = 4;
    private static final int WRITERS = 3;
    private static final long SEED = 20261;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> watched = new ConcurrentHashMap<>();
    private final AtomicLong lastRevision = new AtomicLong();
    private final AtomicLong lastWatched = new AtomicLong();
    private final Map<String, String> printed = new ConcurrentHashMap<>();

    @Test
    void losesNothingThatItAcknowledgedAndShowsNothingThatItLoses(@TempDir Path folder) throws Exception {
        Random chance = new Random(SEED);
        for (int life = 1; life <= LIVES; life++) {
            ServerProcess server = ServerProcess.over(folder);
            try {
                assertNothingIsLost(server, life);
                assertContainersRunOn(server, life);
                live(server, life, 100 + chance.nextInt(200));
            } finally {
                server.kill();
            }
        }
        ServerProcess last = ServerProcess.over(folder);
        try {
            assertNothingIsLost(last, LIVES + 1);
            assertControllersGoOn(last);
            assertContainersRunOn(last, LIVES + 1);
            assertThat(printed.values()).anyMatch(log -> !log.isEmpty());
            watchUntilAllIsSeen(last);
            assertThat(watched).containsExactlyInAnyOrderEntriesOf(values(last));
        } finally {
            last.kill();
        }
    }

    /** Works until so many writes were acknowledged. */
    private void live(ServerProcess server, int life, int writes) throws Exception {
        CountDownLatch enough = new CountDownLatch(writes);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        List<Future<?>> work = new ArrayList<>();
        if (life == 1) {
            deploy(server);
        }
        work.add(threads.submit(() -> watch(server, Long.MAX_VALUE)));
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "w" + writer + "-" + life + "-";
            work.add(threads.submit(() -> write(server, prefix, enough)));
        }
        enough.await();
        server.kill();
        for (Future<?> each : work) {
            each.get();
        }
        threads.shutdown();
    }

    /** Ten values for an object, then the next object, until nobody answers. */
    private void write(ServerProcess server, String prefix, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                String name = prefix + i / 10;
                HttpResponse<String> response = i % 10 == 0
                        ? server.send("POST", CONFIG_MAPS, "application/json", configMap(name, i))
                        : server.send("PUT", CONFIG_MAPS + "/" + name, "application/json", configMap(name, i));
                assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
                acknowledged.put(name, (long) i);
                Json written = JsonText.parse(response.body()).get();
                lastRevision.accumulateAndGet(revision(written), Math::max);
                enough.countDown();
            }
        } catch (IOException killed) {
            // That is what happens to it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on where the last watch was, until the revision or the end of the server. */
    private void watch(ServerProcess server, long until) {
        String path = CONFIG_MAPS + "?watch=true&resourceVersion=" + lastWatched.get();
        try (InputStream stream =
                        lastWatched.get() == 0 ? server.watch(CONFIG_MAPS + "?watch=true") : server.watch(path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Json event = JsonText.parse(line).getOrElse(Json.nothing());
                assertThat(event.textAt("type")).as(line).isNotEqualTo("ERROR");
                Json object = event.at("object").getOrElse(Json.nothing());
                if (!object.textAt("data", "value").isEmpty()) {
                    watched.put(object.textAt("metadata", "name"), value(object));
                }
                lastWatched.accumulateAndGet(revision(object), Math::max);
                if (lastWatched.get() >= until) {
                    return;
                }
            }
        } catch (IOException killed) {
            // That is what happens to it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertNothingIsLost(ServerProcess server, int life) throws Exception {
        Json list = server.get(CONFIG_MAPS);
        assertThat(revision(list)).as("life %s", life).isGreaterThanOrEqualTo(lastRevision.get());
        assertThat(revision(list)).as("life %s", life).isGreaterThanOrEqualTo(lastWatched.get());
        Map<String, Long> values = values(server);
        acknowledged.forEach((name, value) ->
                assertThat(values.get(name)).as("%s in life %s", name, life).isGreaterThanOrEqualTo(value));
        watched.forEach((name, value) ->
                assertThat(values.get(name)).as("%s in life %s", name, life).isGreaterThanOrEqualTo(value));
    }

    /** Their logs hold all that was read of them, and none was started a second time. */
    private void assertContainersRunOn(ServerProcess server, int life) throws Exception {
        for (Json pod : server.get(PODS).elementsAt("items")) {
            String name = pod.textAt("metadata", "name");
            for (Json container : pod.elementsAt("status", "containerStatuses")) {
                assertThat(container.numberAt("restartCount"))
                        .as("%s in life %s", name, life)
                        .isZero();
            }
            HttpResponse<String> log = server.send("GET", PODS + "/" + name + "/log", "application/json", "");
            String known = printed.getOrDefault(name, "");
            if (log.statusCode() == 200 || !known.isEmpty()) {
                assertThat(log.body()).as("%s in life %s", name, life).startsWith(known);
                printed.put(name, log.body());
            }
        }
    }

    private void watchUntilAllIsSeen(ServerProcess server) throws Exception {
        HttpResponse<String> response = server.send("POST", CONFIG_MAPS, "application/json", configMap("the-last", 0));
        watch(server, revision(JsonText.parse(response.body()).get()));
    }

    private static void deploy(ServerProcess server) throws Exception {
        HttpResponse<String> response = server.send(
                "POST",
                DEPLOYMENTS,
                "application/json",
                "{\"metadata\":{\"name\":\"web\"},\"spec\":{\"replicas\":3,"
                        + "\"selector\":{\"matchLabels\":{\"app\":\"web\"}},\"template\":{\"metadata\":{\"labels\":"
                        + "{\"app\":\"web\"}},\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"kahootali/counter\"}]}}}}");
        assertThat(response.statusCode()).isEqualTo(201);
    }

    private static void assertControllersGoOn(ServerProcess server) throws Exception {
        server.send("PATCH", DEPLOYMENTS + "/web", "application/merge-patch+json", "{\"spec\":{\"replicas\":5}}");
        String path = DEPLOYMENTS + "?watch=true&timeoutSeconds=60";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.watch(path), StandardCharsets.UTF_8))) {
            assertThat(lines.lines()
                            .anyMatch(line -> JsonText.parse(line)
                                    .exists(event -> event.numberAt("object", "status", "readyReplicas") == 5)))
                    .isTrue();
        }
    }

    private static Map<String, Long> values(ServerProcess server) throws Exception {
        Map<String, Long> values = new ConcurrentHashMap<>();
        for (Json item : server.get(CONFIG_MAPS).elementsAt("items")) {
            if (!item.textAt("data", "value").isEmpty()) {
                values.put(item.textAt("metadata", "name"), value(item));
            }
        }
        return values;
    }

    private static long value(Json configMap) {
        return Long.parseLong(configMap.textAt("data", "value"));
    }

    private static long revision(Json document) {
        return Long.parseLong(document.textAt("metadata", "resourceVersion"));
    }

    private static String configMap(String name, int value) {
        return "{\"metadata\":{\"name\":\"" + name + "\"},\"data\":{\"value\":\"" + value + "\"}}";
    }
}
