package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Status;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A body is read in each language that the API server reads, and refused in its words. */
class BodyReaderTest {
    private static final Kind<Unstructured> COMET =
            Kind.namespaced("example.org", "v1", "Comet", "comets", Unstructured.class);

    /** Of the ConfigMap {@code a}: what it is, who wrote it in which version, and its metadata. */
    private static final String MESSAGE = "k8s\0\n\17\n\2v1\22\tConfigMap\22\5\n\3\n\1a";

    private static Either<Status, JsonObject> read(String mediaType, String body, Kind<?> kind) {
        return BodyReader.object(call(mediaType, body), kind).map(BodyReader.Written::object);
    }

    private static Call call(String mediaType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return new Call("POST", "/", Query.NONE, "", mediaType, "", bytes);
    }

    private static String refusal(String mediaType, String body) {
        Status status = read(mediaType, body, ConfigMap.KIND).getLeft();
        return status.code() + " " + status.message();
    }

    @Test
    void jsonYamlAndProtobufSayTheSame() {
        Json expected = JsonText.parse("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}")
                .get();
        assertThat(read("", JsonText.compact(expected), ConfigMap.KIND)).isEqualTo(Either.right(expected));
        assertThat(read("application/yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}", ConfigMap.KIND))
                .isEqualTo(Either.right(expected));
        assertThat(read("application/vnd.kubernetes.protobuf", MESSAGE, ConfigMap.KIND))
                .isEqualTo(Either.right(expected));
    }

    @Test
    void whatIsInNoKnownLanguageIsToldWhichThereAre() {
        String unknown = "the body of the request was in an unknown format - accepted media types include: ";
        assertThat(refusal("text/plain", "x"))
                .isEqualTo(
                        "415 " + unknown + "application/json, application/yaml, application/vnd.kubernetes.protobuf");
        assertThat(read("application/vnd.kubernetes.protobuf", MESSAGE, COMET)
                        .getLeft()
                        .message())
                .isEqualTo(unknown + "application/json, application/yaml");
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsRepeatedInPart() {
        String unrecognized = "400 the object provided is unrecognized (must be of type ConfigMap): ";
        assertThat(refusal("application/vnd.kubernetes.protobuf", "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\"}"))
                .isEqualTo(unrecognized + "provided data does not appear to be a protobuf message, expected prefix"
                        + " [107 56 115 0] ({\"kind\":\"ConfigMap\",\"apiVersio ...)");
        assertThat(refusal("application/vnd.kubernetes.protobuf", "k8s\0\n\17"))
                .isEqualTo(unrecognized + "unexpected EOF (6b3873000a0f)");
        assertThat(refusal("application/json", "[]")).startsWith(unrecognized).endsWith(" } (5b5d)");
        assertThat(refusal("application/json", "")).endsWith("(<empty>)");
    }

    @Test
    void aBodyThatSaysWhatItIsIsCalledSo() {
        assertThat(refusal("application/vnd.kubernetes.protobuf", MESSAGE.replace("\5\n\3", "\5\n\4")))
                .isEqualTo("400 ConfigMap in version \"v1\" cannot be handled as a ConfigMap: unexpected EOF");
        assertThat(refusal("application/vnd.kubernetes.protobuf", MESSAGE.replace("ConfigMap", "ConfigCat")))
                .isEqualTo("400 ConfigCat in version \"v1\" cannot be handled as a ConfigMap:"
                        + " no kind \"ConfigCat\" is registered for version \"v1\"");
    }

    @Test
    void optionsOfADeleteMayBeInProtobufToo() {
        String options = "k8s\0\n\30\n\7apps/v1\22\rDeleteOptions" + "\22\2\10\0";
        assertThat(BodyReader.options(call("application/vnd.kubernetes.protobuf", options))
                        .get()
                        .at("gracePeriodSeconds"))
                .contains(Json.of(0));
    }
}
