package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Status;
import dev.orrery.apiserver.Written;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an object, or its status, is replaced. */
class UpdateTest {

    private final Tried tried = Tried.inDefault();
    private Deployment web = deployment();

    @BeforeEach
    void create() {
        web = (Deployment) tried.granted(Request.create(deployment()));
    }

    private static Deployment deployment() {
        return (Deployment) Written.object("{'apiVersion':'apps/v1','kind':'Deployment','metadata':"
                + "{'name':'web','namespace':'default'},'spec':{'replicas':1,'selector':{'matchLabels':{'a':'b'}},"
                + "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}}}");
    }

    private static Deployment scaled(Deployment object, int replicas) {
        return object.withSpec(object.spec().withReplicas(Option.some(replicas)));
    }

    private static Deployment observed(Deployment object, int replicas) {
        return object.withStatus(object.status().withReplicas(replicas));
    }

    @Test
    void aChangeOfTheSpecIsANewGeneration() {
        KubernetesObject changed = tried.granted(Request.update(scaled(web, 3)));
        assertThat(Written.at(changed, "spec", "replicas")).isEqualTo("3");
        assertThat(changed.metadata().generation()).contains(2L);
    }

    @Test
    void aChangeOfLabelsIsNot() {
        KubernetesObject changed = tried.granted(Request.update(web.withMetadata(
                web.metadata().withLabels(web.metadata().labels().put("k", "v")))));
        assertThat(changed.metadata().label("k")).contains("v");
        assertThat(changed.metadata().generation()).contains(1L);
    }

    /** 01-deployment/undo: {@code kubectl annotate} raises a Deployment's generation, and no other kind's. */
    @Test
    void aChangeOfAnnotationsIsANewGenerationOfADeploymentOnly() {
        assertThat(tried.granted(Request.update(annotated(web))).metadata().generation())
                .contains(2L);
        KubernetesObject set = tried.create("{'apiVersion':'apps/v1','kind':'ReplicaSet','metadata':{'name':'web',"
                + "'namespace':'default'},'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':"
                + "{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}}}");
        assertThat(tried.granted(Request.update(annotated(set))).metadata().generation())
                .contains(1L);
    }

    /** The controller notes the revision beside the status, and asks for nothing by it. */
    @Test
    void anAnnotationThatComesWithTheStatusIsNone() {
        assertThat(tried.granted(Request.updateStatus(annotated(web)))
                        .metadata()
                        .generation())
                .contains(1L);
    }

    private static KubernetesObject annotated(KubernetesObject object) {
        return object.withMetadata(object.metadata().withAnnotation("k", "v"));
    }

    @Test
    void whatChangesNothingWritesNothing() {
        assertThat(tried.granted(Request.update(web))).isEqualTo(web);
        assertThat(tried.writes()).isZero();
    }

    @Test
    void anOldRevisionIsAConflict() {
        tried.granted(Request.update(scaled(web, 3)));
        Status refusal = tried.refused(Request.update(scaled(web, 4)));
        assertThat(refusal.code()).isEqualTo(409);
        assertThat(refusal.reason()).isEqualTo("Conflict");
        assertThat(refusal.message())
                .isEqualTo("Operation cannot be fulfilled on deployments.apps \"web\": the object has been modified;"
                        + " please apply your changes to the latest version and try again");
    }

    @Test
    void withoutARevisionTheLastOneWins() {
        tried.granted(Request.update(scaled(web, 3)));
        Deployment blind = web.withMetadata(web.metadata().withResourceVersion(Option.<Revision>none()));
        assertThat(Written.at(tried.granted(Request.update(scaled(blind, 4))), "spec", "replicas"))
                .isEqualTo("4");
    }

    @Test
    void anotherUidIsAConflict() {
        Deployment other = web.withMetadata(web.metadata().withUid(Option.some("other")));
        assertThat(tried.refused(Request.update(other)).message())
                .startsWith("Operation cannot be fulfilled on deployments.apps \"web\": StorageError: invalid object,"
                        + " Code: 4, Key: ")
                .endsWith("Precondition failed: UID in precondition: other, UID in object meta: " + web.uid());
    }

    @Test
    void anUpdateLeavesStatusAlone() {
        KubernetesObject changed = tried.granted(Request.update(observed(scaled(web, 3), 9)));
        assertThat(((Deployment) changed).status().replicas()).isZero();
    }

    @Test
    void anUpdateOfStatusLeavesAllElseAlone() {
        Deployment changed = (Deployment) tried.granted(Request.updateStatus(observed(scaled(web, 3), 9)));
        assertThat(changed.status().replicas()).isEqualTo(9);
        assertThat(changed.spec().replicas()).contains(1);
        assertThat(changed.metadata().generation()).contains(1L);
    }

    @Test
    void whatIsTheServersIsNotForClientsToChange() {
        Deployment wish = scaled(web, 3);
        KubernetesObject changed = tried.granted(Request.update(wish.withMetadata(wish.metadata()
                .withGeneration(Option.some(50L))
                .withCreationTimestamp(Option.none())
                .withDeletionTimestamp(Option.some(Tried.NOW)))));
        assertThat(changed.metadata().generation()).contains(2L);
        assertThat(changed.metadata().creationTimestamp()).contains(Tried.NOW);
        assertThat(changed.metadata().isTerminating()).isFalse();
    }

    @Test
    void whatIsNotThereCannotChange() {
        tried.send(Request.delete(web));
        assertThat(tried.refused(Request.update(web)).message()).isEqualTo("deployments.apps \"web\" not found");
    }

    @Test
    void whatBreaksARuleIsRefused() {
        assertThat(tried.refused(Request.update(scaled(web, -1))).message())
                .isEqualTo(
                        "Deployment.apps \"web\" is invalid: spec.replicas: Invalid value: -1: must be greater than or"
                                + " equal to 0");
    }

    @Test
    void aDryRunAnswersAndWritesNothing() {
        KubernetesObject shown = tried.granted(Request.update(scaled(web, 3))
                .with(ImmutableRequestOptions.builder().dryRun(true).build()));
        assertThat(Written.at(shown, "spec", "replicas")).isEqualTo("3");
        assertThat(tried.find(web)).contains(web);
    }
}
