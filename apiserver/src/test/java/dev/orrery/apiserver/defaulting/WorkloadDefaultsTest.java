package dev.orrery.apiserver.defaulting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.Written;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.meta.KubernetesObject;
import org.junit.jupiter.api.Test;

/** What Deployments, ReplicaSets, StatefulSets and DaemonSets are filled up with. */
class WorkloadDefaultsTest {

    private static KubernetesObject of(String kind, String more) {
        KubernetesObject filled = Defaults.of(Written.object("{'apiVersion':'apps/v1','kind':'" + kind
                + "','metadata':{'name':'d'},'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':"
                + "{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'img'}]}}" + more + "}}"));
        assertThat(Defaults.of(filled)).isSameAs(filled);
        return filled;
    }

    @Test
    void aDeploymentRollsByQuartersAndKeepsTenRevisions() {
        KubernetesObject deployment = of("Deployment", "");
        assertThat(Written.at(deployment, "spec", "strategy"))
                .isEqualTo("{'rollingUpdate':{'maxSurge':'25%','maxUnavailable':'25%'},'type':'RollingUpdate'}");
        assertThat(Written.at(deployment, "spec", "replicas")).isEqualTo("1");
        assertThat(Written.at(deployment, "spec", "revisionHistoryLimit")).isEqualTo("10");
        assertThat(Written.at(deployment, "spec", "progressDeadlineSeconds")).isEqualTo("600");
        assertThat(Written.at(deployment, "spec", "template", "spec", "restartPolicy"))
                .isEqualTo("'Always'");
    }

    @Test
    void aBoundThatIsGivenStays() {
        assertThat(Written.at(of("Deployment", ",'strategy':{'rollingUpdate':{'maxSurge':2}}"), "spec", "strategy"))
                .isEqualTo("{'rollingUpdate':{'maxSurge':2,'maxUnavailable':'25%'},'type':'RollingUpdate'}");
        assertThat(Written.at(of("Deployment", ",'strategy':{'type':'Recreate'}"), "spec", "strategy"))
                .isEqualTo("{'type':'Recreate'}");
    }

    @Test
    void noReplicasAtAllIsANumberToo() {
        assertThat(Written.at(of("ReplicaSet", ",'replicas':0"), "spec", "replicas"))
                .isEqualTo("0");
        assertThat(Written.at(of("ReplicaSet", ""), "spec", "replicas")).isEqualTo("1");
    }

    @Test
    void aStatefulSetIsOrderedAndKeepsItsClaims() {
        KubernetesObject set = of(
                "StatefulSet",
                ",'serviceName':'s','volumeClaimTemplates':[{'metadata':{'name':'d'},"
                        + "'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}]");
        assertThat(Written.at(set, "spec", "podManagementPolicy")).isEqualTo("'OrderedReady'");
        assertThat(Written.at(set, "spec", "updateStrategy"))
                .isEqualTo("{'rollingUpdate':{'partition':0},'type':'RollingUpdate'}");
        assertThat(Written.at(set, "spec", "persistentVolumeClaimRetentionPolicy"))
                .isEqualTo("{'whenDeleted':'Retain','whenScaled':'Retain'}");
        assertThat(Written.at(set, "spec", "volumeClaimTemplates"))
                .isEqualTo("[{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'creationTimestamp':null,"
                        + "'name':'d'},'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':"
                        + "{'storage':'1Gi'}},'volumeMode':'Filesystem'},'status':{'phase':'Pending'}}]");
    }

    @Test
    void aStatefulSetThatNamesItsStrategyIsNotGivenAPartition() {
        assertThat(Written.at(
                        of("StatefulSet", ",'updateStrategy':{'type':'RollingUpdate'}"), "spec", "updateStrategy"))
                .isEqualTo("{'type':'RollingUpdate'}");
        assertThat(Written.at(of("StatefulSet", ",'updateStrategy':{'type':'OnDelete'}"), "spec", "updateStrategy"))
                .isEqualTo("{'type':'OnDelete'}");
    }

    @Test
    void aDaemonSetIsDownOnOneNodeAtATime() {
        assertThat(Written.at(of("DaemonSet", ""), "spec", "updateStrategy"))
                .isEqualTo("{'rollingUpdate':{'maxSurge':0,'maxUnavailable':1},'type':'RollingUpdate'}");
    }

    @Test
    void aDaemonSetCountsTheChangesOfItsTemplate() {
        DaemonSet first = (DaemonSet) of("DaemonSet", "");
        assertThat(generation(first)).isEqualTo("1");
        DaemonSet relabelled = first.withMetadata(first.metadata().withLabel("x", "y"));
        assertThat(Defaults.ofChange(first, relabelled)).isSameAs(relabelled);
        DaemonSet changed = (DaemonSet) Defaults.of(Written.object("{'apiVersion':'apps/v1','kind':'DaemonSet',"
                + "'metadata':{'name':'d'},'spec':{'template':{'spec':{'containers':[]}}}}"));
        assertThat(generation((DaemonSet) Defaults.ofChange(first, changed))).isEqualTo("2");
    }

    private static String generation(DaemonSet set) {
        return set.metadata()
                .annotation("deprecated.daemonset.template.generation")
                .get();
    }
}
