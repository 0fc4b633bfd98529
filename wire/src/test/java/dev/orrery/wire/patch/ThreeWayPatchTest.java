package dev.orrery.wire.patch;

import static dev.orrery.wire.patch.Texts.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** After the patch of {@code kubectl apply} the manifest holds, and what others wrote into the object is still there. */
class ThreeWayPatchTest {

    private static final Option<MergeKeys> DEPLOYMENT = MergeKeys.of("apps/v1", "Deployment");
    private static final Option<MergeKeys> POD = MergeKeys.of("v1", "Pod");

    private static JsonObject patch(String original, String modified, String current, Option<MergeKeys> keys) {
        return ThreeWayPatch.compute(Option.some(object(original)), object(modified), object(current), keys)
                .get();
    }

    private static Json applied(String original, String modified, String current, Option<MergeKeys> keys) {
        JsonObject patch = patch(original, modified, current, keys);
        return keys.map(rules -> StrategicMergePatch.apply(object(current), patch, rules))
                .getOrElse(() -> MergePatch.apply(object(current), patch))
                .get();
    }

    @Test
    void nothingIsSentWhenNothingDiffers() {
        String manifest = "{'metadata':{'name':'k'},'spec':{'containers':[{'name':'a','image':'a'},{'name':'b'}]}}";
        String live = "{'metadata':{'name':'k','uid':'1'},'spec':{'containers':[{'name':'s'},{'name':'a','image':'a',"
                + "'imagePullPolicy':'Always'},{'name':'b'}],'restartPolicy':'Always'},'status':{}}";
        assertThat(patch(manifest, manifest, live, POD)).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void changesAndDeletionsAreSentAndForeignFieldsStay() {
        assertThat(applied(
                        "{'spec':{'replicas':1,'paused':true,'minReadySeconds':3}}",
                        "{'spec':{'replicas':2,'template':{'a':'b'}}}",
                        "{'spec':{'replicas':5,'paused':true,'revisionHistoryLimit':10},'status':{'replicas':5}}",
                        DEPLOYMENT))
                .isEqualTo(object("{'spec':{'replicas':2,'template':{'a':'b'},'revisionHistoryLimit':10},"
                        + "'status':{'replicas':5}}"));
    }

    @Test
    void aFieldThatTheManifestNeverHadIsNotTouched() {
        assertThat(patch("{'spec':{}}", "{'spec':{}}", "{'spec':{'replicas':5}}", DEPLOYMENT))
                .isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void elementsAreAddedChangedDeletedAndOrdered() {
        String original = "{'spec':{'containers':[{'name':'a','image':'1'},{'name':'b','image':'1'}]}}";
        String modified = "{'spec':{'containers':[{'name':'c','image':'1'},{'name':'a','image':'2'}]}}";
        String current = "{'spec':{'containers':[{'name':'a','image':'1','tty':true},{'name':'b','image':'1'},"
                + "{'name':'injected'}]}}";
        assertThat(patch(original, modified, current, POD))
                .isEqualTo(object("{'spec':{'$setElementOrder/containers':[{'name':'c'},{'name':'a'}],"
                        + "'containers':[{'name':'c','image':'1'},{'name':'a','image':'2'},"
                        + "{'$patch':'delete','name':'b'}]}}"));
        assertThat(applied(original, modified, current, POD))
                .isEqualTo(object("{'spec':{'containers':[{'name':'c','image':'1'},"
                        + "{'name':'a','image':'2','tty':true},{'name':'injected'}]}}"));
    }

    @Test
    void anotherOrderAloneIsAChange() {
        String original = "{'spec':{'containers':[{'name':'a'},{'name':'b'}]}}";
        String modified = "{'spec':{'containers':[{'name':'b'},{'name':'a'}]}}";
        assertThat(applied(original, modified, original, POD)).isEqualTo(object(modified));
    }

    @Test
    void aStrategyIsReplacedAndNotMixed() {
        String original = "{'spec':{}}";
        String modified = "{'spec':{'strategy':{'type':'Recreate'}}}";
        String current = "{'spec':{'strategy':{'type':'RollingUpdate','rollingUpdate':{'maxSurge':'25%'}}}}";
        assertThat(patch(original, modified, current, DEPLOYMENT))
                .isEqualTo(object("{'spec':{'strategy':{'$retainKeys':['type'],'type':'Recreate'}}}"));
        assertThat(applied(original, modified, current, DEPLOYMENT)).isEqualTo(object(modified));
    }

    @Test
    void aVolumeChangesItsSource() {
        String original = "{'spec':{'volumes':[{'name':'v','emptyDir':{}}]}}";
        String modified = "{'spec':{'volumes':[{'name':'v','hostPath':{'path':'/x'}}]}}";
        String current = "{'spec':{'volumes':[{'name':'v','emptyDir':{'medium':'Memory'}}]}}";
        assertThat(applied(original, modified, current, POD)).isEqualTo(object(modified));
    }

    @Test
    void finalizersOfOthersStay() {
        assertThat(applied(
                        "{'metadata':{'finalizers':['a','b']}}",
                        "{'metadata':{'finalizers':['a','c']}}",
                        "{'metadata':{'finalizers':['x','a','b']}}",
                        POD))
                .isEqualTo(object("{'metadata':{'finalizers':['x','a','c']}}"));
    }

    @Test
    void listsOfUnknownKindsAreReplaced() {
        assertThat(patch(
                        "{'spec':{'l':[{'name':'a'}],'gone':1}}",
                        "{'spec':{'l':[{'name':'b'}]}}",
                        "{'spec':{'l':[{'name':'a'}],'gone':1,'other':2}}",
                        Option.none()))
                .isEqualTo(object("{'spec':{'gone':null,'l':[{'name':'b'}]}}"));
    }

    @Test
    void anElementWithoutItsKeyIsAFault() {
        assertThat(ThreeWayPatch.compute(
                                Option.none(),
                                object("{'spec':{'containers':[{'image':'x'}]}}"),
                                object("{'spec':{'containers':[]}}"),
                                POD)
                        .getLeft()
                        .message())
                .isEqualTo("map: map[image:x] does not contain declared merge key: name");
    }
}
