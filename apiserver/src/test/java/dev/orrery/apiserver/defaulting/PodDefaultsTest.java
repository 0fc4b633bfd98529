package dev.orrery.apiserver.defaulting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.Written;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import org.junit.jupiter.api.Test;

/** A pod says more than its manifest did; the answers of a real API server, but for what admission adds. */
class PodDefaultsTest {

    private static final String RICH = """
            {'initContainers':[{'name':'i','image':'img:latest'}],
             'containers':[{'name':'c','image':'img:1','ports':[{'containerPort':80}],
              'env':[{'name':'N','valueFrom':{'fieldRef':{'fieldPath':'metadata.name'}}}],
              'livenessProbe':{'httpGet':{'port':80}},'readinessProbe':{'tcpSocket':{'port':80}},
              'resources':{'limits':{'cpu':'1'}}},
              {'name':'d','image':'img@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}],
             'volumes':[{'name':'e'},{'name':'s','secret':{'secretName':'x'}},{'name':'cm','configMap':{'name':'x'}},
              {'name':'h','hostPath':{'path':'/x'}},
              {'name':'d','downwardAPI':{'items':[{'path':'l','fieldRef':{'fieldPath':'metadata.labels'}}]}},
              {'name':'p','projected':{'sources':[{'serviceAccountToken':{'path':'t'}}]}}]}""";

    private static Pod pod(String spec) {
        return (Pod) Defaults.of(
                Written.object("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'d'},'spec':" + spec + "}"));
    }

    private static Deployment deployment(String spec) {
        return (Deployment) Defaults.of(Written.object("{'apiVersion':'apps/v1','kind':'Deployment','metadata':"
                + "{'name':'d'},'spec':{'selector':{},'template':{'spec':" + spec + "}}}"));
    }

    @Test
    void theSmallestPodSaysAllThis() {
        Pod pod = pod("{'containers':[{'name':'c','image':'img'}]}");
        assertThat(Written.at(pod, "spec"))
                .isEqualTo("{'containers':[{'image':'img','imagePullPolicy':'Always','name':'c','resources':{},"
                        + "'terminationMessagePath':'/dev/termination-log','terminationMessagePolicy':'File'}],"
                        + "'dnsPolicy':'ClusterFirst','enableServiceLinks':true,'restartPolicy':'Always',"
                        + "'schedulerName':'default-scheduler','securityContext':{},"
                        + "'terminationGracePeriodSeconds':30}");
        assertThat(Written.at(pod, "status")).isEqualTo("{'phase':'Pending','qosClass':'BestEffort'}");
    }

    @Test
    void volumesProbesPortsAndEnvironmentAreFilledIn() {
        Deployment deployment = deployment(RICH);
        assertThat(Written.at(deployment, "spec", "template", "spec", "volumes"))
                .isEqualTo("[{'emptyDir':{},'name':'e'},{'name':'s','secret':{'defaultMode':420,'secretName':'x'}},"
                        + "{'configMap':{'defaultMode':420,'name':'x'},'name':'cm'},"
                        + "{'hostPath':{'path':'/x','type':''},'name':'h'},"
                        + "{'downwardAPI':{'defaultMode':420,'items':[{'fieldRef':{'apiVersion':'v1',"
                        + "'fieldPath':'metadata.labels'},'path':'l'}]},'name':'d'},"
                        + "{'name':'p','projected':{'defaultMode':420,'sources':[{'serviceAccountToken':"
                        + "{'expirationSeconds':3600,'path':'t'}}]}}]");
        assertThat(Written.at(deployment, "spec", "template", "spec", "containers"))
                .startsWith(
                        "[{'env':[{'name':'N','valueFrom':{'fieldRef':{'apiVersion':'v1','fieldPath':'metadata.name'}}}],"
                                + "'image':'img:1','imagePullPolicy':'IfNotPresent','livenessProbe':{'failureThreshold':3,"
                                + "'httpGet':{'path':'/','port':80,'scheme':'HTTP'},'periodSeconds':10,'successThreshold':1,"
                                + "'timeoutSeconds':1},'name':'c','ports':[{'containerPort':80,'protocol':'TCP'}],"
                                + "'readinessProbe':{'failureThreshold':3,'periodSeconds':10,'successThreshold':1,"
                                + "'tcpSocket':{'port':80},'timeoutSeconds':1},'resources':{'limits':{'cpu':'1'}},");
    }

    @Test
    void imagesThatMoveArePulledAlways() {
        Deployment deployment = deployment(RICH);
        assertThat(deployment.spec().template().spec().initContainers().head().imagePullPolicy())
                .contains("Always");
        assertThat(deployment
                        .spec()
                        .template()
                        .spec()
                        .containers()
                        .map(each -> each.imagePullPolicy().get()))
                .containsExactly("IfNotPresent", "IfNotPresent");
        assertThat(pod("{'containers':[{'name':'c','image':'localhost:5000/img'}]}")
                        .spec()
                        .containers()
                        .head()
                        .imagePullPolicy())
                .contains("Always");
    }

    @Test
    void onlyAPodAsksForWhatItIsLimitedTo() {
        assertThat(Written.at(pod(RICH), "spec", "containers")).contains("'requests':{'cpu':'1'}");
        assertThat(Written.at(deployment(RICH), "spec", "template")).doesNotContain("requests");
    }

    @Test
    void onTheNetworkOfTheNodeAPortIsThatOfTheNode() {
        Pod pod = pod("{'hostNetwork':true,'containers':[{'name':'c','image':'i','ports':[{'containerPort':80}]}]}");
        assertThat(pod.spec().containers().head().ports().head().hostPort()).contains(80);
    }

    @Test
    void theAccountHasItsOldNameToo() {
        assertThat(Written.at(pod("{'serviceAccountName':'a','containers':[]}"), "spec", "serviceAccount"))
                .isEqualTo("'a'");
        assertThat(pod("{'serviceAccount':'b','containers':[]}").spec().serviceAccountName())
                .contains("b");
    }

    @Test
    void whatHasNoGapIsTheSameInstance() {
        Pod pod = pod(RICH);
        assertThat(Defaults.of(pod)).isSameAs(pod);
        Deployment deployment = deployment(RICH);
        assertThat(Defaults.of(deployment)).isSameAs(deployment);
        assertThat(PodDefaults.of(deployment.spec().template().spec()))
                .isSameAs(deployment.spec().template().spec());
    }

    @Test
    void aPodOfATemplateSharesItsSubtrees() {
        Deployment deployment = deployment("{'containers':[{'name':'c','image':'i'}],'volumes':[{'name':'e'}]}");
        Pod bare = pod("{'containers':[]}");
        KubernetesObject made =
                Defaults.of(bare.withSpec(deployment.spec().template().spec()));
        assertThat(((Pod) made).spec().containers())
                .isSameAs(deployment.spec().template().spec().containers());
        assertThat(((Pod) made).spec().volumes())
                .isSameAs(deployment.spec().template().spec().volumes());
    }
}
