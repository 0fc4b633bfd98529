package dev.orrery.apiserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.StatusCause;
import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.defaulting.Defaults;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Faults that a person makes with manifests, beside those of the recordings. */
class ManifestsTest {

    private static Vector<String> faults(String text) {
        Vector<StatusCause> causes = Validation.ofNew(Defaults.of(Written.object(text)));
        return causes.map(cause -> cause.field() + ": " + cause.message());
    }

    private static Vector<String> deployment(String more) {
        return faults("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'w'},'spec':{'selector':"
                + "{'matchLabels':{'app':'w'}},'template':{'metadata':{'labels':{'app':'w'}},'spec':{'containers':"
                + "[{'name':'c','image':'i'}]}}" + more + "}}");
    }

    @Test
    void boundsOfARollingUpdateMustLeaveRoom() {
        assertThat(deployment(",'strategy':{'rollingUpdate':{'maxSurge':'0%','maxUnavailable':'0%'}}"))
                .containsExactly("spec.strategy.rollingUpdate.maxUnavailable: Invalid value: intstr.IntOrString{Type:1,"
                        + " IntVal:0, StrVal:\"0%\"}: may not be 0 when `maxSurge` is 0");
        assertThat(deployment(",'strategy':{'rollingUpdate':{'maxUnavailable':'120%'}}"))
                .containsExactly("spec.strategy.rollingUpdate.maxUnavailable: Invalid value: intstr.IntOrString{Type:1,"
                        + " IntVal:0, StrVal:\"120%\"}: must not be greater than 100%");
        assertThat(deployment(",'strategy':{'type':'Recreate','rollingUpdate':{'maxSurge':1}}"))
                .containsExactly("spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is"
                        + " 'Recreate'");
    }

    @Test
    void onlyOneOwnerIsTheController() {
        String owner = "{'apiVersion':'v1','kind':'X','name':'%s','uid':'u','controller':true}";
        assertThat(faults("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c','ownerReferences':["
                        + String.format(owner, "A") + "," + String.format(owner, "B") + "]}}"))
                .singleElement()
                .asString()
                .startsWith("metadata.ownerReferences: Invalid value: []v1.OwnerReference{")
                .endsWith(
                        "Only one reference can have Controller set to true. Found \"true\" in references for A and B");
    }

    @Test
    void annotationsHaveRoomForAQuarterOfAMebibyte() {
        assertThat(faults("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c','annotations':{'a':'"
                        + "x".repeat(256 * 1024) + "'}}}"))
                .containsExactly("metadata.annotations: Too long: may not be more than 262144 bytes");
    }

    @Test
    void aConfigMapHasGoodKeysOnceAndNotTooMuchInThem() {
        String config = "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c'},";
        assertThat(faults(config + "'data':{'a b':'x'}}"))
                .containsExactly("data[a b]: Invalid value: \"a b\": a valid config key must consist of alphanumeric"
                        + " characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used"
                        + " for validation is '[-._a-zA-Z0-9]+')");
        assertThat(faults(config + "'data':{'a':'x'},'binaryData':{'a':'eA=='}}"))
                .containsExactly("data[a]: Invalid value: \"a\": duplicate of key present in binaryData");
        assertThat(faults(config + "'data':{'a':'" + "x".repeat(1024 * 1024 + 1) + "'}}"))
                .containsExactly("[]: Too long: may not be more than 1048576 bytes");
    }

    @Test
    void aVolumeSaysHowMuchItHoldsHowItIsReachedAndWhereItIs() {
        assertThat(faults("{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'v'},'spec':{}}"))
                .containsExactly(
                        "spec.accessModes: Required value",
                        "spec.capacity: Required value",
                        "spec: Required value: must specify a volume type");
    }

    @Test
    void aClaimSaysHowMuchItNeedsAndHowItIsReached() {
        String claim = "{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'v'},'spec':";
        assertThat(faults(claim + "{}}"))
                .containsExactly(
                        "spec.accessModes: Required value: at least 1 access mode is required",
                        "spec.resources[storage]: Required value");
        assertThat(faults(claim + "{'accessModes':['Sometimes'],'resources':{'requests':{'storage':'0'}}}}"))
                .containsExactly(
                        "spec.accessModes: Unsupported value: \"Sometimes\": supported values: \"ReadOnlyMany\","
                                + " \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"",
                        "spec.resources[storage]: Invalid value: \"0\": must be greater than zero");
    }

    @Test
    void aDaemonSetGoesFirstOrComesFirst() {
        assertThat(faults("{'apiVersion':'apps/v1','kind':'DaemonSet','metadata':{'name':'w'},'spec':{'selector':"
                        + "{'matchLabels':{'app':'w'}},'template':{'metadata':{'labels':{'app':'w'}},'spec':{'containers':"
                        + "[{'name':'c','image':'i'}]}},'updateStrategy':{'rollingUpdate':{'maxSurge':1}}}}"))
                .containsExactly("spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: intstr.IntOrString{Type:0,"
                        + " IntVal:1, StrVal:\"\"}: may not be set when maxUnavailable is non-zero");
    }

    @Test
    void aServiceOutsideTheClusterHasAName() {
        assertThat(
                        faults(
                                "{'apiVersion':'v1','kind':'Service','metadata':{'name':'1bad'},'spec':{'type':'ExternalName'}}"))
                .containsExactly(
                        "metadata.name: Invalid value: \"1bad\": a DNS-1035 label must consist of lower case"
                                + " alphanumeric characters or '-', start with an alphabetic character, and end with an"
                                + " alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is"
                                + " '[a-z]([-a-z0-9]*[a-z0-9])?')",
                        "spec.externalName: Required value");
    }

    @Test
    void aBudgetProtectsInOneWay() {
        assertThat(faults("{'apiVersion':'policy/v1','kind':'PodDisruptionBudget','metadata':{'name':'b'},'spec':"
                        + "{'minAvailable':1,'maxUnavailable':1}}"))
                .singleElement()
                .asString()
                .endsWith("minAvailable and maxUnavailable cannot be both set");
    }

    @Test
    void rolesMayHaveColonsInTheirNames() {
        assertThat(faults("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'ClusterRole','metadata':{'name':"
                        + "'system:node'}}"))
                .isEmpty();
    }

    @Test
    void aNameOrAPrefixOfOneIsNeeded() {
        assertThat(faults("{'apiVersion':'v1','kind':'ConfigMap','metadata':{}}"))
                .containsExactly("metadata.name: Required value: name or generateName is required");
    }

    @Test
    void aPrefixMayEndWithADash() {
        assertThat(faults("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a','generateName':'web-'}}"))
                .isEmpty();
        assertThat(faults("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a','generateName':'-'}}"))
                .singleElement()
                .asString()
                .startsWith("metadata.generateName: Invalid value: \"-\": a lowercase RFC 1123 subdomain must");
    }
}
