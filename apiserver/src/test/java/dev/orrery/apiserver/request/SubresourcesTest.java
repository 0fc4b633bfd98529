package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.Written;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Binding, eviction and scale. */
class SubresourcesTest {

    private final Tried tried = Tried.inDefault();

    private Pod pod(String spec, String phase) {
        return (Pod)
                tried.put("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'web','namespace':'default','uid':'u',"
                        + "'labels':{'app':'web'}},'spec':{'containers':[{'name':'c','image':'i'}]" + spec
                        + "},'status':{'phase':'" + phase + "'}}");
    }

    private Pod running() {
        return pod(",'nodeName':'worker-1'", "Running");
    }

    private KubernetesObject budget(String name, int allowed) {
        return tried.put("{'apiVersion':'policy/v1','kind':'PodDisruptionBudget','metadata':{'name':'" + name
                + "','namespace':'default'},'spec':{'minAvailable':2,'selector':{'matchLabels':{'app':'web'}}},"
                + "'status':{'disruptionsAllowed':" + allowed
                + ",'currentHealthy':2,'desiredHealthy':2,'expectedPods':2}}");
    }

    private static Request eviction(Pod pod) {
        return Tried.about(pod, Verb.CREATE, "eviction", "{'deleteOptions':{}}");
    }

    @Test
    void aBindingGivesAPodItsNodeAndSaysSo() {
        Pod bound = (Pod) tried.granted(Request.bind(pod("", "Pending"), "worker-1"));
        assertThat(bound.spec().nodeName()).contains("worker-1");
        assertThat(Written.at(bound, "status", "conditions"))
                .contains("'type':'PodScheduled'")
                .contains("'status':'True'");
    }

    @Test
    void aPodIsBoundOnce() {
        Status refusal = tried.refused(Request.bind(running(), "worker-2"));
        assertThat(refusal.code()).isEqualTo(409);
        assertThat(refusal.message()).endsWith(": pod web is already assigned to node \"worker-1\"");
    }

    @Test
    void aPodThatGoesIsNotBound() {
        Pod pod = pod("", "Pending");
        Pod going = (Pod) tried.put(pod.withMetadata(pod.metadata().withDeletionTimestamp(Option.some(Tried.NOW))));
        assertThat(tried.refused(Request.bind(going, "worker-1")).message())
                .endsWith(": pod web is being deleted, cannot be assigned to a host");
    }

    @Test
    void anotherPodOfTheSameNameIsNotBound() {
        Pod pod = pod("", "Pending");
        Pod former = pod.withMetadata(pod.metadata().withUid(Option.some("former")));
        Status refusal = tried.refused(Request.bind(former, "worker-1"));
        assertThat(refusal.isConflict()).isTrue();
        assertThat(refusal.message()).endsWith("UID in precondition: former, UID in object meta: u");
    }

    @Test
    void aBindingNamesANode() {
        assertThat(tried.refused(Tried.about(pod("", "Pending"), Verb.CREATE, "binding", "{}"))
                        .code())
                .isEqualTo(400);
    }

    @Test
    void withoutABudgetAnEvictionDeletes() {
        assertThat(tried.granted(eviction(running())).metadata().isTerminating())
                .isTrue();
    }

    @Test
    void aBudgetThatIsSpentRefuses() {
        budget("two", 0);
        Pod pod = running();
        Status refusal = tried.refused(eviction(pod));
        assertThat(refusal.code()).isEqualTo(429);
        assertThat(refusal.reason()).isEqualTo("TooManyRequests");
        assertThat(refusal.message()).isEqualTo("Cannot evict pod as it would violate the pod's disruption budget.");
        assertThat(refusal.causes())
                .containsExactly(new StatusCause(
                        "DisruptionBudget", "The disruption budget two needs 2 healthy pods and has 2 currently", ""));
        assertThat(tried.find(pod)).contains(pod);
    }

    @Test
    void anEvictionSpendsOneDisruption() {
        KubernetesObject budget = budget("two", 1);
        Pod pod = running();
        tried.granted(eviction(pod));
        KubernetesObject spent = tried.find(budget).get();
        assertThat(Written.at(spent, "status", "disruptionsAllowed")).isEqualTo("0");
        assertThat(Written.at(spent, "status", "disruptedPods")).isEqualTo("{'web':'2026-01-01T00:00:00Z'}");
    }

    @Test
    void aPodThatIsPendingOrDoneNeedsNoBudget() {
        budget("two", 0);
        assertThat(tried.send(eviction(pod(",'nodeName':'worker-1'", "Pending")))
                        .isRefused())
                .isFalse();
        assertThat(tried.send(eviction(pod(",'nodeName':'worker-1'", "Failed"))).isRefused())
                .isFalse();
    }

    @Test
    void aBudgetCountsOnlyForThePodsThatItSelects() {
        budget("two", 0);
        Pod pod = running();
        Pod other = (Pod) tried.put(pod.withMetadata(
                pod.metadata().withLabels(pod.metadata().labels().put("app", "x"))));
        assertThat(tried.send(eviction(other)).isRefused()).isFalse();
    }

    @Test
    void twoBudgetsForOnePodAreTooMany() {
        budget("one", 1);
        budget("two", 1);
        Status refusal = tried.refused(eviction(running()));
        assertThat(refusal.code()).isEqualTo(500);
        assertThat(refusal.message())
                .isEqualTo("This pod has more than one PodDisruptionBudget, which the eviction subresource does not"
                        + " support.");
    }

    private KubernetesObject deployment() {
        return tried.create(
                "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','namespace':'default'},"
                        + "'spec':{'replicas':2,'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},"
                        + "'spec':{'containers':[{'name':'c','image':'i'}]}}}}");
    }

    @Test
    void aScaleSaysHowManyAreWishedForAndWhichTheyAre() {
        KubernetesObject scale =
                tried.granted(Tried.about(deployment(), Verb.GET, "scale", "{}").with(Body.None.NONE));
        assertThat(scale.kind().name()).isEqualTo("Scale");
        assertThat(Written.at(scale, "spec")).isEqualTo("{'replicas':2}");
        assertThat(Written.at(scale, "status")).isEqualTo("{'replicas':0,'selector':'a=b'}");
    }

    @Test
    void aScaleThatIsReplacedChangesItsObject() {
        KubernetesObject web = deployment();
        KubernetesObject scale = tried.granted(Tried.about(web, Verb.UPDATE, "scale", "{'spec':{'replicas':5}}"));
        assertThat(Written.at(scale, "spec", "replicas")).isEqualTo("5");
        assertThat(Written.at(tried.find(web).get(), "spec", "replicas")).isEqualTo("5");
        assertThat(tried.find(web).get().metadata().generation()).contains(2L);
    }

    private String patched(PatchType type, String patch) {
        Request request = Tried.about(deployment(), Verb.PATCH, "scale", "{}")
                .with(new Body.Patch(
                        type, JsonText.parse(patch.replace('\'', '"')).get()));
        return Written.at(tried.granted(request), "spec", "replicas");
    }

    @Test
    void aScaleCanBeMerged() {
        assertThat(patched(PatchType.MERGE, "{'spec':{'replicas':4}}")).isEqualTo("4");
    }

    @Test
    void aScaleCanBePatchedByOperations() {
        assertThat(patched(PatchType.JSON, "[{'op':'replace','path':'/spec/replicas','value':4}]"))
                .isEqualTo("4");
    }

    @Test
    void aScaleIsNotNegative() {
        Status refusal = tried.refused(Tried.about(deployment(), Verb.UPDATE, "scale", "{'spec':{'replicas':-1}}"));
        assertThat(refusal.message())
                .isEqualTo(
                        "Scale.autoscaling \"web\" is invalid: spec.replicas: Invalid value: -1: must be greater than"
                                + " or equal to 0");
    }

    @Test
    void aScaleIsWhereAReplicationControllerKeepsIt() {
        KubernetesObject old = tried.create(
                "{'apiVersion':'v1','kind':'ReplicationController','metadata':{'name':'old','namespace':'default'},"
                        + "'spec':{'replicas':2,'selector':{'a':'b','c':'d'},'template':{'metadata':{'labels':{'a':'b',"
                        + "'c':'d'}},'spec':{'containers':[{'name':'c','image':'i'}]}}}}");
        KubernetesObject scale = tried.granted(Tried.about(old, Verb.UPDATE, "scale", "{'spec':{'replicas':5}}"));
        assertThat(Written.at(scale, "spec")).isEqualTo("{'replicas':5}");
        assertThat(Written.at(scale, "status")).isEqualTo("{'replicas':0,'selector':'a=b,c=d'}");
        assertThat(Written.at(tried.find(old).get(), "spec", "replicas")).isEqualTo("5");
    }

    @Test
    void whatHasNoScaleSaysSo() {
        assertThat(tried.refused(Tried.about(running(), Verb.GET, "scale", "{}"))
                        .message())
                .isEqualTo("the server could not find the requested resource");
    }

    @Test
    void anUnknownSubresourceIsNotFound() {
        assertThat(tried.refused(Tried.about(running(), Verb.GET, "moon", "{}")).code())
                .isEqualTo(404);
    }
}
