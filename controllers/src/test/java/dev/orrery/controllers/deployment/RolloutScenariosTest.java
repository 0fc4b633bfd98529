package dev.orrery.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.meta.Condition;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whole stories of Deployments go as they went on a real control plane. */
class RolloutScenariosTest {

    private final Rollouts rollouts = Rollouts.healthy();

    @Test
    void aBrokenImageIsUndoneByRemovingItsPodsAndBringingTheOldOnesBack() {
        rollouts.apply(web(4)).toTheEnd().edit(image("web:broken")).toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("1 created 4, 2 created 1, 1 4->3, 2 1->2");

        rollouts.edit(image("web:1")).toTheEnd();

        assertThat(rollouts.steps()).isEqualTo("2 2->0, 1 3->4");
    }

    @Test
    void aThirdImageFirstCleansUpTheBrokenSecond() {
        rollouts.apply(web(10)).toTheEnd().edit(image("web:broken")).toTheEnd();
        rollouts.steps();

        rollouts.edit(image("web:3")).controllersOnly();

        assertThat(rollouts.steps()).startsWith("3 created 0, 2 5->0, 3 0->5");
        assertThat(Size.replicas(rollouts.set(1))).isEqualTo(8);
    }

    @Test
    void aGoodImageAfterABrokenOneRecovers() {
        rollouts.apply(web(2))
                .toTheEnd()
                .edit(image("web:broken"))
                .toTheEnd()
                .edit(image("web:3"))
                .toTheEnd();

        assertThat(rollouts.steps())
                .isEqualTo("1 created 2, 2 created 1, 3 created 0, 2 1->0, 3 0->1, 1 2->1, 3 1->2, 1 1->0");
    }

    @Test
    void withRecreateTheNewPodsComeWhenTheLastOldOneIsGone() {
        Deployment web = web(3);
        rollouts.apply(web.withSpec(web.spec().withStrategy(ObjectFixtures.recreate())))
                .toTheEnd();

        rollouts.edit(image("web:2")).controllersOnly();
        assertThat(rollouts.steps()).isEqualTo("1 created 3, 1 3->0");
        assertThat(rollouts.set(1).status().replicas()).isZero();

        rollouts.toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("2 created 3");
    }

    @Test
    void severalEditsWhilePausedMakeOneReplicaSetOnResume() {
        rollouts.apply(web(3))
                .toTheEnd()
                .edit(paused(true))
                .edit(image("web:2"))
                .toTheEnd();
        rollouts.edit(image("web:3"))
                .edit(web -> ObjectFixtures.withReplicas(web, 5))
                .toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("1 created 3, 1 3->5");
        assertThat(progressing()).isEqualTo("Unknown DeploymentPaused Deployment is paused");
        assertThat(rollouts.deployment().status().updatedReplicas()).isZero();

        rollouts.edit(paused(false)).toTheEnd();

        assertThat(rollouts.steps())
                .isEqualTo("2 created 2, 1 5->4, 2 2->3, 1 4->3, 2 3->4, 1 3->2, 2 4->5, 1 2->1, 1 1->0");
        assertThat(progressing()).startsWith("True NewReplicaSetAvailable");
    }

    @Test
    void scalingInTheMiddleOfARolloutIsSpreadInProportion() {
        Deployment web = web(10);
        rollouts.apply(web.withSpec(
                        web.spec().withStrategy(ObjectFixtures.rollingUpdate(IntOrString.of(3), IntOrString.of(2)))))
                .toTheEnd()
                .edit(image("web:broken"))
                .toTheEnd();
        assertThat(sizes()).isEqualTo("8+5");

        assertThat(scaledTo(15)).isEqualTo("11+7");
        assertThat(scaledTo(0)).isEqualTo("0+0");
    }

    @Test
    void theHistoryIsCutToItsLimitAfterEachRollout() {
        Deployment web = web(1);
        rollouts.apply(web.withSpec(web.spec().withRevisionHistoryLimit(Option.some(2))))
                .toTheEnd();
        for (int image = 2; image <= 5; image++) {
            rollouts.edit(image("web:" + image)).toTheEnd();
        }

        assertThat(rollouts.steps())
                .isEqualTo("1 created 1, 2 created 1, 1 1->0, 3 created 1, 2 1->0, 4 created 1, 3 1->0, 1 deleted,"
                        + " 5 created 1, 4 1->0, 2 deleted");

        rollouts.edit(deployment -> deployment.withSpec(deployment.spec().withRevisionHistoryLimit(Option.some(0))))
                .toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("3 deleted, 4 deleted");
    }

    @Test
    void goingBackReusesTheReplicaSetAndRenumbersIt() {
        rollouts.apply(web(2)).toTheEnd();
        for (String image : Vector.of("web:2", "web:3", "web:2", "web:1")) {
            rollouts.edit(image(image)).toTheEnd();
        }

        assertThat(rollouts.steps())
                .isEqualTo("1 created 2, 2 created 1, 1 2->1, 2 1->2, 1 1->0, 3 created 1, 2 2->1, 3 1->2, 2 1->0,"
                        + " 2 0->1, 3 2->1, 2 1->2, 3 1->0, 1 0->1, 2 2->1, 1 1->2, 2 1->0");
        assertThat(annotations(rollouts.set(1))).isEqualTo("revision 5, history 1, desired 2, max 3");
        assertThat(annotations(rollouts.set(2))).isEqualTo("revision 4, history 2, desired 2, max 3");
        assertThat(annotations(rollouts.set(3))).isEqualTo("revision 3, history , desired 2, max 3");
        assertThat(rollouts.deployment().metadata().annotation(Annotations.REVISION))
                .contains("5");
    }

    @Test
    void theChangeCauseTravelsToTheReplicaSetAndLastAppliedDoesNot() {
        rollouts.apply(web(1)).toTheEnd();
        rollouts.edit(deployment -> deployment.withMetadata(deployment
                        .metadata()
                        .withAnnotation("kubernetes.io/change-cause", "first release")
                        .withAnnotation("kubectl.kubernetes.io/last-applied-configuration", "{}")))
                .toTheEnd();

        assertThat(rollouts.set(1).metadata().annotation("kubernetes.io/change-cause"))
                .contains("first release");
        assertThat(rollouts.set(1).metadata().annotations().keySet().mkString(","))
                .doesNotContain("last-applied");
    }

    @Test
    void aRolloutThatIsStuckIsReportedAfterItsDeadlineAndOnlyReported() {
        Deployment web = web(2);
        rollouts.apply(web.withSpec(web.spec().withProgressDeadlineSeconds(Option.some(4))))
                .toTheEnd();
        rollouts.edit(image("web:broken")).toTheEnd();
        assertThat(progressing()).contains("True ReplicaSetUpdated").contains("is progressing.");
        rollouts.steps();

        rollouts.later(Duration.ofSeconds(4)).toTheEnd();
        assertThat(progressing()).contains("True ReplicaSetUpdated");
        rollouts.later(Duration.ofSeconds(1)).toTheEnd();

        assertThat(progressing())
                .isEqualTo("False ProgressDeadlineExceeded ReplicaSet \""
                        + rollouts.set(2).name() + "\" has timed out progressing.");
        assertThat(rollouts.steps()).isEmpty();
        rollouts.edit(image("web:3")).controllersOnly();
        assertThat(progressing()).contains("True ReplicaSetUpdated");
    }

    @Test
    void everyStepWaitsUntilPodsHaveBeenReadyForMinReadySeconds() {
        Deployment web = web(2);
        rollouts.apply(web.withSpec(web.spec().withMinReadySeconds(Option.some(5))))
                .toTheEnd()
                .later(Duration.ofSeconds(5))
                .toTheEnd();
        rollouts.steps();

        rollouts.edit(image("web:2")).toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("2 created 1");
        assertThat(rollouts.deployment().status().readyReplicas()).isEqualTo(3);
        assertThat(rollouts.deployment().status().availableReplicas()).isEqualTo(2);

        rollouts.later(Duration.ofSeconds(5)).toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("1 2->1, 2 1->2");
    }

    @Test
    void aDeletedReplicaSetComesBackUnderItsNameAndAResizedOneIsPutBack() {
        rollouts.apply(web(3)).toTheEnd();
        ReplicaSet set = rollouts.set(1);
        rollouts.steps();

        rollouts.resize(set, 7).toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("1 7->3");

        rollouts.remove(rollouts.set(1)).toTheEnd();
        assertThat(rollouts.world().list(ReplicaSet.KIND).map(ReplicaSet::name)).containsExactly(set.name());
    }

    @Test
    void anOrphanOfTheSameTemplateIsAdoptedWithoutARollout() {
        rollouts.apply(web(2)).toTheEnd();
        String name = rollouts.set(1).name();
        rollouts.steps();

        rollouts.orphan(rollouts.set(1)).toTheEnd();

        assertThat(rollouts.steps()).isEmpty();
        assertThat(rollouts.world().list(ReplicaSet.KIND).map(ReplicaSet::name)).containsExactly(name);
        assertThat(rollouts.set(1)
                        .metadata()
                        .isControlledBy(rollouts.deployment().uid()))
                .isTrue();
    }

    @Test
    void aNameThatAnotherTemplateHasTakenIsAvoidedByCountingTheCollision() {
        Deployment web = web(1);
        rollouts.apply(web).toTheEnd();
        ReplicaSet taken = rollouts.set(1);
        Rollouts elsewhere = Rollouts.healthy();
        elsewhere
                .squat(taken.withMetadata(
                        taken.metadata().withOwnerReferences(Vector.empty()).withLabels(TreeMap.empty())))
                .apply(web)
                .toTheEnd();

        assertThat(elsewhere.deployment().status().collisionCount()).contains(1);
        assertThat(elsewhere.steps()).isEqualTo("1 created 1");
        assertThat(elsewhere.set(1).name()).isNotEqualTo(taken.name());
    }

    @Test
    void eventsTellFromWhichSizeToWhichAReplicaSetWasScaled() {
        rollouts.apply(web(1)).toTheEnd().edit(image("web:2")).toTheEnd();
        String first = rollouts.set(1).name();
        String second = rollouts.set(2).name();

        assertThat(rollouts.announcements())
                .containsExactly(
                        "Scaled up replica set " + first + " from 0 to 1",
                        "Scaled up replica set " + second + " from 0 to 1",
                        "Scaled down replica set " + first + " from 1 to 0");
    }

    @Test
    void atTheEndConditionsStandInTheOrderOfTheirLastChange() {
        rollouts.apply(web(1)).controllersOnly();
        assertThat(conditions()).containsExactly("Available", "Progressing");

        rollouts.toTheEnd();

        assertThat(conditions()).containsExactly("Available", "Progressing");
        assertThat(progressing())
                .isEqualTo("True NewReplicaSetAvailable ReplicaSet \""
                        + rollouts.set(1).name() + "\" has successfully progressed.");
    }

    private static Deployment web(int replicas) {
        return ObjectFixtures.deployment("web", replicas, "web:1");
    }

    private static UnaryOperator<Deployment> image(String image) {
        return web -> ObjectFixtures.withImage(web, image);
    }

    private static UnaryOperator<Deployment> paused(boolean paused) {
        return web -> web.withSpec(web.spec().withPaused(Option.some(paused)));
    }

    private String scaledTo(int replicas) {
        rollouts.edit(web -> ObjectFixtures.withReplicas(web, replicas)).controllersOnly();
        return sizes();
    }

    private String sizes() {
        return Size.replicas(rollouts.set(1)) + "+" + Size.replicas(rollouts.set(2));
    }

    private String progressing() {
        Condition condition =
                rollouts.deployment().status().condition(Conditions.PROGRESSING).get();
        return condition.status() + " " + condition.reason().get() + " "
                + condition.message().get();
    }

    private Vector<String> conditions() {
        return rollouts.deployment().status().conditions().map(Condition::type);
    }

    private static String annotations(ReplicaSet set) {
        return "revision " + note(set, Annotations.REVISION) + ", history " + note(set, Annotations.REVISION_HISTORY)
                + ", desired " + note(set, Annotations.DESIRED_REPLICAS) + ", max "
                + note(set, Annotations.MAX_REPLICAS);
    }

    private static String note(ReplicaSet set, String annotation) {
        return set.metadata().annotation(annotation).getOrElse("");
    }
}
