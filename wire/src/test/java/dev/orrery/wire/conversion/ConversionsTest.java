package dev.orrery.wire.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Event;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.schema.FieldCheck;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What is stored reads in another version as that version has it, and comes back as it was. */
class ConversionsTest {

    private static JsonObject document(String text) {
        return JsonText.parse(text.replace('\'', '"')).get().asObject().get();
    }

    private static Conversion to(Kind<?> stored) {
        return Conversions.KINDS
                .flatMap(Conversions::of)
                .find(conversion -> conversion.stored().equals(stored))
                .get();
    }

    private static JsonObject served(Conversion conversion, JsonObject stored) {
        JsonObject served = conversion.toServed(stored);
        assertThat(FieldCheck.of(conversion.served(), served).unknown()).isEmpty();
        assertThat(conversion.toStored(served)).isEqualTo(stored);
        return served;
    }

    @Test
    void aKindInTheVersionInWhichItIsStoredNeedsNone() {
        assertThat(Kinds.builtIn().all().flatMap(Conversions::of)).isEmpty();
    }

    @Test
    void anEventHasOtherNamesForItsFieldsInAGroupOfItsOwn() {
        JsonObject served = served(
                to(Event.KIND),
                document("{'metadata':{'name':'e'},'involvedObject':{'kind':'Pod','name':'web'},'message':'Started',"
                        + "'count':3,'source':{'component':'kubelet'},'firstTimestamp':null,'type':'Normal',"
                        + "'reportingComponent':'kubelet','action':'Starting'}"));
        assertThat(served.textAt("regarding", "name")).isEqualTo("web");
        assertThat(served.textAt("note")).isEqualTo("Started");
        assertThat(served.numberAt("deprecatedCount")).isEqualTo(3);
        assertThat(served.members().keySet())
                .contains("deprecatedFirstTimestamp", "action")
                .doesNotContain("message", "count", "source", "involvedObject");
    }

    private static JsonObject autoscaler(String spec, String status) {
        return document("{'metadata':{'name':'web','annotations':{'a':'b'}},'spec':{'maxReplicas':3" + spec + "}"
                + (status.isEmpty() ? "" : ",'status':{" + status + "}") + "}");
    }

    private static Json noted(JsonObject served, String annotation) {
        return JsonText.parse(served.textAt("metadata", "annotations", "autoscaling.alpha.kubernetes.io/" + annotation))
                .get();
    }

    @Test
    void ofAnAutoscalerTheOldVersionKnowsTheCpu() {
        JsonObject served = served(
                to(Kinds.HORIZONTAL_POD_AUTOSCALER),
                autoscaler(
                        ",'metrics':[{'type':'Resource','resource':{'name':'cpu','target':{'type':'Utilization',"
                                + "'averageUtilization':50}}}]",
                        "'currentReplicas':2"));
        assertThat(JsonText.compact(served.objectAt("spec")))
                .isEqualTo("{\"maxReplicas\":3,\"targetCPUUtilizationPercentage\":50}");
        assertThat(served.objectAt("metadata", "annotations").members().keySet())
                .containsExactly("a");
    }

    @Test
    void ofAnAutoscalerTheOldVersionNotesWhatItDoesNotKnow() {
        JsonObject served = served(
                to(Kinds.HORIZONTAL_POD_AUTOSCALER),
                autoscaler(
                        ",'behavior':{'scaleDown':{'selectPolicy':'Max','policies':[{'type':'Pods','value':1,"
                                + "'periodSeconds':60}]}},'metrics':["
                                + "{'type':'Object','object':{'describedObject':{'kind':'Ingress','name':'in'},"
                                + "'metric':{'name':'hits'},'target':{'type':'Value','value':'10k'}}},"
                                + "{'type':'Pods','pods':{'metric':{'name':'mails','selector':{}},"
                                + "'target':{'type':'AverageValue','averageValue':'5'}}},"
                                + "{'type':'ContainerResource','containerResource':{'name':'cpu','container':'main',"
                                + "'target':{'type':'Utilization','averageUtilization':70}}},"
                                + "{'type':'External','external':{'metric':{'name':'queue'},"
                                + "'target':{'type':'Value','value':'30'}}},"
                                + "{'type':'Resource','resource':{'name':'memory','target':{'type':'AverageValue',"
                                + "'averageValue':'1Gi'}}}]",
                        "'conditions':[{'type':'AbleToScale','status':'True'}],'currentMetrics':[{'type':'Resource',"
                                + "'resource':{'name':'cpu','current':{'averageUtilization':20,'averageValue':'3m'}}}]"));
        assertThat(served.numberAt("status", "currentCPUUtilizationPercentage")).isEqualTo(20);
        Vector<Json> metrics = noted(served, "metrics").elements();
        assertThat(metrics.map(JsonText::compact))
                .contains(
                        "{\"object\":{\"metricName\":\"hits\",\"target\":{\"kind\":\"Ingress\",\"name\":\"in\"},"
                                + "\"targetValue\":\"10k\"},\"type\":\"Object\"}",
                        "{\"external\":{\"metricName\":\"queue\",\"targetValue\":\"30\"},\"type\":\"External\"}",
                        "{\"resource\":{\"name\":\"memory\",\"targetAverageValue\":\"1Gi\"},\"type\":\"Resource\"}");
        assertThat(JsonText.compact(noted(served, "behavior")))
                .isEqualTo("{\"ScaleDown\":{\"Policies\":[{\"PeriodSeconds\":60,\"Type\":\"Pods\",\"Value\":1}],"
                        + "\"SelectPolicy\":\"Max\"}}");
        assertThat(noted(served, "conditions").elements().head().textAt("type")).isEqualTo("AbleToScale");
    }

    @Test
    void aNoteThatCannotBeReadSaysNothing() {
        JsonObject stored = to(Kinds.HORIZONTAL_POD_AUTOSCALER)
                .toStored(document("{'metadata':{'annotations':{'autoscaling.alpha.kubernetes.io/metrics':'nonsense'}},"
                        + "'spec':{'maxReplicas':1}}"));
        assertThat(JsonText.compact(stored)).isEqualTo("{\"metadata\":{},\"spec\":{\"maxReplicas\":1}}");
    }
}
