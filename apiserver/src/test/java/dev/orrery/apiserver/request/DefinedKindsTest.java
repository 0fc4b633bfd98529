package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.RequestPipeline.Decision;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.ApiServer;
import dev.orrery.apiserver.Written;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Objects of a kind that a CustomResourceDefinition brings: their schema is kept, and their status is apart if it says so. */
class DefinedKindsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Kind<Unstructured> KIND =
            Kind.clusterWide("example.com", "v1", "Probe", "probes", Unstructured.class);

    private static final String SCHEMA = "{'type':'object','required':['spec'],'properties':{'spec':{'type':'object',"
            + "'required':['target','count'],'properties':{'target':{'type':'string'},"
            + "'count':{'type':'integer','minimum':1,'maximum':9},'share':{'type':'number'},"
            + "'mode':{'type':'string','enum':['Fast','Slow']},"
            + "'port':{'x-kubernetes-int-or-string':true},"
            + "'ways':{'type':'array','items':{'type':'object','required':['to'],'properties':{'to':{'type':'string'}}}},"
            + "'marks':{'type':'object','additionalProperties':{'type':'boolean'}}}},"
            + "'status':{'type':'object','properties':{'done':{'type':'boolean'},'made':{'type':'integer'},'those':{'type':'string'}}}}}";

    private ClusterState state = defined(",'subresources':{'status':{}}");

    private static ClusterState defined(String subresources) {
        return stored(
                ClusterState.EMPTY,
                Written.object("{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':"
                        + "{'name':'probes.example.com'},'spec':{'group':'example.com','scope':'Cluster','names':"
                        + "{'kind':'Probe','plural':'probes'},'versions':[{'name':'v1','served':true,'storage':true,"
                        + "'schema':{'openAPIV3Schema':" + SCHEMA + "}" + subresources + "}]}}"));
    }

    private static ClusterState stored(ClusterState state, KubernetesObject object) {
        Cause cause = new Cause("test", "write", "", NOW, "", Vector.empty());
        KubernetesObject versioned = object.withMetadata(object.metadata()
                .withResourceVersion(Option.some(state.revision().next())));
        return state.commit(Commit.of(new Write.Put(versioned), cause)).state();
    }

    private Response send(Verb verb, String subresource, String content) {
        Json document = JsonText.parse(
                        ("{'apiVersion':'example.com/v1','kind':'Probe','metadata':{'name':'p'}" + content + "}")
                                .replace('\'', '"'))
                .get();
        Request request = new Request(
                verb,
                KIND,
                "",
                "p",
                subresource,
                new Body.Document(document),
                ImmutableRequestOptions.builder().build());
        Decision decision = new ApiServer().decide(request, new Circumstances(state, NOW, Draws.seeded(1), "test"));
        Cause cause = new Cause("test", "write", "", NOW, "", Vector.empty());
        state = decision.writes()
                .foldLeft(
                        state,
                        (known, write) -> known.commit(Commit.of(write, cause)).state());
        return decision.response();
    }

    private Vector<String> faults(String content) {
        Response response = send(Verb.CREATE, "", content);
        return response instanceof Response.Refused refused ? said(refused.status()) : Vector.empty();
    }

    private static Vector<String> said(Status status) {
        assertThat(status.code()).isEqualTo(422);
        return status.causes().map(cause -> cause.field() + ": " + cause.message());
    }

    @Test
    void whatIsRequiredMustBeThere() {
        assertThat(faults("")).containsExactly("spec: Required value");
        assertThat(faults(",'spec':{}")).containsExactly("spec.target: Required value", "spec.count: Required value");
        assertThat(faults(",'spec':{'target':null,'count':1}")).containsExactly("spec.target: Required value");
        assertThat(faults(",'spec':{'target':'t','count':1,'ways':[{'to':'x'},{}]}"))
                .containsExactly("spec.ways[1].to: Required value");
    }

    @Test
    void valuesAreOfTheTypeThatTheSchemaSays() {
        assertThat(faults(",'spec':{'target':7,'count':'four'}"))
                .containsExactly(
                        "spec.count: Invalid value: \"string\": spec.count in body must be of type integer: \"string\"",
                        "spec.target: Invalid value: \"integer\": spec.target in body must be of type string: \"integer\"");
        assertThat(faults(",'spec':{'target':'t','count':1.5,'marks':{'m':'yes'}}"))
                .containsExactly(
                        "spec.count: Invalid value: \"number\": spec.count in body must be of type integer: \"number\"",
                        "spec.marks[m]: Invalid value: \"string\": spec.marks[m] in body must be of type boolean:"
                                + " \"string\"");
        assertThat(faults(",'spec':[]"))
                .containsExactly("spec: Invalid value: \"array\": spec in body must be of type object: \"array\"");
    }

    @Test
    void valuesKeepTheirBoundsAndChoices() {
        assertThat(faults(",'spec':{'target':'t','count':0,'mode':'Odd'}"))
                .containsExactly(
                        "spec.count: Invalid value: 0: spec.count in body should be greater than or equal to 1",
                        "spec.mode: Unsupported value: \"Odd\": supported values: \"Fast\", \"Slow\"");
        assertThat(faults(",'spec':{'target':'t','count':10}"))
                .containsExactly("spec.count: Invalid value: 10: spec.count in body should be less than or equal to 9");
    }

    @Test
    void whatTheSchemaDoesNotMindIsStored() {
        assertThat(faults(",'spec':{'target':'t','count':9,'share':1,'port':'http','mode':'Slow','more':{}}"))
                .isEmpty();
        assertThat(state.get(KIND, "", "p")).isNotEmpty();
    }

    @Test
    void aChangeKeepsTheSchemaToo() {
        send(Verb.CREATE, "", ",'spec':{'target':'t','count':1}");
        Response response = send(Verb.UPDATE, "", ",'spec':{'count':1}");
        assertThat(said(((Response.Refused) response).status())).containsExactly("spec.target: Required value");
    }

    @Test
    void aStatusIsWrittenApartAndRaisesNoGeneration() {
        send(Verb.CREATE, "", ",'spec':{'target':'t','count':1},'status':{'done':true}");
        assertThat(stored().content().get("status")).isEmpty();

        send(Verb.UPDATE, "status", ",'spec':{'target':'other','count':2},'status':{'done':true}");
        assertThat(stored().content().isTrueAt("status", "done")).isTrue();
        assertThat(stored().content().textAt("spec", "target")).isEqualTo("t");
        assertThat(stored().metadata().generation()).contains(1L);

        send(Verb.UPDATE, "", ",'spec':{'target':'other','count':2}");
        assertThat(stored().content().isTrueAt("status", "done")).isTrue();
        assertThat(stored().content().textAt("spec", "target")).isEqualTo("other");
        assertThat(stored().metadata().generation()).contains(2L);

        Response response = send(Verb.UPDATE, "status", ",'status':{'done':'yes'}");
        assertThat(said(((Response.Refused) response).status()))
                .containsExactly(
                        "status.done: Invalid value: \"string\": status.done in body must be of type boolean: \"string\"");
    }

    @Test
    void withoutThatSubresourceAStatusIsAFieldLikeAnyOther() {
        state = defined("");
        send(Verb.CREATE, "", ",'spec':{'target':'t','count':1},'status':{'done':true}");
        assertThat(stored().content().isTrueAt("status", "done")).isTrue();
        send(Verb.UPDATE, "", ",'spec':{'target':'t','count':1},'status':{'done':false}");
        assertThat(stored().content().isTrueAt("status", "done")).isFalse();
        assertThat(stored().metadata().generation()).contains(2L);

        Response response = send(Verb.UPDATE, "status", ",'status':{'done':true}");
        assertThat(((Response.Refused) response).status()).isEqualTo(Status.unknownResource());
    }

    @Test
    void aScaleIsWhereTheDefinitionSays() {
        state = defined(
                ",'subresources':{'scale':{'specReplicasPath':'.spec.count','statusReplicasPath':'.status.made',"
                        + "'labelSelectorPath':'.status.those'}}");
        send(Verb.CREATE, "", ",'spec':{'target':'t','count':1},'status':{'made':3,'those':'a=b'}");
        Unstructured scale = (Unstructured)
                send(Verb.UPDATE, "scale", ",'spec':{'replicas':4}").asOne().get();
        assertThat(scale.content().numberAt("spec", "replicas")).isEqualTo(4);
        assertThat(scale.content().numberAt("status", "replicas")).isEqualTo(3);
        assertThat(scale.content().textAt("status", "selector")).isEqualTo("a=b");
        assertThat(stored().content().numberAt("spec", "count")).isEqualTo(4);
        assertThat(stored().content().textAt("spec", "target")).isEqualTo("t");
    }

    @Test
    void withoutThatSubresourceThereIsNoScale() {
        send(Verb.CREATE, "", ",'spec':{'target':'t','count':1}");
        Response response = send(Verb.UPDATE, "scale", ",'spec':{'replicas':4}");
        assertThat(((Response.Refused) response).status()).isEqualTo(Status.unknownResource());
    }

    @Test
    void aKindThatNobodyDefinesIsNotServed() {
        state = ClusterState.EMPTY;
        Response response = send(Verb.CREATE, "", ",'spec':{'target':'t','count':1}");
        assertThat(((Response.Refused) response).status()).isEqualTo(Status.unknownResource());
    }

    private Unstructured stored() {
        return state.get(KIND, "", "p").get();
    }
}
