package dev.orrery.controllers.replicaset;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetStatus;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietControlPlane;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;
import dev.orrery.testkit.Turn;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A ReplicaSet's pods come and go, and its status tells of them, as Kubernetes does it. */
class ReplicaSetControllerTest {

    private final ReplicaSetController controller = new ReplicaSetController();
    private final QuietControlPlane controlPlane = new QuietControlPlane(Vector.of(controller), QuietKubelet.healthy());

    @Test
    void missingPodsAreCreatedAndAnnounced() {
        Turn turn = turn(world(2));

        assertThat(turn.world().list(Pod.KIND)).hasSize(2);
        assertThat(turn.world().list(Pod.KIND).map(Pod::name)).allMatch(name -> name.matches("web-[a-z0-9]{5}"));
        assertThat(turn.events())
                .containsExactlyElementsOf(turn.world()
                        .list(Pod.KIND)
                        .sortBy(pod -> turn.events().indexOf(created(pod)))
                        .map(ReplicaSetControllerTest::created));
    }

    private static EventNote created(Pod pod) {
        return EventNote.normal("SuccessfulCreate", "Created pod: " + pod.name());
    }

    @Test
    void atMostFiveHundredPodsAreCreatedAtOnce() {
        assertThat(plan(world(600)).actions()).hasSize(500);
    }

    @Test
    void theStatusTellsTheGenerationFirstThenThePodsThenTheirReadiness() {
        QuietWorld first = turn(world(2)).world();
        QuietWorld second = turn(first).world();
        QuietWorld third = turn(QuietKubelet.healthy().step(second)).world();

        assertThat(told(first)).isEqualTo("observed 1: 0 replicas, 0 labelled, 0 ready, 0 available");
        assertThat(told(second)).isEqualTo("observed 1: 2 replicas, 2 labelled, 0 ready, 0 available");
        assertThat(told(third)).isEqualTo("observed 1: 2 replicas, 2 labelled, 2 ready, 2 available");
    }

    @Test
    void matchingPodsAreAdoptedAndWhatIsTooManyDeleted() {
        QuietWorld world = world(1);
        for (String name : Vector.of("loose-1", "loose-2")) {
            world = world.with(ObjectFixtures.pod(name, "web"));
        }
        world = world.with(ObjectFixtures.pod("other", "zz"));

        QuietWorld settled = controlPlane.settled(world);

        assertThat(settled.list(Pod.KIND)
                        .count(pod -> pod.metadata().isControlledBy(set(settled).uid())))
                .isEqualTo(1);
        assertThat(settled.find(Pod.KIND, "other").get().metadata().ownerReferences())
                .isEmpty();
    }

    @Test
    void aPodWhoseLabelChangesIsReleasedAndReplaced() {
        QuietWorld settled = controlPlane.settled(world(2));
        Pod pod = settled.list(Pod.KIND).head();

        QuietWorld after = controlPlane.settled(
                settled.with(pod.withMetadata(pod.metadata().withLabel("app", "zz"))));

        assertThat(after.get(Pod.KIND, pod.name()).metadata().ownerReferences()).isEmpty();
        assertThat(after.list(Pod.KIND)).hasSize(3);
    }

    @Test
    void aTerminatingReplicaSetOnlyReports() {
        QuietWorld world = world(2);
        ReplicaSet set = set(world);
        ReplicaSet going = set.withMetadata(set.metadata().withDeletionTimestamp(Option.some(world.now())));

        assertThat(controller.plan(going, world.viewFor(controller, set.key()))).isEqualTo(Plan.nothing());
    }

    @Test
    void aRefusalIsToldInConditionAndEventUntilItIsOver() {
        QuietWorld world = world(2);
        Status refusal = Status.forbidden(Pod.KIND, "web-x", "exceeded quota: few");
        Report report = report(world, refused(plan(world), refusal));

        Condition condition = status(report).conditions().head();
        assertThat(condition.type() + " " + condition.status()).isEqualTo("ReplicaFailure True");
        assertThat(condition.reason()).contains("FailedCreate");
        assertThat(condition.message()).contains(refusal.message());
        assertThat(report.events())
                .containsExactly(EventNote.warning("FailedCreate", "Error creating: " + refusal.message()));

        QuietWorld failing = world.telling(report.status().get());
        assertThat(set(turn(failing).world()).status().conditions()).isEmpty();
    }

    @Test
    void thatAPodIsGoneAlreadyIsNoFailure() {
        QuietWorld world = world(2);

        Report report = report(world, refused(plan(world), Status.notFound(Pod.KIND, "web-x")));

        assertThat(report.events()).isEmpty();
        assertThat(status(report).conditions()).isEmpty();
    }

    @Test
    void aReadyPodCountsAsAvailableAfterMinReadySeconds() {
        ReplicaSet set = ObjectFixtures.replicaSet("web", 1);
        QuietWorld created = turn(QuietWorld.empty(1)
                        .with(set.withSpec(set.spec().withMinReadySeconds(Option.some(5)))))
                .world();
        Turn ready = turn(QuietKubelet.healthy().step(created));

        assertThat(told(ready.world())).endsWith("1 ready, 0 available");
        assertThat(ready.wake()).contains(Wake.forProgress(Duration.ofSeconds(5)));
        QuietWorld later = turn(ready.world().after(Duration.ofSeconds(5))).world();
        assertThat(told(later)).endsWith("1 ready, 1 available");
    }

    /** A thousand pods that are as they should be cost a plan next to nothing. */
    @Test
    void aContentedPlanAllocatesLittleForEachPod() {
        QuietWorld settled = controlPlane.settled(world(1000));
        for (int warmUp = 0; warmUp < 50; warmUp++) {
            assertThat(plan(settled)).isSameAs(Plan.nothing());
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ReplicaSet set = set(settled);
        var view = settled.viewFor(controller, set.key());
        long before = threads.getCurrentThreadAllocatedBytes();
        controller.plan(set, view);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated / 1000).as("bytes a pod").isLessThanOrEqualTo(200);
    }

    private static QuietWorld world(int replicas) {
        return QuietWorld.empty(1).with(ObjectFixtures.replicaSet("web", replicas));
    }

    private static ReplicaSet set(QuietWorld world) {
        return world.get(ReplicaSet.KIND, "web");
    }

    private Plan plan(QuietWorld world) {
        ReplicaSet set = set(world);
        return controller.plan(set, world.viewFor(controller, set.key()));
    }

    private Turn turn(QuietWorld world) {
        return Turn.of(world, controller, set(world).key());
    }

    private Report report(QuietWorld world, Outcomes outcomes) {
        ReplicaSet set = set(world);
        return controller.report(set, world.viewFor(controller, set.key()), outcomes);
    }

    private static Outcomes refused(Plan plan, Status refusal) {
        return new Outcomes(Vector.of(new Outcome(plan.actions().head(), new Response.Refused(refusal))));
    }

    private static ReplicaSetStatus status(Report report) {
        return ((ReplicaSet) report.status().get()).status();
    }

    private static String told(QuietWorld world) {
        ReplicaSetStatus status = set(world).status();
        return "observed " + status.observedGeneration().getOrElse(0L) + ": " + status.replicas() + " replicas, "
                + status.fullyLabeledReplicas() + " labelled, " + status.readyReplicas() + " ready, "
                + status.availableReplicas() + " available";
    }
}
