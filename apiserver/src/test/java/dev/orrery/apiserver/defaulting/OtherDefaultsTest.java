package dev.orrery.apiserver.defaulting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.Written;
import dev.orrery.model.meta.KubernetesObject;
import org.junit.jupiter.api.Test;

/** What services, storage, configuration and the kinds without a type are filled up with. */
class OtherDefaultsTest {

    private static KubernetesObject of(String text) {
        KubernetesObject filled = Defaults.of(Written.object(text));
        assertThat(Defaults.of(filled)).isSameAs(filled);
        return filled;
    }

    private static KubernetesObject core(String kind, String more) {
        return of("{'apiVersion':'v1','kind':'" + kind + "','metadata':{'name':'d'}" + more + "}");
    }

    @Test
    void aServiceIsReachedInsideTheCluster() {
        assertThat(Written.at(core("Service", ",'spec':{'ports':[{'port':80}],'selector':{'a':'b'}}"), "spec"))
                .isEqualTo("{'internalTrafficPolicy':'Cluster','ipFamilies':['IPv4'],'ipFamilyPolicy':'SingleStack',"
                        + "'ports':[{'port':80,'protocol':'TCP','targetPort':80}],'selector':{'a':'b'},"
                        + "'sessionAffinity':'None','type':'ClusterIP'}");
    }

    @Test
    void aServiceForTheOutsideSaysHowTrafficComesIn() {
        assertThat(Written.at(
                        core(
                                "Service",
                                ",'spec':{'type':'LoadBalancer','ports':[{'port':80}],'sessionAffinity':'ClientIP'}"),
                        "spec"))
                .isEqualTo("{'allocateLoadBalancerNodePorts':true,'externalTrafficPolicy':'Cluster',"
                        + "'internalTrafficPolicy':'Cluster','ipFamilies':['IPv4'],'ipFamilyPolicy':'SingleStack',"
                        + "'ports':[{'port':80,'protocol':'TCP','targetPort':80}],'sessionAffinity':'ClientIP',"
                        + "'sessionAffinityConfig':{'clientIP':{'timeoutSeconds':10800}},'type':'LoadBalancer'}");
    }

    @Test
    void volumesAreKeptAndClaimsWait() {
        KubernetesObject volume = core(
                "PersistentVolume",
                ",'spec':{'capacity':{'storage':'1Gi'},'accessModes':['ReadWriteOnce'],'hostPath':{'path':'/x'}}");
        assertThat(Written.at(volume, "spec"))
                .isEqualTo("{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
                        + "'hostPath':{'path':'/x','type':''},'persistentVolumeReclaimPolicy':'Retain',"
                        + "'volumeMode':'Filesystem'}");
        KubernetesObject claim = core("PersistentVolumeClaim", ",'spec':{'accessModes':['ReadWriteOnce']}");
        assertThat(Written.at(claim, "spec", "volumeMode")).isEqualTo("'Filesystem'");
        assertThat(Written.at(claim, "status")).isEqualTo("{'phase':'Pending'}");
    }

    @Test
    void aClassDeletesAndBindsAtOnce() {
        KubernetesObject storageClass = of(
                "{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'d'},'provisioner':'x'}");
        assertThat(Written.at(storageClass, "reclaimPolicy")).isEqualTo("'Delete'");
        assertThat(Written.at(storageClass, "volumeBindingMode")).isEqualTo("'Immediate'");
    }

    @Test
    void theTextsOfASecretAreEncoded() {
        KubernetesObject secret = core("Secret", ",'stringData':{'a':'b'}");
        assertThat(Written.at(secret, "data")).isEqualTo("{'a':'Yg=='}");
        assertThat(Written.at(secret, "stringData")).isEmpty();
        assertThat(Written.at(secret, "type")).isEqualTo("'Opaque'");
    }

    @Test
    void aNamespaceIsLabelledWithItsNameAndHeldUntilItIsEmpty() {
        KubernetesObject namespace = core("Namespace", "");
        assertThat(Written.at(namespace, "metadata", "labels")).isEqualTo("{'kubernetes.io/metadata.name':'d'}");
        assertThat(Written.at(namespace, "spec")).isEqualTo("{'finalizers':['kubernetes']}");
        assertThat(Written.at(namespace, "status")).isEqualTo("{'phase':'Active'}");
    }

    @Test
    void aConfigMapIsLeftAlone() {
        KubernetesObject config =
                Written.object("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'d'},'data':{'a':'b'}}");
        assertThat(Defaults.of(config)).isSameAs(config);
    }

    @Test
    void aJobRunsOnePodAndTriesSixTimes() {
        KubernetesObject job = of("{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'d'},'spec':{'template':"
                + "{'spec':{'restartPolicy':'Never','containers':[{'name':'c','image':'img'}]}}}}");
        assertThat(Written.at(job, "spec", "completions")).isEqualTo("1");
        assertThat(Written.at(job, "spec", "parallelism")).isEqualTo("1");
        assertThat(Written.at(job, "spec", "backoffLimit")).isEqualTo("6");
        assertThat(Written.at(job, "spec", "completionMode")).isEqualTo("'NonIndexed'");
        assertThat(Written.at(job, "spec", "podReplacementPolicy")).isEqualTo("'TerminatingOrFailed'");
        assertThat(Written.at(job, "spec", "template", "spec", "dnsPolicy")).isEqualTo("'ClusterFirst'");
    }

    @Test
    void aCronJobAllowsJobsSideBySideAndKeepsThreeGoodOnes() {
        KubernetesObject cronJob = of("{'apiVersion':'batch/v1','kind':'CronJob','metadata':{'name':'d'},'spec':"
                + "{'schedule':'* * * * *','jobTemplate':{'spec':{'template':{'spec':{'restartPolicy':'Never',"
                + "'containers':[{'name':'c','image':'img'}]}}}}}}");
        assertThat(Written.at(cronJob, "spec", "concurrencyPolicy")).isEqualTo("'Allow'");
        assertThat(Written.at(cronJob, "spec", "successfulJobsHistoryLimit")).isEqualTo("3");
        assertThat(Written.at(cronJob, "spec", "failedJobsHistoryLimit")).isEqualTo("1");
        assertThat(Written.at(cronJob, "spec", "jobTemplate", "spec", "backoffLimit"))
                .isEmpty();
    }

    @Test
    void aNetworkPolicyIsAboutWhatComesIn() {
        KubernetesObject policy = of("{'apiVersion':'networking.k8s.io/v1','kind':'NetworkPolicy',"
                + "'metadata':{'name':'d'},'spec':{'podSelector':{}}}");
        assertThat(Written.at(policy, "spec")).isEqualTo("{'podSelector':{},'policyTypes':['Ingress']}");
    }
}
