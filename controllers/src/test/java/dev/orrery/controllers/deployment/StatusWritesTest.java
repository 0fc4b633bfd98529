package dev.orrery.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.template.TemplateForm;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.labels.ImmutableLabelSelector;
import dev.orrery.model.meta.Condition;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietWorld;
import dev.orrery.testkit.Turn;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What a Deployment's status says, write by write. */
class StatusWritesTest {

    private final DeploymentController controller = new DeploymentController(TemplateForm.asPrinted());
    private final QuietWorld world = QuietWorld.empty(1).with(ObjectFixtures.deployment("web", 3, "web:1"));
    private final Deployment web = world.get(Deployment.KIND, "web");

    @Test
    void theFirstWriteSaysWhichReplicaSetWasMadeAndNothingElse() {
        Turn halfDone = Turn.of(world, controller, web.key(), new Turn.Circumstances() {
            @Override
            public Option<Integer> crashAfter(Plan plan) {
                return Option.some(2);
            }
        });

        Deployment written = halfDone.world().get(Deployment.KIND, "web");
        assertThat(written.metadata().annotation(Annotations.REVISION)).contains("1");
        assertThat(written.status().observedGeneration()).isEmpty();
        assertThat(said(written.status())).containsExactly("Progressing True NewReplicaSetCreated");
        assertThat(written.metadata().generation()).contains(1L);
    }

    @Test
    void theSecondWriteSaysWhatIsMissing() {
        DeploymentStatus status = Turn.of(world, controller, web.key())
                .world()
                .get(Deployment.KIND, "web")
                .status();

        assertThat(status.observedGeneration()).contains(1L);
        assertThat(status.unavailableReplicas()).isEqualTo(3);
        assertThat(status.replicas()).isZero();
        assertThat(said(status))
                .containsExactly("Progressing True NewReplicaSetCreated", "Available False MinimumReplicasUnavailable");
    }

    @Test
    void theNewReplicaSetCarriesTheHashInNameLabelsSelectorAndTemplate() {
        QuietWorld after = Turn.of(world, controller, web.key()).world();
        ReplicaSet set = after.list(ReplicaSet.KIND).head();
        String hash = set.metadata().label(Template.HASH).get();

        assertThat(set.name()).isEqualTo("web-" + hash);
        assertThat(set.spec().selector().matchLabels().get(Template.HASH)).contains(hash);
        assertThat(set.spec().template().get().metadata().label(Template.HASH)).contains(hash);
        assertThat(set.spec().template().get().metadata().label("app")).contains("web");
        assertThat(Size.replicas(set)).isEqualTo(3);
        assertThat(set.metadata().isControlledBy(web.uid())).isTrue();
    }

    @Test
    void aRefusedReplicaSetIsToldInConditionAndEvent() {
        Plan plan = controller.plan(web, world.viewFor(controller, web.key()));
        Status refusal = Status.forbidden(ReplicaSet.KIND, "web-x", "exceeded quota: sets");
        Outcomes outcomes = new Outcomes(Vector.of(new Outcome(plan.actions().head(), new Response.Refused(refusal))));

        Report report = controller.report(web, world.viewFor(controller, web.key()), outcomes);

        DeploymentStatus status = ((Deployment) report.status().get()).status();
        String name = plan.actions().head().request().name();
        assertThat(said(status)).containsExactly("Progressing False ReplicaSetCreateError");
        assertThat(report.events())
                .containsExactly(EventNote.warning(
                        "ReplicaSetCreateError",
                        "Failed to create new replica set \"" + name + "\": " + refusal.message()));
    }

    @Test
    void aSelectorThatSelectsEverythingIsWarnedOfAndLeftAlone() {
        Deployment greedy = web.withSpec(
                web.spec().withSelector(ImmutableLabelSelector.builder().build()));

        assertThat(controller.plan(greedy, world.viewFor(controller, web.key())))
                .isEqualTo(Plan.nothing());
        Report report = controller.report(greedy, world.viewFor(controller, web.key()), Outcomes.none());
        assertThat(report.events().map(EventNote::reason)).containsExactly("SelectingAll");
        assertThat(((Deployment) report.status().get()).status().observedGeneration())
                .contains(1L);
    }

    @Test
    void aTerminatingDeploymentOnlyReports() {
        Deployment going = web.withMetadata(web.metadata().withDeletionTimestamp(Option.some(world.now())));

        assertThat(controller.plan(going, world.viewFor(controller, web.key()))).isEqualTo(Plan.nothing());
    }

    @Test
    void theFailureOfAReplicaSetIsTheDeploymentsToo() {
        QuietWorld after = Turn.of(world, controller, web.key()).world();
        ReplicaSet set = after.list(ReplicaSet.KIND).head();
        Condition failure = Condition.of("ReplicaFailure", "True", "FailedCreate", "exceeded quota");
        QuietWorld failing = after.telling(set.withStatus(set.status().withConditions(Vector.of(failure))));

        QuietWorld told = Turn.of(failing, controller, web.key()).world();

        assertThat(said(told.get(Deployment.KIND, "web").status())).contains("ReplicaFailure True FailedCreate");
    }

    private static Vector<String> said(DeploymentStatus status) {
        return status.conditions()
                .map(condition -> condition.type() + " " + condition.status() + " "
                        + condition.reason().get());
    }
}
