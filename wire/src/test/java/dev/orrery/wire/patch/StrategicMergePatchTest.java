package dev.orrery.wire.patch;

import static dev.orrery.wire.patch.Texts.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.json.Json;
import dev.orrery.wire.patch.PatchFault.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real API servers, and {@code kubectl patch --local} 1.32, made of the same patches. */
class StrategicMergePatchTest {

    private static final MergeKeys POD = MergeKeys.of("v1", "Pod").get();

    private static final String THREE =
            "[{'name':'a','image':'a'},{'name':'b','image':'b','env':[{'name':'X','value':'1'},{'name':'Y','value':'2'}]},"
                    + "{'name':'c','image':'c'}]";

    private static Json containersAfter(String patch) {
        Json target = json("{'spec':{'containers':" + THREE + "}}");
        return StrategicMergePatch.apply(target, json("{'spec':" + patch + "}"), POD)
                .get()
                .at("spec", "containers")
                .get();
    }

    private static Json apply(String target, String patch) {
        return StrategicMergePatch.apply(json(target), json(patch), POD).get();
    }

    private static PatchFault fault(String patch) {
        return StrategicMergePatch.apply(json("{'spec':{'containers':" + THREE + "}}"), json(patch), POD)
                .getLeft();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'containers':[{'name':'b','env':null,'image':'x'}]} | a b c",
                "{'containers':[{'name':'z','image':'z'},{'name':'b','image':'b2'}]} | z a b c",
                "{'containers':[{'name':'b','$patch':'delete'}]} | a c",
                "{'containers':[{'name':'q','image':'q'},{'$patch':'replace'}]} | q",
                "{'$setElementOrder/containers':[{'name':'c'},{'name':'b'},{'name':'a'}]} | c b a",
                "{'$setElementOrder/containers':[{'name':'c'},{'name':'a'}],'containers':[{'name':'a','image':'2'}]} | b c a",
                "{'$setElementOrder/containers':[{'name':'c'},{'name':'d'},{'name':'a'}],"
                        + "'containers':[{'name':'d','image':'d'},{'$patch':'delete','name':'b'}]} | c d a",
            })
    void elementsMergeByNameAndTakeTheirPlaces(String patch, String names) {
        assertThat(containersAfter(patch)
                        .elements()
                        .map(element -> element.at("name").get().asString().get())
                        .mkString(" "))
                .isEqualTo(names);
    }

    @Test
    void listsInsideElementsMergeToo() {
        Json containers = containersAfter(
                "{'containers':[{'name':'b','env':[{'name':'Z','value':'3'},{'name':'X','$patch':'delete'}]}]}");
        assertThat(containers.elements().get(1).at("env").get())
                .isEqualTo(json("[{'name':'Z','value':'3'},{'name':'Y','value':'2'}]"));
    }

    @Test
    void portsMergeByContainerPort() {
        String ports = "{'spec':{'containers':[{'name':'a','ports':[{'containerPort':%d}]}]}}";
        assertThat(apply(ports.formatted(80), ports.formatted(81)))
                .isEqualTo(json(
                        "{'spec':{'containers':[{'name':'a','ports':[{'containerPort':81},{'containerPort':80}]}]}}"));
    }

    @Test
    void tolerationsAreAtomic() {
        assertThat(apply("{'spec':{'tolerations':[{'key':'a'}]}}", "{'spec':{'tolerations':[{'key':'b'}]}}"))
                .isEqualTo(json("{'spec':{'tolerations':[{'key':'b'}]}}"));
    }

    @Test
    void finalizersMergeAsASet() {
        String target = "{'metadata':{'finalizers':['a','b','c']}}";
        assertThat(apply(target, "{'metadata':{'finalizers':['d','b']}}"))
                .isEqualTo(json("{'metadata':{'finalizers':['d','a','b','c']}}"));
        assertThat(apply(target, "{'metadata':{'$deleteFromPrimitiveList/finalizers':['b']}}"))
                .isEqualTo(json("{'metadata':{'finalizers':['a','c']}}"));
        assertThat(apply(
                        target,
                        "{'metadata':{'$deleteFromPrimitiveList/finalizers':['b'],"
                                + "'$setElementOrder/finalizers':['d','c','a'],'finalizers':['d']}}"))
                .isEqualTo(json("{'metadata':{'finalizers':['d','c','a']}}"));
    }

    @Test
    void nullRemovesAndIsNeverStored() {
        assertThat(apply(
                        "{'metadata':{'labels':{'a':'b'}}}",
                        "{'metadata':{'labels':null,'annotations':{'c':null,'d':'e'}}}"))
                .isEqualTo(json("{'metadata':{'annotations':{'d':'e'}}}"));
    }

    @Test
    void retainKeysDropsEveryOtherKey() {
        MergeKeys deployment = MergeKeys.of("apps/v1", "Deployment").get();
        Json target = json("{'spec':{'strategy':{'type':'RollingUpdate','rollingUpdate':{'maxSurge':'25%'}}}}");
        Json patch = json("{'spec':{'strategy':{'$retainKeys':['type'],'type':'Recreate'}}}");
        assertThat(StrategicMergePatch.apply(target, patch, deployment).get())
                .isEqualTo(json("{'spec':{'strategy':{'type':'Recreate'}}}"));
    }

    @Test
    void anObjectCanBeReplacedOrEmptied() {
        assertThat(apply(
                        "{'spec':{'nodeSelector':{'a':'b'}}}",
                        "{'spec':{'nodeSelector':{'c':'d','$patch':'replace'}}}"))
                .isEqualTo(json("{'spec':{'nodeSelector':{'c':'d'}}}"));
        assertThat(apply("{'spec':{'nodeSelector':{'a':'b'}}}", "{'spec':{'nodeSelector':{'$patch':'delete'}}}"))
                .isEqualTo(json("{'spec':{'nodeSelector':{}}}"));
    }

    @Test
    void faultsHaveTheWordsOfTheServer() {
        assertThat(fault("{'spec':{'$patch':'explode'}}"))
                .isEqualTo(new PatchFault(Reason.INTERNAL, "unknown patch type: explode in map: map[$patch:explode]"));
        assertThat(fault("{'spec':{'containers':[{'image':'x'}]}}"))
                .isEqualTo(
                        new PatchFault(Reason.INTERNAL, "map: map[image:x] does not contain declared merge key: name"));
        assertThat(fault("{'spec':{'containers':[{'name':'b','$patch':'merge'}]}}")
                        .message())
                .isEqualTo("merging lists cannot yet be specified in the patch");
        assertThat(fault("{'spec':{'$setElementOrder/containers':[{'name':'b'},{'name':'a'}],"
                                + "'containers':[{'name':'a'},{'name':'b'}]}}")
                        .message())
                .isEqualTo("The order in patch list:\n[map[name:a] map[name:b]]\n doesn't match "
                        + "$setElementOrder list:\n[map[name:b] map[name:a]]\n");
        assertThat(fault("{'spec':{'volumes':[{'name':'v','$retainKeys':['name'],'hostPath':{}}]}}")
                        .message())
                .isEqualTo("invalid patch format of retainKeys");
        assertThat(fault("[]").reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void kindsOfStrangersHaveNoMergeKeys() {
        assertThat(MergeKeys.of("example.com/v1", "Pod")).isEmpty();
        assertThat(MergeKeys.of("v1", "ConfigMap")).hasSize(1);
    }
}
