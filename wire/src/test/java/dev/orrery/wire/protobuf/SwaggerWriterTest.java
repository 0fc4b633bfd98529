package dev.orrery.wire.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What Go's OpenAPI library looks for is where it looks, by the numbers of OpenAPIv2.proto. */
class SwaggerWriterTest {
    private final ByteString written = ByteString.copyFrom(SwaggerWriter.write(document()));

    private static JsonObject document() {
        return YamlReader.read("""
                        swagger: "2.0"
                        info: {title: Teas, version: v1}
                        paths:
                          /teas/{name}:
                            parameters: [{name: name, in: path, type: string, required: true}]
                            patch:
                              operationId: patchTea
                              parameters:
                              - {name: body, in: body, schema: {$ref: "#/definitions/Tea"}}
                              - {name: dryRun, in: query, type: string}
                              responses: {"200": {description: OK, schema: {$ref: "#/definitions/Tea"}}}
                              x-kubernetes-action: patch
                        definitions:
                          Tea:
                            type: object
                            required: [spec]
                            properties:
                              spec: {type: object, properties: {}}
                              leaves: {type: array, items: {type: string, enum: [green, black]}}
                              minutes: {type: object, additionalProperties: {type: integer, maximum: 9, default: 3}}
                              others: {type: object, additionalProperties: true}
                            x-kubernetes-group-version-kind: [{group: drinks, version: v1, kind: Tea}]
                        """).get().head().content().asObject().get();
    }

    /** The contents of a field, which is that of messages around it, wherever they come. */
    private static Vector<ByteString> at(ByteString message, int... numbers) {
        Vector<ByteString> here = Vector.of(message);
        for (int number : numbers) {
            here = here.flatMap(each -> fields(each).getField(number).getLengthDelimitedList());
        }
        return here;
    }

    private static UnknownFieldSet fields(ByteString message) {
        try {
            return UnknownFieldSet.parseFrom(message);
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private Vector<String> texts(ByteString message, int... numbers) {
        return at(message, numbers).map(ByteString::toStringUtf8);
    }

    private ByteString property(String name) {
        return at(written, 9, 1, 2, 25, 1)
                .find(pair -> texts(pair, 1).contains(name))
                .flatMap(pair -> at(pair, 2).headOption())
                .get();
    }

    @Test
    void aDocumentSaysWhatItIs() {
        assertThat(texts(written, 1)).containsExactly("2.0");
        assertThat(texts(written, 2, 1)).containsExactly("Teas");
        assertThat(texts(written, 2, 2)).containsExactly("v1");
    }

    @Test
    void anOperationIsFoundByItsPathWithItsParametersByTheirPlaces() {
        ByteString path = at(written, 8, 2, 2).head();
        assertThat(texts(written, 8, 2, 1)).containsExactly("/teas/{name}");
        assertThat(texts(path, 9, 1, 2, 4, 4)).containsExactly("name");
        assertThat(texts(path, 8, 5)).containsExactly("patchTea");
        assertThat(texts(path, 8, 8, 1, 1, 2)).containsExactly("body");
        assertThat(texts(path, 8, 8, 1, 1, 5, 1)).containsExactly("#/definitions/Tea");
        assertThat(texts(path, 8, 8, 1, 2, 3, 4)).containsExactly("dryRun");
        assertThat(texts(path, 8, 9, 1, 2, 1, 2, 1, 1)).containsExactly("#/definitions/Tea");
        assertThat(texts(path, 8, 13, 1)).containsExactly("x-kubernetes-action");
        assertThat(texts(path, 8, 13, 2, 2)).containsExactly("\"patch\"");
    }

    @Test
    void aSchemaHasItsPropertiesAndWhatIsKubernetesOwn() {
        ByteString tea = at(written, 9, 1, 2).head();
        assertThat(texts(written, 9, 1, 1)).containsExactly("Tea");
        assertThat(texts(tea, 22, 1)).containsExactly("object");
        assertThat(texts(tea, 19)).containsExactly("spec");
        assertThat(texts(tea, 25, 1, 1)).containsExactlyInAnyOrder("spec", "leaves", "minutes", "others");
        assertThat(texts(tea, 31, 1)).containsExactly("x-kubernetes-group-version-kind");
        assertThat(texts(tea, 31, 2, 2))
                .containsExactly("[{\"group\":\"drinks\",\"kind\":\"Tea\",\"version\":\"v1\"}]");
    }

    @Test
    void aListHasOneSchemaAndAMapASchemaOrAnything() {
        assertThat(texts(property("leaves"), 23, 1, 22, 1)).containsExactly("string");
        assertThat(texts(property("leaves"), 23, 1, 20, 2)).containsExactly("\"green\"", "\"black\"");
        ByteString minutes = at(property("minutes"), 21, 1).head();
        assertThat(fields(minutes).getField(7).getFixed64List()).containsExactly(Double.doubleToLongBits(9));
        assertThat(texts(minutes, 5, 2)).containsExactly("3");
        assertThat(fields(at(property("others"), 21).head()).getField(2).getVarintList())
                .containsExactly(1L);
    }

    @Test
    void anObjectWithoutPropertiesIsNotAnObjectOfWhichNothingIsSaid() {
        assertThat(at(property("spec"), 25)).containsExactly(ByteString.EMPTY);
        assertThat(at(property("others"), 25)).isEmpty();
    }
}
