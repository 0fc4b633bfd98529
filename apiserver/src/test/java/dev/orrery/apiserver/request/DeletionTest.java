package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.apiserver.Written;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of an object that is deleted. */
class DeletionTest {

    private final Tried tried = Tried.inDefault();

    private KubernetesObject map(String finalizers) {
        return tried.put(
                "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a','namespace':'default','uid':'u-1',"
                        + "'finalizers':[" + finalizers + "]}}");
    }

    private KubernetesObject pod(String spec, String phase) {
        return tried.put("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'web','namespace':'default','uid':'u-2'},"
                + "'spec':{'containers':[{'name':'c','image':'i'}]" + spec + "},'status':{'phase':'" + phase + "'}}");
    }

    private static ImmutableRequestOptions.Builder options() {
        return ImmutableRequestOptions.builder();
    }

    private static Request deletion(KubernetesObject object, RequestOptions options) {
        return Request.delete(object.kind(), object.namespace(), object.name()).with(options);
    }

    private KubernetesObject delete(KubernetesObject object, RequestOptions options) {
        return tried.granted(deletion(object, options));
    }

    private static RequestOptions grace(long seconds) {
        return options().gracePeriodSeconds(Option.some(seconds)).build();
    }

    private static RequestOptions by(Propagation propagation) {
        return options().propagation(Option.some(propagation)).build();
    }

    @Test
    void anObjectThatNobodyKeepsIsGoneAtOnce() {
        KubernetesObject map = map("");
        assertThat(delete(map, RequestOptions.NONE)).isEqualTo(map);
        assertThat(tried.find(map)).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        KubernetesObject map = map("");
        delete(map, RequestOptions.NONE);
        Status refusal = tried.refused(deletion(map, RequestOptions.NONE));
        assertThat(refusal.code()).isEqualTo(404);
        assertThat(refusal.message()).isEqualTo("configmaps \"a\" not found");
    }

    @Test
    void aFinalizerKeepsAnObjectUntilItIsRemoved() {
        KubernetesObject map = map("'example.com/mine'");
        KubernetesObject marked = delete(map, RequestOptions.NONE);
        assertThat(marked.metadata().deletionTimestamp()).contains(Tried.NOW);
        assertThat(tried.find(map)).contains(marked);
        tried.granted(Request.update(marked.withMetadata(marked.metadata().withFinalizers(Vector.empty()))));
        assertThat(tried.find(map)).isEmpty();
    }

    @Test
    void deletingTwiceWhatIsKeptChangesNothing() {
        KubernetesObject marked = delete(map("'example.com/mine'"), RequestOptions.NONE);
        tried.pass(Duration.ofMinutes(1));
        assertThat(delete(marked, RequestOptions.NONE)).isEqualTo(marked);
        assertThat(tried.writes()).isZero();
    }

    @Test
    void inTheForegroundAnObjectWaitsForItsDependents() {
        assertThat(delete(map(""), by(Propagation.Foreground)).metadata().finalizers())
                .containsExactly("foregroundDeletion");
    }

    @Test
    void anObjectWaitsUntilItsDependentsAreOrphans() {
        assertThat(delete(map(""), by(Propagation.Orphan)).metadata().finalizers())
                .containsExactly("orphan");
    }

    @Test
    void theLastPropagationThatIsAskedForCounts() {
        KubernetesObject marked = delete(map(""), by(Propagation.Orphan));
        assertThat(delete(marked, by(Propagation.Foreground)).metadata().finalizers())
                .containsExactly("foregroundDeletion");
        delete(marked, by(Propagation.Background));
        assertThat(tried.find(marked)).isEmpty();
    }

    @Test
    void aPodOnANodeGetsItsGracePeriod() {
        KubernetesObject marked = delete(
                pod(",'nodeName':'worker-1','terminationGracePeriodSeconds':25", "Running"), RequestOptions.NONE);
        assertThat(marked.metadata().deletionGracePeriodSeconds()).contains(25L);
        assertThat(marked.metadata().deletionTimestamp()).contains(Tried.NOW.plusSeconds(25));
    }

    @Test
    void aGracePeriodOfZeroTakesAPodAtOnce() {
        KubernetesObject pod = pod(",'nodeName':'worker-1'", "Running");
        delete(pod, grace(0));
        assertThat(tried.find(pod)).isEmpty();
    }

    @Test
    void aPodThatHasNoNodeIsGoneAtOnce() {
        KubernetesObject pod = pod("", "Pending");
        delete(pod, RequestOptions.NONE);
        assertThat(tried.find(pod)).isEmpty();
    }

    @Test
    void aPodThatIsDoneIsGoneAtOnce() {
        KubernetesObject pod = pod(",'nodeName':'worker-1'", "Succeeded");
        delete(pod, RequestOptions.NONE);
        assertThat(tried.find(pod)).isEmpty();
    }

    @Test
    void aGracePeriodMayBecomeShorterAndTheTimeOfDeathWithIt() {
        KubernetesObject marked = delete(pod(",'nodeName':'worker-1'", "Running"), grace(60));
        tried.pass(Duration.ofSeconds(5));
        KubernetesObject sooner = delete(marked, grace(10));
        assertThat(sooner.metadata().deletionGracePeriodSeconds()).contains(10L);
        assertThat(sooner.metadata().deletionTimestamp()).contains(Tried.NOW.plusSeconds(10));
    }

    @Test
    void aGracePeriodDoesNotBecomeLonger() {
        KubernetesObject marked = delete(pod(",'nodeName':'worker-1'", "Running"), grace(10));
        assertThat(delete(marked, grace(60))).isEqualTo(marked);
    }

    @Test
    void aGracePeriodStaysWhereNoOtherIsAskedFor() {
        KubernetesObject marked =
                delete(pod(",'nodeName':'worker-1','terminationGracePeriodSeconds':30", "Running"), grace(60));
        assertThat(delete(marked, RequestOptions.NONE)).isEqualTo(marked);
    }

    @Test
    void anotherUidIsLeftAlone() {
        Status refusal = tried.refused(
                deletion(map(""), options().uid(Option.some("u-9")).build()));
        assertThat(refusal.code()).isEqualTo(409);
        assertThat(refusal.message())
                .isEqualTo(
                        "Operation cannot be fulfilled on configmaps \"a\": the UID in the precondition (u-9) does not"
                                + " match the UID in record (u-1). The object might have been deleted and then recreated");
    }

    @Test
    void anotherRevisionIsLeftAlone() {
        Status refusal = tried.refused(deletion(
                map(""), options().resourceVersion(Option.some(new Revision(1))).build()));
        assertThat(refusal.message())
                .isEqualTo(
                        "Operation cannot be fulfilled on configmaps \"a\": the ResourceVersion in the precondition (1)"
                                + " does not match the ResourceVersion in record (3). The object might have been modified");
    }

    @Test
    void someNamespacesStay() {
        KubernetesObject namespace =
                tried.put("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'kube-system'}}");
        Status refusal = tried.refused(deletion(namespace, RequestOptions.NONE));
        assertThat(refusal.code()).isEqualTo(403);
        assertThat(refusal.message())
                .isEqualTo("namespaces \"kube-system\" is forbidden: this namespace may not be deleted");
    }

    @Test
    void aNamespaceGoesWhenItIsEmptied() {
        KubernetesObject namespace = tried.create("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'shop'}}");
        KubernetesObject marked = delete(namespace, RequestOptions.NONE);
        assertThat(Written.at(marked, "status", "phase")).isEqualTo("'Terminating'");
        assertThat(marked.metadata().deletionGracePeriodSeconds()).isEmpty();
        KubernetesObject emptied = Written.object("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'shop'}}");
        tried.granted(Request.update(emptied).subresource("finalize"));
        assertThat(tried.find(namespace)).isEmpty();
    }

    @Test
    void aNamespaceThatIsEmptiedCannotBeCreatedYet() {
        String text = "{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'shop'}}";
        delete(tried.create(text), RequestOptions.NONE);
        assertThat(tried.refused(Tried.creation(text)).message())
                .isEqualTo("object is being deleted: namespaces \"shop\" already exists");
    }

    @Test
    void aDryRunLeavesTheObject() {
        KubernetesObject map = map("");
        delete(map, options().dryRun(true).build());
        assertThat(tried.find(map)).contains(map);
    }
}
