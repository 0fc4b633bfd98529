package dev.orrery.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.template.TemplateForm;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStrategy;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Which changes wake the deployment controller. */
class WakingTest {

    private final DeploymentController controller = new DeploymentController(TemplateForm.asPrinted());

    @Test
    void aPodThatIsGoneWakesADeploymentThatIsBeingRecreated() {
        Rollouts rollouts = started(ObjectFixtures.recreate());
        Pod pod = rollouts.world().list(Pod.KIND).head();

        assertThat(woken(rollouts, Option.some(pod), Option.none()))
                .containsExactly(rollouts.deployment().key());
        assertThat(woken(rollouts, Option.some(pod), Option.some(pod))).isEmpty();
    }

    @Test
    void podsAreNothingToADeploymentThatRolls() {
        Rollouts rollouts =
                started(ObjectFixtures.deployment("web", 1, "web:1").spec().strategy());

        assertThat(woken(rollouts, Option.some(rollouts.world().list(Pod.KIND).head()), Option.none()))
                .isEmpty();
    }

    @Test
    void itsReplicaSetsWakeItAndSoDoOrphansThatItSelects() {
        Rollouts rollouts = started(ObjectFixtures.recreate());
        ReplicaSet owned = rollouts.set(1);
        ReplicaSet orphan = owned.withMetadata(owned.metadata().withOwnerReferences(Vector.empty()));

        assertThat(woken(rollouts, Option.none(), Option.some(owned)))
                .containsExactly(rollouts.deployment().key());
        assertThat(woken(rollouts, Option.none(), Option.some(orphan)))
                .containsExactly(rollouts.deployment().key());
    }

    private static Rollouts started(DeploymentStrategy strategy) {
        Deployment web = ObjectFixtures.deployment("web", 1, "web:1");
        return Rollouts.healthy()
                .apply(web.withSpec(web.spec().withStrategy(strategy)))
                .toTheEnd();
    }

    private Iterable<ObjectKey> woken(
            Rollouts rollouts, Option<? extends KubernetesObject> before, Option<? extends KubernetesObject> after) {
        Cause cause = new Cause("test", "write", "", rollouts.world().now(), "", Vector.empty());
        Change change =
                new Change(rollouts.world().state().revision(), Option.narrow(before), Option.narrow(after), cause);
        return controller
                .watches()
                .keys(
                        change,
                        rollouts.world()
                                .viewFor(controller, rollouts.deployment().key()));
    }
}
