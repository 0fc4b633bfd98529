package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
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
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What goes over the wire, byte for byte where it matters. */
@TestInstance(Lifecycle.PER_CLASS)
class HttpApiTest {
    private static final String CONFIG_MAPS = "/api/v1/namespaces/default/configmaps";

    private Served served = Served.standing();
    private HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void connect() throws GeneralSecurityException {
        client = HttpClient.newBuilder().sslContext(served.trust(false)).build();
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsTurnedAway() throws Exception {
        for (String authorization : new String[] {"Basic YTpi", "Bearer nope", "Bearer", ""}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.url() + "/api/v1/pods"));
            HttpResponse<String> response = client.send(
                    (authorization.isEmpty() ? request : request.header("Authorization", authorization)).build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).as(authorization).isEqualTo(401);
            assertThat(json(response).textAt("message")).isEqualTo("Unauthorized");
        }
    }

    @Test
    void aCertificateOfTheClustersAuthorityOpensAsWellAsTheToken() throws Exception {
        HttpClient withCertificate =
                HttpClient.newBuilder().sslContext(served.trust(true)).build();
        HttpResponse<String> response = withCertificate.send(
                HttpRequest.newBuilder(URI.create(served.url() + "/version")).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).textAt("gitVersion")).matches("v1\\.33\\.[0-9]+\\+orrery");
    }

    @Test
    void bothVersionsOfHttpAreSpoken() throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpResponse<String> response =
                    client.send(request("/healthz").version(version).build(), BodyHandlers.ofString());
            assertThat(response.version()).isEqualTo(version);
            assertThat(response.body()).isEqualTo("ok");
        }
    }

    @Test
    void anObjectIsCreatedReadChangedAndDeleted() throws Exception {
        HttpResponse<String> created = send("POST", CONFIG_MAPS, "application/json", configMap("life", "1"));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(get(CONFIG_MAPS + "/life").textAt("data", "value")).isEqualTo("1");
        send("PUT", CONFIG_MAPS + "/life", "application/json", configMap("life", "2"));
        send("PATCH", CONFIG_MAPS + "/life", "application/merge-patch+json", "{\"data\":{\"more\":\"3\"}}");
        Json changed = get(CONFIG_MAPS + "/life");
        assertThat(changed.textAt("data", "value") + changed.textAt("data", "more"))
                .isEqualTo("23");
        Json deleted = json(send("DELETE", CONFIG_MAPS + "/life", "", ""));
        assertThat(deleted.textAt("kind") + " " + deleted.textAt("status")).isEqualTo("Status Success");
        assertThat(deleted.textAt("details", "name")).isEqualTo("life");
        assertThat(get(CONFIG_MAPS + "/life").textAt("message")).isEqualTo("configmaps \"life\" not found");
    }

    @Test
    void itemsOfAListDoNotRepeatTheirKind() throws Exception {
        send("POST", CONFIG_MAPS, "application/json", configMap("listed", "1"));
        Json list = get(CONFIG_MAPS + "?fieldSelector=metadata.name%3Dlisted");
        assertThat(list.textAt("kind")).isEqualTo("ConfigMapList");
        Json item = list.elementsAt("items").single();
        assertThat(item.textAt("metadata", "name")).isEqualTo("listed");
        assertThat(item.at("kind")).isEmpty();
    }

    @Test
    void whatIsUnknownOrThereTwiceIsWarnedOfInTheHeader() throws Exception {
        String body = "{\"metadata\":{\"name\":\"warned\"},\"foo\":1,\"data\":{\"a\":\"1\",\"a\":\"2\"}}";
        HttpResponse<String> warned = send("POST", CONFIG_MAPS, "application/json", body);
        assertThat(warned.statusCode()).isEqualTo(201);
        assertThat(warned.headers().allValues("Warning"))
                .containsExactly("299 - \"unknown field \\\"foo\\\"\"", "299 - \"duplicate field \\\"data.a\\\"\"");
        HttpResponse<String> refused = send("POST", CONFIG_MAPS + "?fieldValidation=Strict", "application/json", body);
        assertThat(json(refused).textAt("message"))
                .endsWith("strict decoding error: unknown field \"foo\", duplicate field \"data.a\"");
    }

    @Test
    void aPersonGetsAnAnswerInLines() throws Exception {
        String path = "/api/v1/namespaces/default";
        HttpResponse<String> pretty = client.send(request(path + "?pretty=true").build(), BodyHandlers.ofString());
        assertThat(pretty.body()).startsWith("{\n  \"apiVersion\": \"v1\",\n").endsWith("\n}");
        assertThat(client.send(request(path).build(), BodyHandlers.ofString())
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aBodyMayBeYamlAndAnAnswerToo() throws Exception {
        String yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: yaml\ndata:\n  value: \"0644\"\n";
        assertThat(send("POST", CONFIG_MAPS, "application/yaml", yaml).statusCode())
                .isEqualTo(201);
        HttpResponse<String> response = client.send(
                request(CONFIG_MAPS + "/yaml")
                        .header("Accept", "application/yaml")
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(response.body()).contains("value: \"0644\"");
    }

    @Test
    void onlyTheMetadataIsSentToWhoeverAsksForIt() throws Exception {
        send("POST", CONFIG_MAPS, "application/json", configMap("known", "unseen"));
        String form = "application/json;as=PartialObjectMetadata%s;g=meta.k8s.io;v=v1";
        Json one = get(CONFIG_MAPS + "/known", form.formatted(""));
        assertThat(one.textAt("kind") + " " + one.textAt("metadata", "name")).isEqualTo("PartialObjectMetadata known");
        assertThat(one.at("data")).isEmpty();
        Json all = get(CONFIG_MAPS, form.formatted("List"));
        assertThat(all.textAt("kind")).isEqualTo("PartialObjectMetadataList");
        assertThat(all.elementsAt("items").map(item -> item.textAt("metadata", "name")))
                .contains("known");
        assertThat(all.elementsAt("items").flatMap(item -> item.at("data"))).isEmpty();
    }

    @Test
    void discoveryTellsTheSameInItsOldFormAndInTheNew() throws Exception {
        String newForm = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
        Json apps = get("/apis", newForm)
                .elementsAt("items")
                .find(group -> group.textAt("metadata", "name").equals("apps"))
                .get();
        assertThat(get("/apis/apps/v1")
                        .elementsAt("resources")
                        .map(resource -> resource.textAt("name"))
                        .reject(name -> name.contains("/"))
                        .sorted())
                .isNotEmpty()
                .isEqualTo(apps.elementsAt("versions")
                        .head()
                        .elementsAt("resources")
                        .map(resource -> resource.textAt("resource"))
                        .sorted());
    }

    @Test
    void aCollectionIsDeletedBySelector() throws Exception {
        for (String name : new String[] {"gone-1", "gone-2"}) {
            send(
                    "POST",
                    CONFIG_MAPS,
                    "application/json",
                    configMap(name, "1").replace("\"name\"", "\"labels\":{\"a\":\"b\"},\"name\""));
        }
        Json deleted = json(send("DELETE", CONFIG_MAPS + "?labelSelector=a%3Db", "", ""));
        assertThat(deleted.elementsAt("items")).hasSize(2);
        assertThat(get(CONFIG_MAPS + "?labelSelector=a%3Db").elementsAt("items"))
                .isEmpty();
    }

    @Test
    void aListComesInPagesOfOneRevision() throws Exception {
        String space = "/api/v1/namespaces/kube-public/configmaps";
        for (int number = 1; number <= 5; number++) {
            send("POST", space, "application/json", configMap("page-" + number, "1"));
        }
        Json first = get(space + "?limit=2");
        assertThat(names(first)).containsExactly("kube-root-ca.crt", "page-1");
        assertThat(first.numberAt("metadata", "remainingItemCount")).isEqualTo(4);
        send("DELETE", space + "/page-2", "", "");
        Json second = get(space + "?limit=3&continue=" + first.textAt("metadata", "continue"));
        assertThat(names(second)).containsExactly("page-2", "page-3", "page-4");
        assertThat(second.textAt("metadata", "resourceVersion")).isEqualTo(first.textAt("metadata", "resourceVersion"));
        Json last = get(space + "?continue=" + second.textAt("metadata", "continue"));
        assertThat(names(last)).containsExactly("page-5");
        assertThat(last.at("metadata", "continue")).isEmpty();
    }

    private static Vector<String> names(Json list) {
        return list.elementsAt("items").map(item -> item.textAt("metadata", "name"));
    }

    @Test
    void whatAListIsAskedForWronglyIsSaid() throws Exception {
        assertThat(get(CONFIG_MAPS + "?limit=abc").textAt("message"))
                .isEqualTo("strconv.ParseInt: parsing \"abc\": invalid syntax");
        assertThat(get(CONFIG_MAPS + "?resourceVersion=abc").textAt("message"))
                .isEqualTo(
                        "resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax");
        assertThat(get(CONFIG_MAPS + "?resourceVersionMatch=Exact").textAt("message"))
                .isEqualTo("ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden:"
                        + " resourceVersionMatch is forbidden unless resourceVersion is provided");
        assertThat(get(CONFIG_MAPS + "?labelSelector=a%20in").textAt("message"))
                .isEqualTo("unable to parse requirement: found '' expected: '('");
        assertThat(get(CONFIG_MAPS + "?continue=xxx").textAt("message"))
                .startsWith("invalid continue token: continue key is not valid: ");
        assertThat(get(CONFIG_MAPS + "?resourceVersion=999999999").textAt("message"))
                .matches("Timeout: Too large resource version: 999999999, current: [0-9]+");
        Json exact = get(CONFIG_MAPS + "?resourceVersion=1&resourceVersionMatch=Exact");
        assertThat(exact.textAt("kind")).isEqualTo("ConfigMapList");
    }

    @Test
    void whatIsMadeByPutIsCreatedOnlyWhereKubernetesDoesSo() throws Exception {
        String lease = "{\"apiVersion\":\"coordination.k8s.io/v1\",\"kind\":\"Lease\",\"metadata\":{\"name\":\"put\"}}";
        String path = "/apis/coordination.k8s.io/v1/namespaces/default/leases/put";
        assertThat(send("PUT", path, "application/json", lease).statusCode()).isEqualTo(201);
        assertThat(send("PUT", CONFIG_MAPS + "/put", "application/json", configMap("put", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWatchTellsWhatThereIsAndThenWhatHappens() throws Exception {
        send("POST", CONFIG_MAPS, "application/json", configMap("watched", "1"));
        String path = CONFIG_MAPS + "?watch=1&fieldSelector=metadata.name%3Dwatched";
        try (BufferedReader events = watch(path)) {
            assertThat(event(events)).isEqualTo("ADDED 1");
            send("PATCH", CONFIG_MAPS + "/watched", "application/merge-patch+json", "{\"data\":{\"value\":\"2\"}}");
            assertThat(event(events)).isEqualTo("MODIFIED 2");
            send("DELETE", CONFIG_MAPS + "/watched", "", "");
            assertThat(event(events)).isEqualTo("DELETED 2");
        }
    }

    @Test
    void anObjectThatStopsMatchingIsGoneForThatWatch() throws Exception {
        String labelled = configMap("matching", "1").replace("\"name\"", "\"labels\":{\"in\":\"yes\"},\"name\"");
        send("POST", CONFIG_MAPS, "application/json", labelled);
        try (BufferedReader events = watch(CONFIG_MAPS + "?watch=1&labelSelector=in%3Dyes")) {
            assertThat(event(events)).isEqualTo("ADDED 1");
            String leave = "{\"metadata\":{\"labels\":{\"in\":\"no\"}}}";
            send("PATCH", CONFIG_MAPS + "/matching", "application/merge-patch+json", leave);
            assertThat(event(events)).isEqualTo("DELETED 1");
        }
    }

    @Test
    void aWatchThatAsksForItIsToldWhereTheBeginningEnds() throws Exception {
        String path = CONFIG_MAPS + "?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
                + "&allowWatchBookmarks=true&fieldSelector=metadata.name%3Dnothing";
        try (BufferedReader events = watch(path)) {
            Json bookmark = JsonText.parse(events.readLine()).get();
            assertThat(bookmark.textAt("type")).isEqualTo("BOOKMARK");
            assertThat(bookmark.textAt("object", "metadata", "annotations", "k8s.io/initial-events-end"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aWatchEndsWhenItsTimeIsUp() throws Exception {
        try (BufferedReader events = watch(CONFIG_MAPS + "?watch=1&timeoutSeconds=1&resourceVersion=999999999")) {
            assertThat(events.readLine()).isNull();
        }
    }

    @Test
    void whatCannotBeReadIsRefusedInTheApiServersWords() throws Exception {
        assertThat(message("POST", CONFIG_MAPS, "application/json", ""))
                .isEqualTo("the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind;"
                        + " json parse error: unexpected end of JSON input (<empty>)");
        assertThat(message("POST", CONFIG_MAPS, "text/plain", "x"))
                .startsWith("the body of the request was in an unknown format - accepted media types include: ");
        assertThat(send("POST", CONFIG_MAPS, "text/plain", "x").statusCode()).isEqualTo(415);
        String large = configMap("large", "x".repeat(3 * 1024 * 1024));
        assertThat(send("POST", CONFIG_MAPS, "application/json", large).statusCode())
                .isEqualTo(413);
        assertThat(send("PUT", CONFIG_MAPS + "/other", "application/json", configMap("named", "1"))
                        .body())
                .contains("the name of the object (named) does not match the name on the URL (other)");
    }

    @Test
    void pathsOfAnyShapeAreAnsweredInTheApisForm() throws Exception {
        for (String path :
                new String[] {"/api/v1//nothing", "/api/v1/namespaces/a%2Fb/pods/c", "/api/v1/%2E%2E/pods"}) {
            Json answer = get(path);
            assertThat(answer.textAt("kind")).as(path).isEqualTo("Status");
            assertThat(answer.numberAt("code")).as(path).isBetween(400L, 404L);
        }
        assertThat(get("/").elementsAt("paths").flatMap(Json::asString))
                .contains("/api/v1", "/apis/apps/v1", "/version");
    }

    @Test
    void aTestInAnyLanguageTurnsTheCrank() throws Exception {
        String clock = "/apis/orrery.dev/v1/clock";
        Instant before = Instant.parse(get(clock).textAt("now"));
        Json after = json(send("POST", clock + "/advance", "application/json", "{\"seconds\":600}"));
        assertThat(Instant.parse(after.textAt("now"))).isEqualTo(before.plusSeconds(600));
        Json idle = json(send("POST", clock + "/run-until-idle", "", ""));
        assertThat(idle.elementsAt("waitedFor")).isEmpty();
        assertThat(message("POST", clock + "/advance", "application/json", "{\"seconds\":-1}"))
                .isEqualTo("seconds: must be a number of seconds, from 0 to 3153600000");
        assertThat(message("PUT", clock, "application/json", "{\"rate\":\"fast\"}"))
                .isEqualTo("rate: must be a number from 0 to 1000000");
        assertThat(json(send("PUT", clock, "application/json", "{\"rate\":0}")).numberAt("rate"))
                .isZero();
    }

    @Test
    void aLargeAnswerIsCompressedForWhoeverCanReadIt() throws Exception {
        send("POST", CONFIG_MAPS, "application/json", configMap("wide", "x".repeat(200_000)));
        HttpResponse<byte[]> response = client.send(
                request(CONFIG_MAPS + "/wide").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(JsonText.parse(text).get().textAt("data", "value")).hasSize(200_000);
    }

    @Test
    void whoKeepsALargeAnswerKnowsOnWhatItDepends() throws Exception {
        HttpResponse<byte[]> response = client.send(
                request("/openapi/v2").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(response.headers().allValues("Vary")).containsExactly("Accept", "Accept-Encoding");
    }

    @Test
    void whatIsNotServedIsNotFound() throws Exception {
        assertThat(get("/apis/apps/v9/deployments").textAt("message"))
                .isEqualTo("the server could not find the requested resource");
        HttpResponse<String> nowhere =
                client.send(request("/apis/nope/v1/things").build(), BodyHandlers.ofString());
        assertThat(nowhere.statusCode() + nowhere.body()).isEqualTo("404404 page not found\n");
        assertThat(send("PATCH", CONFIG_MAPS, "application/merge-patch+json", "{}")
                        .statusCode())
                .isEqualTo(405);
        HttpResponse<String> html =
                client.send(request(CONFIG_MAPS).header("Accept", "text/html").build(), BodyHandlers.ofString());
        assertThat(html.statusCode()).isEqualTo(406);
    }

    private static String configMap(String name, String value) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"" + name
                + "\"},\"data\":{\"value\":\"" + value + "\"}}";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(served.url() + path))
                .header("Authorization", "Bearer " + served.token());
    }

    private HttpResponse<String> send(String method, String path, String contentType, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        return client.send(
                (contentType.isEmpty() ? request : request.header("Content-Type", contentType)).build(),
                BodyHandlers.ofString());
    }

    private String message(String method, String path, String contentType, String body) throws Exception {
        return json(send(method, path, contentType, body)).textAt("message");
    }

    private Json get(String path) throws IOException, InterruptedException {
        return json(client.send(request(path).build(), BodyHandlers.ofString()));
    }

    private Json get(String path, String accepted) throws IOException, InterruptedException {
        return json(client.send(request(path).header("Accept", accepted).build(), BodyHandlers.ofString()));
    }

    private static Json json(HttpResponse<String> response) {
        return JsonText.parse(response.body()).get();
    }

    private BufferedReader watch(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request(path).build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The type of the next event, and the value that its object has. */
    private static String event(BufferedReader events) throws IOException {
        Json event = JsonText.parse(events.readLine()).get();
        return event.textAt("type") + " " + event.textAt("object", "data", "value");
    }
}
