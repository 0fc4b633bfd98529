package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.apiserver.Written;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** How an object comes into being. */
class CreationTest {

    private static final String MAP = "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'namespace':'default',%s}}";
    private static final String DEPLOYMENT = "{'apiVersion':'apps/v1','kind':'Deployment','metadata':"
            + "{'name':'web','namespace':'default','generation':7},'spec':{'selector':{'matchLabels':{'a':'b'}},"
            + "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}},"
            + "'status':{'replicas':9}}";

    private final Tried tried = Tried.inDefault();

    private static String map(String metadata) {
        return String.format(MAP, metadata);
    }

    @Test
    void theServerSaysWhenItWasAndAtWhichRevision() {
        KubernetesObject created = tried.create(map("'name':'a','creationTimestamp':'2020-01-01T00:00:00Z'"));
        assertThat(created.metadata().creationTimestamp()).contains(Tried.NOW);
        assertThat(created.metadata().resourceVersion().get()).hasToString("3");
        assertThat(tried.find(created)).contains(created);
    }

    @Test
    void aNameIsDrawnFromItsPrefix() {
        assertThat(tried.create(map("'generateName':'web-'")).name()).matches("web-[bcdfghjklmnpqrstvwxz2456789]{5}");
    }

    @Test
    void aNameThatIsGivenIsNotDrawn() {
        assertThat(tried.create(map("'name':'a','generateName':'web-'")).name()).isEqualTo("a");
    }

    @Test
    void drawnNamesDiffer() {
        Vector<String> names = Vector.fill(
                200, () -> tried.create(map("'generateName':'web-'")).name());
        assertThat(names.distinct()).hasSize(200);
    }

    @Test
    void aDrawnNameIsNeverOneThatIsTaken() {
        String next = Tried.inDefault().create(map("'generateName':'web-'")).name();
        tried.create(map("'name':'" + next + "'"));
        assertThat(tried.create(map("'generateName':'web-'")).name())
                .startsWith("web-")
                .isNotEqualTo(next);
    }

    @Test
    void aLongPrefixIsCutSoThatTheNameFits() {
        String prefix = "p".repeat(70) + "-";
        assertThat(tried.create(map("'generateName':'" + prefix + "'")).name())
                .hasSize(63)
                .startsWith("p".repeat(58));
    }

    @Test
    void namesOfOnePrefixAreNotDrawnForAnother() {
        tried.create(map("'generateName':'other-'"));
        assertThat(tried.create(map("'generateName':'web-'")).name())
                .isEqualTo(
                        Tried.inDefault().create(map("'generateName':'web-'")).name());
    }

    @Test
    void anObjectNeedsANameOrAPrefix() {
        assertThat(tried.refused(Tried.creation(map("'labels':{}"))).message())
                .isEqualTo(
                        "ConfigMap \"\" is invalid: metadata.name: Required value: name or generateName is required");
    }

    @Test
    void whatComesBackUnderItsNameHasAnotherUid() {
        KubernetesObject first = tried.create(map("'name':'a'"));
        tried.send(Request.delete(first));
        KubernetesObject second = tried.create(map("'name':'a'"));
        assertThat(second.uid()).isNotEmpty().isNotEqualTo(first.uid());
    }

    @Test
    void aUidIsNotForManifestsToSay() {
        assertThat(tried.create(map("'name':'a','uid':'mine'")).uid()).isNotEqualTo("mine");
    }

    @Test
    void aNameIsTakenOnce() {
        tried.create(map("'name':'a'"));
        Status refusal = tried.refused(Tried.creation(map("'name':'a'")));
        assertThat(refusal.code()).isEqualTo(409);
        assertThat(refusal.reason()).isEqualTo("AlreadyExists");
        assertThat(refusal.message()).isEqualTo("configmaps \"a\" already exists");
    }

    @Test
    void statusIsObservedNotWished() {
        assertThat(Written.at(tried.create(DEPLOYMENT), "status")).isIn("", "{}");
    }

    @Test
    void generationsStartAtOneWhateverAManifestSays() {
        assertThat(tried.create(DEPLOYMENT).metadata().generation()).contains(1L);
    }

    @Test
    void someKindsHaveNoGeneration() {
        assertThat(tried.create(map("'name':'a'")).metadata().generation()).isEmpty();
    }

    @Test
    void theNamespaceMustBeThere() {
        Status refusal = tried.refused(Tried.creation(map("'name':'a'").replace("default", "shop")));
        assertThat(refusal.code()).isEqualTo(404);
        assertThat(refusal.message()).isEqualTo("namespaces \"shop\" not found");
    }

    @Test
    void nothingNewComesIntoANamespaceThatGoes() {
        tried.put("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'shop','deletionTimestamp':"
                + "'2026-01-01T00:00:00Z'},'spec':{'finalizers':['kubernetes']}}");
        Status refusal = tried.refused(Tried.creation(map("'name':'a'").replace("default", "shop")));
        assertThat(refusal.code()).isEqualTo(403);
        assertThat(refusal.message())
                .isEqualTo("configmaps \"a\" is forbidden: unable to create new content in namespace shop because it is"
                        + " being terminated");
        assertThat(refusal.causes())
                .containsExactly(new StatusCause(
                        "NamespaceTerminating", "namespace shop is being terminated", "metadata.namespace"));
    }

    @Test
    void aDocumentMayNotNameAnotherNamespaceThanItsRequest() {
        Request request = Tried.creation(map("'name':'a'"));
        Request elsewhere =
                new Request(request.verb(), request.kind(), "shop", "a", "", request.body(), RequestOptions.NONE);
        assertThat(tried.refused(elsewhere).message())
                .isEqualTo("the namespace of the provided object does not match the namespace sent on the request");
    }

    @Test
    void aCreationNeedsABody() {
        assertThat(tried.refused(Tried.creation(map("'name':'a'")).with(Body.None.NONE))
                        .code())
                .isEqualTo(400);
    }

    @Test
    void aDryRunAnswersAndWritesNothing() {
        RequestOptions dry = ImmutableRequestOptions.builder().dryRun(true).build();
        KubernetesObject shown =
                tried.granted(Tried.creation(map("'generateName':'web-'")).with(dry));
        assertThat(shown.name()).startsWith("web-");
        assertThat(tried.writes()).isZero();
        assertThat(tried.find(shown)).isEmpty();
        assertThat(tried.create(map("'generateName':'web-'")).name()).isEqualTo(shown.name());
    }

    @Test
    void aDryRunIsRefusedAsTheRunItselfWouldBe() {
        tried.create(map("'name':'a'"));
        RequestOptions dry = ImmutableRequestOptions.builder().dryRun(true).build();
        assertThat(tried.refused(Tried.creation(map("'name':'a'")).with(dry)).isAlreadyExists())
                .isTrue();
    }
}
