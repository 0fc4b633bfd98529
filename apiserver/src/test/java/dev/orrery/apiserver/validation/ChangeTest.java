package dev.orrery.apiserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.defaulting.Defaults;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What may not change once it is there. */
class ChangeTest {

    private static KubernetesObject of(String text) {
        return Defaults.of(Written.object(text));
    }

    private static Vector<String> faults(KubernetesObject before, KubernetesObject after) {
        return Validation.ofChange(before, after).map(cause -> cause.field() + ": " + cause.message());
    }

    private static KubernetesObject workload(String kind, String label, String more) {
        return of("{'apiVersion':'apps/v1','kind':'" + kind + "','metadata':{'name':'w'},'spec':{'selector':"
                + "{'matchLabels':{'app':'" + label + "'}},'template':{'metadata':{'labels':{'app':'" + label
                + "'}},'spec':{'containers':[{'name':'c','image':'i'}]}}" + more + "}}");
    }

    private static KubernetesObject pod(String containers, String more) {
        return of("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p'},'spec':{'containers':[" + containers + "]"
                + more + "}}");
    }

    private static final String C = "{'name':'c','image':'i:1'}";

    @Test
    void aSelectorStays() {
        for (String kind : Vector.of("Deployment", "ReplicaSet", "DaemonSet")) {
            assertThat(faults(workload(kind, "web", ""), workload(kind, "web2", "")))
                    .containsExactly(
                            "spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string"
                                    + "{\"app\":\"web2\"}, MatchExpressions:[]v1.LabelSelectorRequirement(nil)}: field is immutable");
        }
    }

    @Test
    void aDeletionCostIsANumberAlsoWhereNothingElseChanges() {
        Pod pod = (Pod) pod(C, "");
        for (String cost : Vector.of("0", "-10", "2147483647")) {
            assertThat(faults(pod, costing(pod, cost))).isEmpty();
        }
        for (String cost : Vector.of("abc", "+5", "05", "2147483648")) {
            assertThat(faults(pod, costing(pod, cost)))
                    .containsExactly(
                            "metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid value: \"" + cost
                                    + "\": must be a 32bit integer");
        }
    }

    private static KubernetesObject costing(Pod pod, String cost) {
        return pod.withMetadata(pod.metadata().withAnnotation("controller.kubernetes.io/pod-deletion-cost", cost));
    }

    @Test
    void aStatefulSetKeepsItsServiceItsClaimsAndItsOrder() {
        String only = "spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals',"
                + " 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and"
                + " 'minReadySeconds' are forbidden";
        KubernetesObject before = workload("StatefulSet", "db", ",'serviceName':'db'");
        assertThat(faults(before, workload("StatefulSet", "db", ",'serviceName':'other'")))
                .containsExactly(only);
        assertThat(faults(
                        before, workload("StatefulSet", "db", ",'serviceName':'db','podManagementPolicy':'Parallel'")))
                .containsExactly(only);
        assertThat(faults(
                        before,
                        workload(
                                "StatefulSet",
                                "db",
                                ",'serviceName':'db','volumeClaimTemplates':[{'metadata':{'name':'d'}}]")))
                .containsExactly(only);
        assertThat(
                        faults(
                                before,
                                workload(
                                        "StatefulSet",
                                        "db",
                                        ",'serviceName':'db','replicas':4,'minReadySeconds':3,"
                                                + "'revisionHistoryLimit':2,'ordinals':{'start':2},'updateStrategy':{'type':'OnDelete'}")))
                .isEmpty();
    }

    @Test
    void theImageOfAPodMayChangeAndTolerationsMayBeAdded() {
        KubernetesObject before = pod(C, "");
        assertThat(faults(before, pod("{'name':'c','image':'i:2'}", ",'imagePullSecrets':[]")))
                .hasSize(1);
        Pod changed = (Pod) pod("{'name':'c','image':'i:2'}", ",'tolerations':[{'operator':'Exists'}]");
        assertThat(faults(before, changed)).isEmpty();
        assertThat(faults(changed, before))
                .containsExactly("spec.tolerations: Forbidden: existing toleration can not be modified except its"
                        + " tolerationSeconds");
    }

    @Test
    void nothingElseOfAPodMayChange() {
        assertThat(faults(pod(C, ""), pod(C, ",'nodeName':'n'")))
                .containsExactly(
                        "spec: Forbidden: pod updates may not change fields other than"
                                + " `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,"
                                + "`spec.tolerations` (only additions to existing tolerations),"
                                + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)");
        assertThat(faults(pod(C, ""), pod(C + ",{'name':'d','image':'x'}", "")))
                .containsExactly("spec.containers: Forbidden: pod updates may not add or remove containers");
    }

    private static KubernetesObject claim(String size, String className, String status) {
        return of("{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'c'},'spec':{'accessModes':"
                + "['ReadWriteOnce'],'resources':{'requests':{'storage':'" + size + "'}},'storageClassName':'"
                + className + "'},'status':" + status + "}");
    }

    @Test
    void aBoundClaimMayGrowAndNothingElse() {
        String bound = "{'phase':'Bound','capacity':{'storage':'2Gi'}}";
        KubernetesObject before = claim("2Gi", "standard", bound);
        assertThat(faults(before, claim("3Gi", "standard", bound))).isEmpty();
        assertThat(faults(before, claim("2Gi", "fast", bound)))
                .containsExactly("spec: Forbidden: spec is immutable after creation except resources.requests and"
                        + " volumeAttributesClassName for bound claims");
        assertThat(faults(before, claim("1Gi", "standard", bound)))
                .containsExactly(
                        "spec.resources.requests.storage: Forbidden: field can not be less than status.capacity");
        assertThat(faults(claim("2Gi", "a", "{}"), claim("3Gi", "a", "{}"))).hasSize(1);
    }

    private static ConfigMap config(String more) {
        return (ConfigMap) of("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c'}" + more + "}");
    }

    @Test
    void aSealedConfigMapStaysSealedAndAsItIs() {
        ConfigMap sealed = config(",'data':{'a':'b'},'immutable':true");
        String why = ": Forbidden: field is immutable when `immutable` is set";
        assertThat(faults(sealed, config(",'data':{'a':'c'},'immutable':true"))).containsExactly("data" + why);
        assertThat(faults(sealed, config(",'data':{'a':'b'}"))).containsExactly("immutable" + why);
        assertThat(faults(sealed, sealed.withMetadata(sealed.metadata().withLabel("x", "y"))))
                .isEmpty();
    }

    @Test
    void theTypeOfASecretStays() {
        String secret = "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'s'},'type':'";
        assertThat(faults(of(secret + "Opaque'}"), of(secret + "other'}")))
                .containsExactly("type: Invalid value: \"other\": field is immutable");
    }

    @Test
    void theAddressOfAServiceStays() {
        String service = "{'apiVersion':'v1','kind':'Service','metadata':{'name':'s'},'spec':{'ports':[{'port':1}],";
        assertThat(faults(
                        of(service + "'clusterIP':'10.0.0.1','clusterIPs':['10.0.0.1']}}"),
                        of(service + "'clusterIP':'10.0.77.77','clusterIPs':['10.0.77.77']}}")))
                .containsExactly(
                        "spec.clusterIPs[0]: Invalid value: []string{\"10.0.77.77\"}: may not change once set");
    }

    @Test
    void whatIsBeingDeletedTakesNoNewFinalizers() {
        ConfigMap held = config("");
        ConfigMap dying = (ConfigMap) of("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c',"
                + "'deletionTimestamp':'2026-01-01T00:00:00Z','finalizers':['example.com/hold']}}");
        assertThat(faults(
                        dying,
                        dying.withMetadata(
                                dying.metadata().withFinalizers(Vector.of("example.com/hold", "example.com/more")))))
                .containsExactly("metadata.finalizers: Forbidden: no new finalizers can be added if the object is being"
                        + " deleted, found new finalizers []string{\"example.com/more\"}");
        assertThat(faults(held, held.withMetadata(held.metadata().withFinalizers(Vector.of("example.com/hold")))))
                .isEmpty();
    }

    @Test
    void aClassStaysWhatItWas() {
        String text = "{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'s'},'provisioner':'";
        assertThat(faults(of(text + "a'}"), of(text + "b'}")))
                .containsExactly("provisioner: Forbidden: updates to provisioner are forbidden.");
    }

    @Test
    void aJobKeepsItsNumberOfCompletionsAndItsPods() {
        String job = "{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'five'},'spec':{'completions':%s,"
                + "'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'c','image':'%s'}]}}}}";
        assertThat(faults(of(String.format(job, 5, "x")), of(String.format(job, 9, "x"))))
                .containsExactly("spec.completions: Invalid value: 9: field is immutable");
        assertThat(faults(of(String.format(job, 5, "x")), of(String.format(job, 5, "y"))))
                .singleElement()
                .asString()
                .startsWith("spec.template: Invalid value: core.PodTemplateSpec{")
                .endsWith(": field is immutable");
    }
}
