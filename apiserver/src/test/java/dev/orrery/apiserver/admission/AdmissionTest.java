package dev.orrery.apiserver.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.Status;
import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.request.Tried;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.scheduling.Toleration;
import org.junit.jupiter.api.Test;

/** What the cluster adds to an object before it takes it. */
class AdmissionTest {

    private final Tried tried = Tried.inDefault();

    private static String manifest(String spec) {
        return "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'web','namespace':'default'},"
                + "'spec':{'containers':[{'name':'c','image':'i'},{'name':'d','image':'i'}]" + spec + "}}";
    }

    private Pod pod(String spec) {
        return (Pod) tried.create(manifest(spec));
    }

    private Status refusal(String spec) {
        return tried.refused(Tried.creation(manifest(spec)));
    }

    @Test
    void aPodStaysFiveMinutesOnANodeThatIsLost() {
        assertThat(pod("").spec().tolerations().map(Toleration::toString)).hasSize(2);
        assertThat(Written.at(tried.find(Pod.KIND, "default", "web").get(), "spec", "tolerations"))
                .contains("'node.kubernetes.io/not-ready'")
                .contains("'node.kubernetes.io/unreachable'")
                .contains("'tolerationSeconds':300");
    }

    @Test
    void aPodThatSaysHowLongIsLeftAsItIs() {
        String own = ",'tolerations':[{'key':'node.kubernetes.io/not-ready','operator':'Exists','effect':'NoExecute',"
                + "'tolerationSeconds':5}]";
        assertThat(pod(own).spec()
                        .tolerations()
                        .map(each -> each.tolerationSeconds().getOrElse(-1L)))
                .containsExactly(5L, 300L);
    }

    @Test
    void aPodThatToleratesAllNeedsNoMore() {
        assertThat(pod(",'tolerations':[{'operator':'Exists'}]").spec().tolerations())
                .hasSize(1);
    }

    @Test
    void everyContainerGetsTheTokenOfItsServiceAccount() {
        Pod pod = pod("");
        assertThat(pod.spec().serviceAccountName()).contains("default");
        String volume = pod.spec().volumes().single().name();
        assertThat(volume).startsWith("kube-api-access-");
        assertThat(pod.spec()
                        .containers()
                        .map(each -> each.volumeMounts().single().name()))
                .containsExactly(volume, volume);
    }

    @Test
    void aPodMayDoWithoutAToken() {
        assertThat(pod(",'automountServiceAccountToken':false").spec().volumes())
                .isEmpty();
    }

    @Test
    void aServiceAccountMayDoWithoutTokens() {
        tried.put("{'apiVersion':'v1','kind':'ServiceAccount','metadata':{'name':'quiet','namespace':'default'},"
                + "'automountServiceAccountToken':false}");
        assertThat(pod(",'serviceAccountName':'quiet'").spec().volumes()).isEmpty();
    }

    @Test
    void theServiceAccountMustBeThere() {
        Status refusal = refusal(",'serviceAccountName':'none'");
        assertThat(refusal.code()).isEqualTo(403);
        assertThat(refusal.message())
                .isEqualTo("pods \"web\" is forbidden: error looking up service account default/none: serviceaccount"
                        + " \"none\" not found");
    }

    /** Kubernetes admits before it makes a name, so that the same refusal of a controller's pods is one Event. */
    @Test
    void aPodWhoseNameIsYetToBeMadeIsCalledByItsPrefix() {
        String unnamed = manifest(",'serviceAccountName':'none'").replace("'name':'web'", "'generateName':'web-'");
        assertThat(tried.refused(Tried.creation(unnamed)).message())
                .startsWith("pods \"web-\" is forbidden: error looking up service account default/none: ");
    }

    private void priorityClass(String name, int value, String more) {
        tried.put("{'apiVersion':'scheduling.k8s.io/v1','kind':'PriorityClass','metadata':{'name':'" + name
                + "'},'value':" + value + more + "}");
    }

    @Test
    void withoutAClassAPodHasPriorityZero() {
        Pod pod = pod("");
        assertThat(pod.spec().priority()).contains(0);
        assertThat(pod.spec().priorityClassName()).isEmpty();
        assertThat(pod.spec().preemptionPolicy()).contains("PreemptLowerPriority");
    }

    @Test
    void aClassSaysThePriorityAndWhetherToPreempt() {
        priorityClass("high", 1000, ",'preemptionPolicy':'Never'");
        Pod pod = pod(",'priorityClassName':'high'");
        assertThat(pod.spec().priority()).contains(1000);
        assertThat(pod.spec().preemptionPolicy()).contains("Never");
    }

    @Test
    void oneClassMayBeForAllWhoNameNone() {
        priorityClass("usual", 50, ",'globalDefault':true");
        Pod pod = pod("");
        assertThat(pod.spec().priority()).contains(50);
        assertThat(pod.spec().priorityClassName()).contains("usual");
    }

    @Test
    void aPodMayNameNoOtherPriorityThanItsClass() {
        priorityClass("high", 1000, "");
        assertThat(pod(",'priority':1000,'priorityClassName':'high'").spec().priority())
                .contains(1000);
        assertThat(refusal(",'priority':7").message())
                .isEqualTo("pods \"web\" is forbidden: the integer value of priority (7) must not be provided in pod"
                        + " spec; priority admission controller computed 0 from the given PriorityClass name");
    }

    @Test
    void thePriorityClassMustBeThere() {
        assertThat(refusal(",'priorityClassName':'none'").message())
                .isEqualTo("pods \"web\" is forbidden: no PriorityClass with name none was found");
    }

    private KubernetesObject claim(String spec) {
        return tried.create("{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'data','namespace':"
                + "'default'},'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}" + spec
                + "}}");
    }

    private void storageClass(String name, String created, boolean isDefault) {
        tried.put("{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'" + name
                + "','creationTimestamp':'" + created
                + "','annotations':{'storageclass.kubernetes.io/is-default-class':'"
                + isDefault + "'}},'provisioner':'p'}");
    }

    @Test
    void aClaimThatNamesNoClassGetsTheNewestDefault() {
        storageClass("older", "2025-01-01T00:00:00Z", true);
        storageClass("newer", "2025-06-01T00:00:00Z", true);
        storageClass("newest", "2025-12-01T00:00:00Z", false);
        assertThat(Written.at(claim(""), "spec", "storageClassName")).isEqualTo("'newer'");
    }

    @Test
    void aClaimThatWantsNoClassGetsNone() {
        storageClass("usual", "2025-01-01T00:00:00Z", true);
        assertThat(Written.at(claim(",'storageClassName':''"), "spec", "storageClassName"))
                .isEqualTo("''");
    }

    @Test
    void withoutADefaultAClaimStaysWithoutClass() {
        assertThat(Written.at(claim(""), "spec", "storageClassName")).isEmpty();
    }

    @Test
    void claimsAndVolumesStayWhileTheyAreInUse() {
        assertThat(claim("").metadata().finalizers()).containsExactly("kubernetes.io/pvc-protection");
        KubernetesObject volume = tried.create("{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'v'},"
                + "'spec':{'capacity':{'storage':'1Gi'},'accessModes':['ReadWriteOnce'],'hostPath':{'path':'/v'}}}");
        assertThat(volume.metadata().finalizers()).containsExactly("kubernetes.io/pv-protection");
    }

    @Test
    void aPodThatIsAdmittedStaysAsItIs() {
        Pod pod = pod("");
        assertThat(tried.granted(Request.update(pod))).isEqualTo(pod);
    }

    /** Recorded: a claim grows only where its class allows it. */
    @Test
    void aClaimGrowsOnlyWhenItIsBoundAndItsClassAllowsIt() {
        tried.put(
                "{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'fixed'},'provisioner':'p'}");
        tried.put(
                "{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'growing'},'provisioner':'p',"
                        + "'allowVolumeExpansion':true}");
        String forbidden = "persistentvolumeclaims \"data\" is forbidden: ";
        assertThat(tried.refused(grown("growing", "Pending")).message())
                .isEqualTo(forbidden + "Only bound persistent volume claims can be expanded");
        assertThat(tried.refused(grown("fixed", "Bound")).message())
                .isEqualTo(forbidden + "only dynamically provisioned pvc can be resized and the storageclass that"
                        + " provisions the pvc must support resize");
        assertThat(Written.at(tried.granted(grown("growing", "Bound")), "spec", "resources", "requests", "storage"))
                .isEqualTo("'2Gi'");
    }

    private Request grown(String storageClass, String phase) {
        tried.put(claim(storageClass, phase, "1Gi"));
        return Request.update(Written.object(claim(storageClass, phase, "2Gi")));
    }

    private static String claim(String storageClass, String phase, String size) {
        return "{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'data','namespace':'default'},"
                + "'spec':{'accessModes':['ReadWriteOnce'],'volumeMode':'Filesystem','storageClassName':'"
                + storageClass
                + "','volumeName':'pv','resources':{'requests':{'storage':'" + size + "'}}},'status':{'phase':'" + phase
                + "'}}";
    }
}
