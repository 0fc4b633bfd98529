package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What goes over the wire, byte for byte where it matters. */
@TestInstance(Lifecycle.PER_CLASS)
class HttpApiTest {
    private static final String CONFIG_MAPS = "/api/v1/namespaces/default/configmaps";

    private final RawClient http = RawClient.of(Served.standing());

    @AfterAll
    void stop() {
        http.served().close();
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsTurnedAway() throws Exception {
        for (String authorization : new String[] {"Basic YTpi", "Bearer nope", "Bearer", ""}) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(http.served().url() + "/api/v1/pods"));
            HttpResponse<String> response = http.exchange(
                    (authorization.isEmpty() ? request : request.header("Authorization", authorization)).build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).as(authorization).isEqualTo(401);
            assertThat(RawClient.json(response).textAt("message")).isEqualTo("Unauthorized");
        }
    }

    @Test
    void aCertificateOfTheClustersAuthorityOpensAsWellAsTheToken() throws Exception {
        HttpClient withCertificate =
                HttpClient.newBuilder().sslContext(http.served().trust(true)).build();
        HttpResponse<String> response = withCertificate.send(
                HttpRequest.newBuilder(URI.create(http.served().url() + "/version"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RawClient.json(response).textAt("gitVersion")).matches("v1\\.33\\.[0-9]+\\+orrery");
    }

    @Test
    void bothVersionsOfHttpAreSpoken() throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpResponse<String> response =
                    http.exchange(http.request("/healthz").version(version).build(), BodyHandlers.ofString());
            assertThat(response.version()).isEqualTo(version);
            assertThat(response.body()).isEqualTo("ok");
        }
    }

    @Test
    void anObjectIsCreatedReadChangedAndDeleted() throws Exception {
        HttpResponse<String> created =
                http.send("POST", CONFIG_MAPS, "application/json", RawClient.configMap("life", "1"));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(http.get(CONFIG_MAPS + "/life").textAt("data", "value")).isEqualTo("1");
        http.send("PUT", CONFIG_MAPS + "/life", "application/json", RawClient.configMap("life", "2"));
        http.send("PATCH", CONFIG_MAPS + "/life", "application/merge-patch+json", "{\"data\":{\"more\":\"3\"}}");
        Json changed = http.get(CONFIG_MAPS + "/life");
        assertThat(changed.textAt("data", "value") + changed.textAt("data", "more"))
                .isEqualTo("23");
        Json deleted = RawClient.json(http.send("DELETE", CONFIG_MAPS + "/life", "", ""));
        assertThat(deleted.textAt("kind") + " " + deleted.textAt("status")).isEqualTo("Status Success");
        assertThat(deleted.textAt("details", "name")).isEqualTo("life");
        assertThat(http.get(CONFIG_MAPS + "/life").textAt("message")).isEqualTo("configmaps \"life\" not found");
    }

    @Test
    void whatIsUnknownOrThereTwiceIsWarnedOfInTheHeader() throws Exception {
        String body = "{\"metadata\":{\"name\":\"warned\"},\"foo\":1,\"data\":{\"a\":\"1\",\"a\":\"2\"}}";
        HttpResponse<String> warned = http.send("POST", CONFIG_MAPS, "application/json", body);
        assertThat(warned.statusCode()).isEqualTo(201);
        assertThat(warned.headers().allValues("Warning"))
                .containsExactly("299 - \"unknown field \\\"foo\\\"\"", "299 - \"duplicate field \\\"data.a\\\"\"");
        HttpResponse<String> refused =
                http.send("POST", CONFIG_MAPS + "?fieldValidation=Strict", "application/json", body);
        assertThat(RawClient.json(refused).textAt("message"))
                .endsWith("strict decoding error: unknown field \"foo\", duplicate field \"data.a\"");
    }

    @Test
    void aPersonGetsAnAnswerInLines() throws Exception {
        String path = "/api/v1/namespaces/default";
        HttpResponse<String> pretty =
                http.exchange(http.request(path + "?pretty=true").build(), BodyHandlers.ofString());
        assertThat(pretty.body()).startsWith("{\n  \"apiVersion\": \"v1\",\n").endsWith("\n}");
        assertThat(http.exchange(http.request(path).build(), BodyHandlers.ofString())
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aBodyMayBeYamlAndAnAnswerToo() throws Exception {
        String yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: yaml\ndata:\n  value: \"0644\"\n";
        assertThat(http.send("POST", CONFIG_MAPS, "application/yaml", yaml).statusCode())
                .isEqualTo(201);
        HttpResponse<String> response = http.exchange(
                http.request(CONFIG_MAPS + "/yaml")
                        .header("Accept", "application/yaml")
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(response.body()).contains("value: \"0644\"");
    }

    @Test
    void onlyTheMetadataIsSentToWhoeverAsksForIt() throws Exception {
        http.send("POST", CONFIG_MAPS, "application/json", RawClient.configMap("known", "unseen"));
        String form = "application/json;as=PartialObjectMetadata%s;g=meta.k8s.io;v=v1";
        Json one = http.get(CONFIG_MAPS + "/known", form.formatted(""));
        assertThat(one.textAt("kind") + " " + one.textAt("metadata", "name")).isEqualTo("PartialObjectMetadata known");
        assertThat(one.at("data")).isEmpty();
        Json all = http.get(CONFIG_MAPS, form.formatted("List"));
        assertThat(all.textAt("kind")).isEqualTo("PartialObjectMetadataList");
        assertThat(all.elementsAt("items").map(item -> item.textAt("metadata", "name")))
                .contains("known");
        assertThat(all.elementsAt("items").flatMap(item -> item.at("data"))).isEmpty();
    }

    @Test
    void discoveryTellsTheSameInItsOldFormAndInTheNew() throws Exception {
        String newForm = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
        Json apps = http.get("/apis", newForm)
                .elementsAt("items")
                .find(group -> group.textAt("metadata", "name").equals("apps"))
                .get();
        assertThat(http.get("/apis/apps/v1")
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
    void whatIsMadeByPutIsCreatedOnlyWhereKubernetesDoesSo() throws Exception {
        String lease = "{\"apiVersion\":\"coordination.k8s.io/v1\",\"kind\":\"Lease\",\"metadata\":{\"name\":\"put\"}}";
        String path = "/apis/coordination.k8s.io/v1/namespaces/default/leases/put";
        assertThat(http.send("PUT", path, "application/json", lease).statusCode())
                .isEqualTo(201);
        assertThat(http.send("PUT", CONFIG_MAPS + "/put", "application/json", RawClient.configMap("put", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsRefusedInTheApiServersWords() throws Exception {
        assertThat(http.message("POST", CONFIG_MAPS, "application/json", ""))
                .isEqualTo("the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind;"
                        + " json parse error: unexpected end of JSON input (<empty>)");
        assertThat(http.message("POST", CONFIG_MAPS, "text/plain", "x"))
                .startsWith("the body of the request was in an unknown format - accepted media types include: ");
        assertThat(http.send("POST", CONFIG_MAPS, "text/plain", "x").statusCode())
                .isEqualTo(415);
        String large = RawClient.configMap("large", "x".repeat(3 * 1024 * 1024));
        assertThat(http.send("POST", CONFIG_MAPS, "application/json", large).statusCode())
                .isEqualTo(413);
        assertThat(http.send("PUT", CONFIG_MAPS + "/other", "application/json", RawClient.configMap("named", "1"))
                        .body())
                .contains("the name of the object (named) does not match the name on the URL (other)");
    }

    @Test
    void pathsOfAnyShapeAreAnsweredInTheApisForm() throws Exception {
        for (String path :
                new String[] {"/api/v1//nothing", "/api/v1/namespaces/a%2Fb/pods/c", "/api/v1/%2E%2E/pods"}) {
            Json answer = http.get(path);
            assertThat(answer.textAt("kind")).as(path).isEqualTo("Status");
            assertThat(answer.numberAt("code")).as(path).isBetween(400L, 404L);
        }
        assertThat(http.get("/").elementsAt("paths").flatMap(Json::asString))
                .contains("/api/v1", "/apis/apps/v1", "/version");
    }

    @Test
    void aTestInAnyLanguageTurnsTheCrank() throws Exception {
        String clock = "/apis/orrery.dev/v1/clock";
        Instant before = Instant.parse(http.get(clock).textAt("now"));
        Json after = RawClient.json(http.send("POST", clock + "/advance", "application/json", "{\"seconds\":600}"));
        assertThat(Instant.parse(after.textAt("now"))).isEqualTo(before.plusSeconds(600));
        Json idle = RawClient.json(http.send("POST", clock + "/run-until-idle", "", ""));
        assertThat(idle.elementsAt("waitedFor")).isEmpty();
        assertThat(http.message("POST", clock + "/advance", "application/json", "{\"seconds\":-1}"))
                .isEqualTo("seconds: must be a number of seconds, from 0 to 3153600000");
        assertThat(http.message("PUT", clock, "application/json", "{\"rate\":\"fast\"}"))
                .isEqualTo("rate: must be a number from 0 to 1000000");
        assertThat(RawClient.json(http.send("PUT", clock, "application/json", "{\"rate\":0}"))
                        .numberAt("rate"))
                .isZero();
    }

    @Test
    void aLargeAnswerIsCompressedForWhoeverCanReadIt() throws Exception {
        http.send("POST", CONFIG_MAPS, "application/json", RawClient.configMap("wide", "x".repeat(200_000)));
        HttpResponse<byte[]> response = http.exchange(
                http.request(CONFIG_MAPS + "/wide")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(JsonText.parse(text).get().textAt("data", "value")).hasSize(200_000);
    }

    @Test
    void whoKeepsALargeAnswerKnowsOnWhatItDepends() throws Exception {
        HttpResponse<byte[]> response = http.exchange(
                http.request("/openapi/v2").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(response.headers().allValues("Vary")).containsExactly("Accept", "Accept-Encoding");
    }

    @Test
    void whatIsNotServedIsNotFound() throws Exception {
        assertThat(http.get("/apis/apps/v9/deployments").textAt("message"))
                .isEqualTo("the server could not find the requested resource");
        HttpResponse<String> nowhere =
                http.exchange(http.request("/apis/nope/v1/things").build(), BodyHandlers.ofString());
        assertThat(nowhere.statusCode() + nowhere.body()).isEqualTo("404404 page not found\n");
        assertThat(http.send("PATCH", CONFIG_MAPS, "application/merge-patch+json", "{}")
                        .statusCode())
                .isEqualTo(405);
        HttpResponse<String> html = http.exchange(
                http.request(CONFIG_MAPS).header("Accept", "text/html").build(), BodyHandlers.ofString());
        assertThat(html.statusCode()).isEqualTo(406);
    }
}
