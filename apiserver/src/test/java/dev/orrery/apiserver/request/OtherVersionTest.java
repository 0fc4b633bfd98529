package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.model.core.Event;
import dev.orrery.model.json.Json;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.conversion.Conversions;
import dev.orrery.wire.json.JsonText;
import org.junit.jupiter.api.Test;

/** One object is read and written in two versions. */
class OtherVersionTest {
    private static final Kind<?> AUTOSCALER = named("autoscaling/v1");
    private static final Kind<?> EVENT = named("events.k8s.io/v1");

    private final Tried tried = Tried.inDefault();

    private static Kind<?> named(String apiVersion) {
        return Conversions.KINDS
                .find(kind -> kind.apiVersion().equals(apiVersion))
                .get();
    }

    private static Request write(Verb verb, Kind<?> kind, String text) {
        Json document = JsonText.parse(text.replace('\'', '"')).get();
        return new Request(
                verb,
                kind,
                "default",
                document.textAt("metadata", "name"),
                "",
                new Body.Document(document),
                RequestOptions.NONE);
    }

    private static Request patch(Kind<?> kind, String name, PatchType type, String text) {
        Body patch =
                new Body.Patch(type, JsonText.parse(text.replace('\'', '"')).get());
        return new Request(Verb.PATCH, kind, "default", name, "", patch, RequestOptions.NONE);
    }

    private Json create(String spec) {
        return ObjectCodec.encode(tried.granted(write(
                Verb.CREATE,
                AUTOSCALER,
                "{'metadata':{'name':'web'},'spec':{'scaleTargetRef':{'kind':'Deployment','name':'web'},'maxReplicas':3"
                        + spec + "}}")));
    }

    private Json stored() {
        return ObjectCodec.encode(
                tried.find(Kinds.HORIZONTAL_POD_AUTOSCALER, "default", "web").get());
    }

    @Test
    void whatIsWrittenInOneVersionIsReadInTheOther() {
        Json answer = create(",'targetCPUUtilizationPercentage':50");
        assertThat(answer.textAt("apiVersion")).isEqualTo("autoscaling/v1");
        assertThat(answer.numberAt("spec", "targetCPUUtilizationPercentage")).isEqualTo(50);
        assertThat(stored().textAt("apiVersion")).isEqualTo("autoscaling/v2");
        assertThat(stored().elementsAt("spec", "metrics").head().numberAt("resource", "target", "averageUtilization"))
                .isEqualTo(50);
    }

    @Test
    void whatTheOneVersionFillsInTheOtherShows() {
        assertThat(create("").numberAt("spec", "targetCPUUtilizationPercentage"))
                .isEqualTo(80);
    }

    @Test
    void aPatchIsMadeInTheVersionThatItIsWrittenIn() {
        create("");
        for (PatchType type : new PatchType[] {PatchType.MERGE, PatchType.STRATEGIC_MERGE}) {
            tried.granted(patch(AUTOSCALER, "web", type, "{'spec':{'targetCPUUtilizationPercentage':60}}"));
            assertThat(tried.granted(Request.get(AUTOSCALER, "default", "web")))
                    .extracting(object -> ObjectCodec.encode(object).numberAt("spec", "targetCPUUtilizationPercentage"))
                    .isEqualTo(60L);
        }
        assertThat(stored().elementsAt("spec", "metrics")).hasSize(1);
        assertThat(tried.refused(patch(AUTOSCALER, "none", PatchType.MERGE, "{}"))
                        .message())
                .isEqualTo("horizontalpodautoscalers.autoscaling \"none\" not found");
    }

    @Test
    void anUpdateOfWhatIsOldIsAConflictInEveryVersion() {
        create("");
        String read = JsonText.compact(ObjectCodec.encode(tried.granted(Request.get(AUTOSCALER, "default", "web"))));
        tried.granted(patch(AUTOSCALER, "web", PatchType.MERGE, "{'spec':{'maxReplicas':5}}"));
        assertThat(tried.refused(write(Verb.UPDATE, AUTOSCALER, read)).code()).isEqualTo(409);
    }

    private KubernetesObject event(String name, String about) {
        return tried.create("{'apiVersion':'v1','kind':'Event','metadata':{'namespace':'default','name':'" + name
                + "'},'involvedObject':{'namespace':'default','kind':'Pod','name':'" + about
                + "'},'message':'m','reason':'Started'}");
    }

    @Test
    void aListInAnotherVersionShowsAndSelectsByTheNamesOfThatVersion() {
        event("one", "web");
        event("other", "db");
        Response list = tried.send(Request.list(EVENT, "default")
                .with(ImmutableRequestOptions.builder()
                        .fieldSelector("regarding.name=web")
                        .build()));
        assertThat(list.asMany().get()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("one");
            assertThat(ObjectCodec.encode(event).textAt("note")).isEqualTo("m");
        });
    }

    @Test
    void aWatchSeesChangesInItsVersionWhoeverMadeThem() {
        event("one", "web");
        tried.granted(patch(EVENT, "one", PatchType.MERGE, "{'note':'changed'}"));
        tried.granted(Request.delete(Event.KIND, "default", "one"));
        Request watch = new Request(Verb.WATCH, EVENT, "default", "", "", Body.None.NONE, RequestOptions.NONE);
        assertThat(((Response.Changes) tried.watch(watch)).changes())
                .allSatisfy(change -> assertThat(change.subject().kind()).isEqualTo(EVENT))
                .extracting(change -> ObjectCodec.encode(change.subject()).textAt("note"))
                .containsExactly("m", "changed", "changed");
    }

    @Test
    void aTableHasTheSameRowsInEveryVersion() {
        event("one", "web");
        RequestOptions asTable = ImmutableRequestOptions.builder().asTable(true).build();
        Response.Table here =
                (Response.Table) tried.send(Request.list(EVENT, "default").with(asTable));
        Response.Table there =
                (Response.Table) tried.send(Request.list(Event.KIND, "default").with(asTable));
        assertThat(here.rows().head().cells()).isEqualTo(there.rows().head().cells());
        assertThat(here.rows().head().object().kind()).isEqualTo(EVENT);
    }

    @Test
    void aRefusalNamesTheKindThatWasAskedFor() {
        assertThat(tried.refused(Request.get(EVENT, "default", "none")).message())
                .isEqualTo("events.events.k8s.io \"none\" not found");
    }
}
