package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What the server says of fields that a kind does not have, and what becomes of them. */
class FieldValidationTest {
    private static final Kind<Unstructured> TEA =
            Kind.namespaced("drinks.example.com", "v1", "Tea", "teas", Unstructured.class);
    private static final String MAP = "{'metadata':{'name':'m'},'data':{'a':'1'},'dataa':{},'metadata2':1}";
    private static final String CUP =
            "{'metadata':{'name':'cup','lables':{}},'spec':{'leaf':'oolong','leef':'x','free':{'any':'thing'},"
                    + "'by':{'one':{'sugar':1,'salt':1}},'cups':[{'size':1},{'sise':2}]}}";

    private final Tried tried = Tried.inDefault();

    private void define() {
        tried.put("{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition',"
                + "'metadata':{'name':'teas.drinks.example.com'},'spec':{'group':'drinks.example.com','scope':'Namespaced',"
                + "'names':{'kind':'Tea','plural':'teas'},'versions':[{'name':'v1','storage':true,'served':true,"
                + "'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{"
                + "'leaf':{'type':'string'},'free':{'type':'object','x-kubernetes-preserve-unknown-fields':true},"
                + "'by':{'type':'object','additionalProperties':{'type':'object','properties':{'sugar':{'type':'integer'}}}},"
                + "'cups':{'type':'array','items':{'type':'object','properties':{'size':{'type':'integer'}}}}"
                + "}}}}}}]}}");
    }

    private static Request create(Kind<?> kind, String text, FieldValidation validation) {
        JsonText.Lenient read = JsonText.parseLeniently(text.replace('\'', '"')).get();
        return new Request(
                Verb.CREATE,
                kind,
                "default",
                "",
                "",
                new Body.Document(read.value(), read.duplicates()),
                ImmutableRequestOptions.builder().fieldValidation(validation).build());
    }

    private Vector<String> warnings(Request request) {
        Response response = tried.send(request);
        assertThat(response).isInstanceOf(Response.One.class);
        return ((Response.One) response).warnings();
    }

    @Test
    void theServerWarnsUnlessItIsToldOtherwise() {
        assertThat(ImmutableRequestOptions.builder().build().fieldValidation()).isEqualTo(FieldValidation.WARN);
        assertThat(warnings(create(ConfigMap.KIND, MAP, FieldValidation.WARN)))
                .containsExactly("unknown field \"dataa\"", "unknown field \"metadata2\"");
    }

    @Test
    void whoIgnoresIsToldNothing() {
        assertThat(warnings(create(ConfigMap.KIND, MAP, FieldValidation.IGNORE)))
                .isEmpty();
    }

    @Test
    void whoIsStrictIsToldEverythingAtOnce() {
        Request request = create(ConfigMap.KIND, MAP.replace("'1'}", "'1','a':'2'}"), FieldValidation.STRICT);
        assertThat(tried.refused(request).message())
                .isEqualTo(
                        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: unknown field"
                                + " \"dataa\", unknown field \"metadata2\", duplicate field \"data.a\"");
    }

    @Test
    void ofAFieldThatIsThereTwiceTheLastCounts() {
        Request request =
                create(ConfigMap.KIND, "{'metadata':{'name':'m'},'data':{'a':'1','a':'2'}}", FieldValidation.WARN);
        assertThat(warnings(request)).containsExactly("duplicate field \"data.a\"");
        assertThat(tried.find(ConfigMap.KIND, "default", "m").get().data().get("a"))
                .contains("2");
    }

    @Test
    void aPatchIsWarnedOfWhatItBringsInAndOfNothingElse() {
        KubernetesObject map = tried.granted(create(ConfigMap.KIND, MAP, FieldValidation.IGNORE));
        assertThat(warnings(Tried.patch(map, PatchType.MERGE, "{'dota':{}}")))
                .containsExactly("unknown field \"dota\"");
    }

    @Test
    void whatADefinitionDoesNotKnowIsNotStored() {
        define();
        assertThat(warnings(create(TEA, CUP, FieldValidation.WARN)))
                .containsExactlyInAnyOrder(
                        "unknown field \"metadata.lables\"",
                        "unknown field \"spec.leef\"",
                        "unknown field \"spec.by.one.salt\"",
                        "unknown field \"spec.cups[1].sise\"");
        Json stored = ObjectCodec.encode(tried.find(TEA, "default", "cup").get());
        assertThat(JsonText.compact(stored.objectAt("spec")))
                .isEqualTo("{\"by\":{\"one\":{\"sugar\":1}},\"cups\":[{\"size\":1},{}],\"free\":{\"any\":\"thing\"},"
                        + "\"leaf\":\"oolong\"}");
    }

    @Test
    void aDefinedKindIsStrictWhereItIsAskedToBe() {
        define();
        assertThat(tried.refused(create(TEA, "{'metadata':{'name':'cup'},'spec':{'leef':1}}", FieldValidation.STRICT))
                        .message())
                .endsWith("strict decoding error: unknown field \"spec.leef\"");
        KubernetesObject cup =
                tried.granted(create(TEA, "{'metadata':{'name':'cup'},'spec':{'leaf':'x'}}", FieldValidation.STRICT));
        assertThat(warnings(Tried.patch(cup, PatchType.MERGE, "{'spec':{'leef':1}}")))
                .containsExactly("unknown field \"spec.leef\"");
    }
}
