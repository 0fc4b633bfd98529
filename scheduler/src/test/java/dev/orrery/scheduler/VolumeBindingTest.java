package dev.orrery.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.request.Body;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.model.core.ImmutableVolumeNodeAffinity;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.scheduling.ImmutableNodeSelector;
import dev.orrery.model.scheduling.ImmutableNodeSelectorRequirement;
import dev.orrery.model.scheduling.ImmutableNodeSelectorTerm;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How the volumes of a pod take part in the choice of its node. */
final class VolumeBindingTest {
    private static final Pod POD = Scene.using(Scene.pod("db", "cpu", "3"), "data");

    private final Scene scene = Scene.empty().with(Scene.node("w1"), Scene.node("w2"));

    @Test
    void aPodWaitsForClaimsThatTheVolumeControllerHasNotBound() {
        assertThat(scene.with(Scene.claim("data", "", "1Gi")).refusal(POD))
                .startsWith("0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: ");
    }

    @Test
    void aPodGoesWhereItsVolumeIs() {
        Scene bound = scene.with(
                Scene.boundTo(Scene.claim("data", "local", "1Gi"), "pv"), on("w2", Scene.volume("pv", "local", "1Gi")));
        assertThat(bound.nodeOf(POD)).isEqualTo("w2");
        assertThat(bound.without(Scene.node("w2")).refusal(POD))
                .contains("1 node(s) had volume node affinity conflict");
    }

    @Test
    void theNodeIsChosenFirstAndThenTheSmallestVolumeThatItCanReach() {
        Scene waiting = scene.with(
                Scene.waitingClass("local", "kubernetes.io/no-provisioner"),
                Scene.claim("data", "local", "1Gi"),
                on("w2", Scene.volume("large", "local", "5Gi")),
                on("w2", Scene.volume("middle", "local", "2Gi")),
                Scene.sized(Scene.node("w1"), "cpu", "1", "memory", "1Gi", "pods", "10"));
        Placement.Wait wait = (Placement.Wait) waiting.place(POD);
        assertThat(wait.node()).isEqualTo("w2");
        PersistentVolume given = (PersistentVolume) written(wait.actions()).head();
        assertThat(given.name()).isEqualTo("middle");
        assertThat(given.spec().claimRef().flatMap(reference -> reference.name()))
                .contains("data");
        assertThat(given.metadata().annotation("pv.kubernetes.io/bound-by-controller"))
                .contains("yes");
    }

    @Test
    void aClassThatWaitsButHasNoVolumesAndNoProvisionerRefusesEveryNode() {
        Scene waiting = scene.with(
                Scene.waitingClass("local", "kubernetes.io/no-provisioner"), Scene.claim("data", "local", "1Gi"));
        assertThat(waiting.refusal(POD))
                .startsWith("0/2 nodes are available: 2 node(s) didn't find available persistent volumes to bind.");
    }

    @Test
    void aVolumeThatIsToBeMadeIsToldItsNodeAndThePodWaitsThere() {
        Scene waiting = scene.with(Scene.waitingClass("fast", "example.com/disk"), Scene.claim("data", "fast", "1Gi"));
        Scheduler.Result<SchedulerState> first = waiting.schedule(POD);
        Placement.Wait wait = (Placement.Wait) first.placement();
        PersistentVolumeClaim selected =
                (PersistentVolumeClaim) written(wait.actions()).head();
        assertThat(selected.metadata().annotation("volume.kubernetes.io/selected-node"))
                .contains(wait.node());

        Scene reserved = waiting.with(selected).remembering(first.state());
        assertThat(((Placement.Wait) reserved.place(POD)).actions()).isEmpty();
        String other = wait.node().equals("w1") ? "w2" : "w1";
        assertThat(reserved.nodeOf(Scene.pod("other", "cpu", "3"))).isEqualTo(other);

        Scene ready = reserved.with(Scene.boundTo(selected, "pv"), Scene.volume("pv", "fast", "1Gi"));
        assertThat(ready.nodeOf(POD)).isEqualTo(wait.node());
    }

    @Test
    void aPodIsTriedAnewWhenItsVolumeDoesNotComeInTenMinutes() {
        Scene waiting = scene.with(Scene.waitingClass("fast", "example.com/disk"), Scene.claim("data", "fast", "1Gi"));
        Scene reserved = waiting.remembering(waiting.schedule(POD).state());
        Scene inNineMinutes = reserved.later(Duration.ofMinutes(9));
        Scheduler.Result<SchedulerState> still = inNineMinutes.schedule(POD);
        assertThat(still.placement()).isInstanceOf(Placement.Wait.class);

        Scheduler.Result<SchedulerState> over = inNineMinutes
                .remembering(still.state())
                .later(Duration.ofMinutes(1))
                .schedule(POD);
        assertThat(((Placement.Unschedulable) over.placement()).message())
                .isEqualTo("running PreBind plugin \"VolumeBinding\": binding volumes: context deadline exceeded");
        assertThat(over.state().reservations().of(POD.key())).isEmpty();
    }

    @Test
    void aPodThatIsGoneLeavesItsReservation() {
        Scene waiting = scene.with(Scene.waitingClass("fast", "example.com/disk"), Scene.claim("data", "fast", "1Gi"));
        SchedulerState reserved = waiting.schedule(POD).state();
        assertThat(reserved.reservations().of(POD.key())).isNotEmpty();
        Scene held = waiting.with(POD).remembering(reserved);
        assertThat(held.without(POD).memory().reservations().of(POD.key())).isEmpty();
    }

    @Test
    void aClaimForOnePodKeepsOthersAway() {
        PersistentVolumeClaim alone = Scene.boundTo(Scene.claim("data", "", "1Gi"), "pv");
        Scene shared = scene.with(
                alone.withSpec(alone.spec().withAccessModes(Vector.of("ReadWriteOncePod"))),
                Scene.volume("pv", "", "1Gi"));
        assertThat(shared.bound(POD).refusal(Scene.using(Scene.pod("second"), "data")))
                .contains("2 node has pod using PersistentVolumeClaim with the same name "
                        + "and ReadWriteOncePod access mode");
    }

    @Test
    void aClaimForOnePodKeepsOthersAwayWhileThatPodWaitsForItsVolume() {
        PersistentVolumeClaim claim = Scene.claim("data", "fast", "1Gi");
        Scene waiting = scene.with(
                Scene.waitingClass("fast", "example.com/disk"),
                claim.withSpec(claim.spec().withAccessModes(Vector.of("ReadWriteOncePod"))));
        Scene reserved = waiting.remembering(waiting.schedule(POD).state());
        assertThat(reserved.refusal(Scene.using(Scene.pod("second"), "data")))
                .contains("2 node has pod using PersistentVolumeClaim with the same name");
        assertThat(reserved.place(POD)).isInstanceOf(Placement.Wait.class);
    }

    @Test
    void aClaimThatIsBeingDeletedTakesNoNewPods() {
        PersistentVolumeClaim dying = Scene.boundTo(Scene.claim("data", "", "1Gi"), "pv");
        Scene shared = scene.with(
                dying.withMetadata(dying.metadata().withDeletionTimestamp(Option.some(Instant.EPOCH))),
                Scene.volume("pv", "", "1Gi"));
        assertThat(shared.refusal(POD)).contains("persistentvolumeclaim \"data\" is being deleted");
    }

    private static Vector<KubernetesObject> written(Vector<Action> actions) {
        return actions.map(action -> ((Body.Typed) action.request().body()).object());
    }

    private static PersistentVolume on(String node, PersistentVolume volume) {
        var host = ImmutableNodeSelectorRequirement.builder()
                .key("kubernetes.io/hostname")
                .operator("In")
                .addValues(node)
                .build();
        var selector = ImmutableNodeSelector.builder()
                .addNodeSelectorTerms(ImmutableNodeSelectorTerm.builder()
                        .addMatchExpressions(host)
                        .build())
                .build();
        return volume.withSpec(volume.spec()
                .withNodeAffinity(Option.some(
                        ImmutableVolumeNodeAffinity.builder().required(selector).build())));
    }
}
