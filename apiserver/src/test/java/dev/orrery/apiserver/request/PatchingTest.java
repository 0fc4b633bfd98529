package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Status;
import dev.orrery.apiserver.Written;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** An object changed by a patch, of each of the three kinds. */
class PatchingTest {

    private final Tried tried = Tried.inDefault();
    private final KubernetesObject web = tried.create("{'apiVersion':'apps/v1','kind':'Deployment','metadata':"
            + "{'name':'web','namespace':'default','labels':{'k':'v'}},'spec':{'selector':{'matchLabels':{'a':'b'}},"
            + "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'},"
            + "{'name':'d','image':'j'}]}}}}");

    private String containers(PatchType type, String patch) {
        KubernetesObject changed = tried.granted(Tried.patch(web, type, patch));
        return Written.at(changed, "spec", "template", "spec", "containers");
    }

    private Status refusal(PatchType type, String patch) {
        return tried.refused(Tried.patch(web, type, patch));
    }

    @Test
    void aStrategicPatchMergesListsByTheirKeys() {
        assertThat(containers(
                        PatchType.STRATEGIC_MERGE,
                        "{'spec':{'template':{'spec':{'containers':[{'name':'d','image':'x'}]}}}}"))
                .contains("'name':'c'")
                .contains("'image':'x'")
                .doesNotContain("'image':'j'");
    }

    @Test
    void aMergePatchReplacesLists() {
        assertThat(containers(
                        PatchType.MERGE, "{'spec':{'template':{'spec':{'containers':[{'name':'d','image':'x'}]}}}}"))
                .doesNotContain("'name':'c'")
                .contains("'image':'x'");
    }

    @Test
    void aMergePatchTakesAwayWhatIsNull() {
        KubernetesObject changed =
                tried.granted(Tried.patch(web, PatchType.MERGE, "{'metadata':{'labels':{'k':null}}}"));
        assertThat(changed.metadata().label("k")).isEmpty();
    }

    @Test
    void aJsonPatchIsAListOfOperations() {
        KubernetesObject changed = tried.granted(Tried.patch(
                web,
                PatchType.JSON,
                "[{'op':'test','path':'/metadata/labels/k','value':'v'},"
                        + "{'op':'replace','path':'/spec/replicas','value':5}]"));
        assertThat(Written.at(changed, "spec", "replicas")).isEqualTo("5");
        assertThat(changed.metadata().generation()).contains(2L);
    }

    @Test
    void aJsonPatchWhosePathIsNotThereIsRefused() {
        Status refusal = refusal(PatchType.JSON, "[{'op':'replace','path':'/spec/none/x','value':5}]");
        assertThat(refusal.code()).isEqualTo(422);
        assertThat(refusal.message()).isEqualTo("the server rejected our request due to an error in our request");
    }

    @Test
    void aPatchThatChangesNothingWritesNothing() {
        for (PatchType type : Vector.of(PatchType.JSON, PatchType.MERGE, PatchType.STRATEGIC_MERGE)) {
            String nothing = type == PatchType.JSON ? "[]" : "{'metadata':{'labels':{'k':'v'}}}";
            assertThat(tried.granted(Tried.patch(web, type, nothing)))
                    .as(type.name())
                    .isEqualTo(web);
            assertThat(tried.writes()).as(type.name()).isZero();
        }
    }

    @Test
    void aPatchMayNameTheRevisionThatItIsFor() {
        assertThat(refusal(PatchType.MERGE, "{'metadata':{'resourceVersion':'1'}}")
                        .isConflict())
                .isTrue();
    }

    @Test
    void whatAPatchMakesMustBeAnObjectOfItsKind() {
        assertThat(refusal(PatchType.MERGE, "{'spec':{'replicas':'many'}}").code())
                .isIn(400, 422);
    }

    @Test
    void aStrategicPatchNeedsAKindThatTheServerKnows() {
        tried.put("{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':"
                + "'probes.example.com'},'spec':{'group':'example.com','scope':'Namespaced','names':{'kind':'Probe',"
                + "'plural':'probes'},'versions':[{'name':'v1','served':true,'storage':true,'schema':"
                + "{'openAPIV3Schema':{'type':'object','x-kubernetes-preserve-unknown-fields':true}}}]}}");
        KubernetesObject probe = tried.put(Custom.object("{'metadata':{'name':'p','namespace':'default'}}"));
        Status refusal = tried.refused(Tried.patch(probe, PatchType.STRATEGIC_MERGE, "{'spec':{'a':1}}"));
        assertThat(refusal.code()).isEqualTo(415);
        assertThat(refusal.message())
                .isEqualTo("the body of the request was in an unknown format - accepted media types include:"
                        + " application/json-patch+json, application/merge-patch+json");
        assertThat(Written.at(tried.granted(Tried.patch(probe, PatchType.MERGE, "{'spec':{'a':1}}")), "spec"))
                .isEqualTo("{'a':1}");
    }

    /** Objects of a kind that a definition brings. */
    private static final class Custom {

        private static KubernetesObject object(String text) {
            var kind = Kind.namespaced("example.com", "v1", "Probe", "probes", Unstructured.class);
            var json = JsonText.parse(text.replace('\'', '"')).get();
            return ObjectCodec.decode(kind, json.asObject().get()).get();
        }
    }
}
