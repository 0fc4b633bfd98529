package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.User;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API describes all its kinds, those that somebody defined included, and says so anew only when it has changed. */
class OpenApiTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Kind<Unstructured> TEA =
            Kind.namespaced("drinks.example.com", "v1", "Tea", "teas", Unstructured.class);
    private static final Unstructured DEFINITION = definition();

    private final OpenApi openApi = new OpenApi();
    private Kinds kinds = Kinds.builtIn().with(Vector.of(TEA));

    private static Unstructured definition() {
        JsonObject document = YamlReader.read("{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition,"
                        + " metadata: {name: teas.drinks.example.com}, spec: {versions: [{name: v1, subresources: {status: {}},"
                        + " schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {leaf: {type:"
                        + " string, nullable: true}}}}}}}]}}")
                .get()
                .head()
                .content()
                .asObject()
                .get();
        return ObjectCodec.decode(Kinds.CUSTOM_RESOURCE_DEFINITION, document).get();
    }

    private Reply.Document get(String path, String query, String accept, String ifNoneMatch) {
        Call call = new Call(
                "GET", path, Query.of(query), accept, "", "", new byte[0], ifNoneMatch, User.ADMINISTRATOR, "");
        return openApi.at(call, kinds, kind -> Option.when(kind.equals(TEA), DEFINITION), NOW)
                .map(Reply.Document.class::cast)
                .get();
    }

    private JsonObject document(String path) {
        return JsonText.parse(get(path, "", "application/json", "").text())
                .get()
                .asObject()
                .get();
    }

    private static Vector<String> references(Json json) {
        Vector<String> own = Vector.of(json.textAt("$ref")).reject(String::isEmpty);
        Vector<Json> inside = json.asObject()
                .map(object -> object.members().values().toVector())
                .getOrElse(json.elements());
        return own.appendAll(inside.flatMap(OpenApiTest::references)).distinct();
    }

    @Test
    void everyGroupVersionIsInTheIndex() {
        assertThat(document("/openapi/v3").objectAt("paths").members().keySet())
                .contains("api/v1", "apis/apps/v1", "apis/autoscaling/v2", "apis/drinks.example.com/v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi/v2",
                "/openapi/v3/api/v1",
                "/openapi/v3/apis/apps/v1",
                "/openapi/v3/apis/apiextensions.k8s.io/v1",
                "/openapi/v3/apis/drinks.example.com/v1"
            })
    void everyReferenceLeadsSomewhere(String path) {
        JsonObject document = document(path);
        Vector<String> references = references(document);
        assertThat(references).hasSizeGreaterThan(5);
        assertThat(references.filter(reference -> document.at(
                                Vector.of(reference.split("/")).tail().toJavaArray(String[]::new))
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    void everyKindHasASchemaWithItsGroupVersionAndKind() {
        Vector<String> described = document("/openapi/v2")
                .objectAt("definitions")
                .members()
                .values()
                .toVector()
                .flatMap(schema -> schema.elementsAt("x-kubernetes-group-version-kind"))
                .map(kind -> kind.textAt("group") + "/" + kind.textAt("version") + " " + kind.textAt("kind"));
        assertThat(kinds.all()
                        .map(kind -> kind.group() + "/" + kind.version() + " " + kind.name())
                        .removeAll(described))
                .isEmpty();
    }

    @Test
    void aPatchSaysThatItCanBeTriedOutAndChecksFields() {
        Json patch = document("/openapi/v3/apis/apps/v1")
                .at("paths", "/apis/apps/v1/namespaces/{namespace}/deployments/{name}", "patch")
                .get();
        assertThat(patch.elementsAt("parameters").map(parameter -> parameter.textAt("name")))
                .contains("dryRun", "fieldValidation", "fieldManager");
        assertThat(patch.textAt("x-kubernetes-group-version-kind", "kind")).isEqualTo("Deployment");
        assertThat(patch.objectAt("requestBody", "content").members().keySet())
                .contains("application/strategic-merge-patch+json");
    }

    @Test
    void aPartOfAnObjectIsOfItsOwnKind() {
        Json scale = document("/openapi/v3/apis/apps/v1")
                .at("paths", "/apis/apps/v1/namespaces/{namespace}/deployments/{name}/scale", "put")
                .get();
        assertThat(scale.textAt("x-kubernetes-group-version-kind", "group")).isEqualTo("autoscaling");
        assertThat(scale.textAt("requestBody", "content", "application/json", "schema", "$ref"))
                .endsWith("io.k8s.api.autoscaling.v1.Scale");
    }

    @Test
    void aListSaysHowItMerges() {
        Json ports = document("/openapi/v3/api/v1")
                .at("components", "schemas", "io.k8s.api.core.v1.Container", "properties", "ports")
                .get();
        assertThat(ports.textAt("x-kubernetes-list-type")).isEqualTo("map");
        assertThat(ports.textAt("x-kubernetes-patch-merge-key")).isEqualTo("containerPort");
        assertThat(ports.elementsAt("x-kubernetes-list-map-keys").map(Json::plainText))
                .containsExactly("containerPort", "protocol");
    }

    @Test
    void aKindThatSomebodyDefinedIsDescribedAsItIsDefined() {
        Json newer = document("/openapi/v3/apis/drinks.example.com/v1")
                .at("components", "schemas", "com.example.drinks.v1.Tea", "properties")
                .get();
        Json older = document("/openapi/v2")
                .at("definitions", "com.example.drinks.v1.Tea", "properties")
                .get();
        assertThat(newer.isTrueAt("spec", "properties", "leaf", "nullable")).isTrue();
        assertThat(older.textAt("spec", "properties", "leaf", "type")).isEqualTo("string");
        assertThat(older.at("spec", "properties", "leaf", "nullable")).isEmpty();
        assertThat(newer.at("metadata")).isNotEmpty();
    }

    @Test
    void whoHasTheDocumentIsToldThatItIsTheSame() {
        Reply.Document first = get("/openapi/v2", "", "application/json", "");
        String tag = first.headers().get("ETag").get();
        Reply.Document second = get("/openapi/v2", "", "application/json", "\"other\", " + tag);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();

        kinds = Kinds.builtIn();
        assertThat(get("/openapi/v2", "", "application/json", tag).status()).isEqualTo(200);
    }

    @Test
    void whatIsAskedForByItsHashMayBeKept() {
        String url = document("/openapi/v3").textAt("paths", "apis/apps/v1", "serverRelativeURL");
        String[] parts = url.split("\\?");
        assertThat(get(parts[0], parts[1], "", "").headers().get("Cache-Control"))
                .contains("public, immutable");
        assertThat(get(parts[0], parts[1], "", "").headers().get("Expires")).contains("Fri, 1 Jan 2027 00:00:00 GMT");
        assertThat(get(parts[0], "", "", "").headers().get("Cache-Control")).contains("no-cache, private");
    }

    @Test
    void whoReadsProtobufGetsTheSameDocumentInIt() {
        String wanted = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";
        Reply.Document reply = get("/openapi/v2", "", wanted + ", application/json", "");
        assertThat(reply.mediaType()).isEqualTo("application/com.github.proto-openapi.spec.v2.v1.0+protobuf");
        assertThat(reply.text())
                .startsWith("\n\u00032.0\u0012\u0015\n\nKubernetes\u0012\u0007v1.33.0")
                .contains("io.k8s.api.apps.v1.Deployment", "com.example.drinks.v1.Tea", "dryRun");

        String tag = reply.headers().get("ETag").get();
        assertThat(get("/openapi/v2", "", wanted, tag).status()).isEqualTo(304);
        assertThat(get("/openapi/v2", "", "application/json, " + wanted, tag).mediaType())
                .isEqualTo("application/json");
    }

    @Test
    void anUnknownGroupIsNotDescribed() {
        Call call = new Call("GET", "/openapi/v3/apis/nowhere/v1", Query.NONE, "", "", "", new byte[0]);
        assertThat(openApi.at(call, kinds, kind -> Option.none(), NOW)).isEmpty();
    }
}
