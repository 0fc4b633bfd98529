package dev.orrery.cluster.engine;

import static dev.orrery.cluster.engine.Bench.START;
import static dev.orrery.cluster.engine.Bench.create;
import static dev.orrery.cluster.engine.Bench.deployment;
import static dev.orrery.cluster.engine.Bench.engine;
import static dev.orrery.cluster.engine.Bench.podOf;
import static dev.orrery.cluster.engine.Bench.pods;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.request.Request;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an engine does with what controllers plan and report. */
class EngineTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Makes one pod for a Deployment, if it has none. */
    static final Scripted MAKER = Scripted.planning(
            "maker",
            (object, view) -> view.owned(Pod.KIND, object).isEmpty()
                    ? Plan.of(Action.create(podOf(object, object.name() + "-pod"), "none is there"))
                    : Plan.nothing());

    @Test
    void aChangeWakesWhoWatchesItAndThePlanIsCarriedOut() {
        Engine engine = engine(MAKER);
        create(engine, deployment("web"));
        assertThat(pods(engine)).isEmpty();
        engine.settle();
        assertThat(pods(engine)).containsExactly("web-pod");
    }

    @Test
    void whatIsOwnedWakesItsOwner() {
        Engine engine = engine(MAKER);
        create(engine, deployment("web"));
        engine.settle();
        engine.send(Request.delete(Pod.KIND, "default", "web-pod"));
        engine.settle();
        assertThat(pods(engine)).containsExactly("web-pod");
    }

    @Test
    void aSecondWriteOfAPlanFollowsTheFirst() {
        Engine engine = engine(Scripted.planning("labeller", (object, view) -> {
            Deployment once = object.withMetadata(object.metadata().withLabel("step", "1"));
            Deployment twice = object.withMetadata(object.metadata().withLabel("step", "2"));
            return object.metadata().labels().isEmpty()
                    ? Plan.of(Action.update(once, "first"), Action.update(twice, "second"))
                    : Plan.nothing();
        }));
        create(engine, deployment("web"));
        engine.settle();
        Deployment after =
                engine.world().state().get(Deployment.KIND, "default", "web").get();
        assertThat(after.metadata().label("step")).contains("2");
        assertThat(engine.world().backoff()).isEqualTo(Backoff.NONE);
    }

    @Test
    void aRefusalStopsTheRestAndThePlanIsTriedAgainLater() {
        Engine engine = engine(Scripted.planning(
                "maker",
                (object, view) -> Plan.of(
                        Action.create(podOf(object, "forbidden"), ""), Action.create(podOf(object, "after"), ""))));
        create(engine, deployment("web"));
        engine.settle();
        assertThat(pods(engine)).isEmpty();
        assertThat(engine.world().timers().next()).contains(START.plusMillis(5));
        engine.advance(Duration.ofMillis(5));
        assertThat(engine.world().timers().next()).contains(START.plusMillis(15));
    }

    @Test
    void aReportSeesWhatThePlanDid() {
        Engine engine = engine(MAKER.thenReporting((object, view, outcomes) -> Report.events(object, outcomes)
                .with(EventNote.normal(
                        "Seen", view.owned(Pod.KIND, object).map(Pod::name).mkString(",")))));
        create(engine, deployment("web"));
        engine.settle();
        assertThat(Bench.events(engine).map(Event::message)).contains(Option.some("web-pod"));
    }

    @Test
    void aStatusThatIsRefusedIsTriedAgainWithBackOff() {
        Engine engine = engine(Scripted.reporting(
                "teller",
                (object, view, outcomes) ->
                        Report.status(object.withMetadata(object.metadata().withName("forbidden")), outcomes)));
        create(engine, deployment("web"));
        engine.advance(Duration.ofSeconds(1));
        assertThat(engine.world().backoff().failures().values()).allMatch(count -> count > 5);
        assertThat(engine.world().timers().isAnyProgress()).isFalse();
    }

    @Test
    void whatIsGoneIsToldToTheController() {
        Engine engine = engine(Scripted.planning("keeper", (object, view) -> Plan.nothing())
                .whenGone(Plan.of(Action.create(ObjectFixtures.pod("left-behind", "x"), ""))));
        create(engine, deployment("web"));
        engine.send(Request.delete(Deployment.KIND, "default", "web"));
        engine.settle();
        assertThat(pods(engine)).containsExactly("left-behind");
    }

    @Test
    void memoryIsHandedBackUntilTheObjectIsGoneOrTheControllersRestart() {
        Engine engine = engine(Scripted.planning(
                "counter",
                (object, view) -> Plan.nothing()
                        .remember(
                                view.memory().map(known -> (Integer) known + 1).getOrElse(1))));
        create(engine, deployment("web"));
        engine.settle();
        Deployment stored =
                engine.world().state().get(Deployment.KIND, "default", "web").get();
        engine.send(Request.update(stored.withMetadata(stored.metadata().withLabel("a", "b"))));
        engine.settle();
        assertThat(engine.world().memories().values()).containsExactly(2);
        engine.restartControllers();
        engine.settle();
        assertThat(engine.world().memories().values()).containsExactly(1);
        engine.send(Request.delete(Deployment.KIND, "default", "web"));
        engine.settle();
        assertThat(engine.world().memories().values()).isEmpty();
    }

    @Test
    void aRestartForgetsTimersAndBackOffAndLooksAtEverythingAgain() {
        Engine engine = engine(Scripted.planning(
                "refused", (object, view) -> Plan.of(Action.create(podOf(object, "forbidden"), ""))));
        create(engine, deployment("web"));
        create(engine, deployment("shop"));
        engine.advance(Duration.ofSeconds(1));
        engine.restartControllers();
        assertThat(engine.world().timers().next()).isEmpty();
        assertThat(engine.world().backoff()).isEqualTo(Backoff.NONE);
        engine.settle();
        assertThat(engine.world().backoff().failures().values()).containsExactly(1, 1);
    }

    @Test
    void whoThrowsIsNamedAndTheOthersGoOn() {
        Engine engine = engine(
                Scripted.planning("broken", (object, view) -> {
                    throw new IllegalStateException("oh");
                }),
                MAKER);
        create(engine, deployment("web"));
        engine.settle();
        assertThat(pods(engine)).containsExactly("web-pod");
        Complaint complaint = engine.world().complaints().head();
        assertThat(complaint.worker()).isEqualTo("broken");
        assertThat(complaint.about()).isEqualTo("deployments.apps/default/web");
        assertThat(complaint.message()).contains("oh");
    }

    @Test
    void whoNeverSettlesIsNamedAndPutOff() {
        Engine engine = engine(
                Scripted.planning(
                        "restless",
                        (object, view) -> Plan.of(Action.update(
                                object.withMetadata(object.metadata().withLabel("at", "" + engineRevision(object))),
                                ""))),
                MAKER);
        create(engine, deployment("web"));
        engine.settle();
        assertThat(engine.world().complaints()).hasSize(1);
        assertThat(engine.world().complaints().head().worker()).isEqualTo("restless");
        assertThat(engine.world().complaints().head().message()).startsWith("does not settle");
        assertThat(pods(engine)).containsExactly("web-pod");
        assertThat(engine.world().timers().isAnyProgress()).isFalse();
    }

    private static long engineRevision(Deployment object) {
        return object.metadata().resourceVersion().get().number();
    }

    @Test
    void idleMeansThatNobodyWaitsForAnything() {
        Engine engine = engine(Scripted.planning(
                "patient",
                (object, view) -> view.now().isBefore(START.plusSeconds(30))
                        ? Plan.nothing()
                                .wakeAfter(Wake.forProgress(Duration.between(view.now(), START.plusSeconds(30))))
                        : Plan.nothing().wakeAfter(Wake.inBackground(Duration.ofSeconds(10)))));
        create(engine, deployment("web"));
        assertThat(engine.runUntilIdle(HOUR)).isEmpty();
        assertThat(engine.now()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void whatStillHoldsTheClusterIsNamed() {
        Engine engine = engine(Scripted.planning(
                "patient", (object, view) -> Plan.nothing().wakeAfter(Wake.forProgress(Duration.ofMinutes(1)))));
        create(engine, deployment("web"));
        assertThat(engine.runUntilIdle(HOUR)).containsExactly("patient on deployments.apps/default/web");
        assertThat(engine.now()).isEqualTo(START.plus(HOUR));
    }

    @Test
    void whoHasBeenLookedAtWaitsForNothingThatItDoesNotSayAgain() {
        Engine engine = engine(Scripted.planning(
                "waiter",
                (object, view) -> object.metadata().labels().isEmpty()
                        ? Plan.nothing().wakeAfter(Wake.forProgress(Duration.ofMinutes(10)))
                        : Plan.nothing()));
        create(engine, deployment("web"));
        engine.settle();
        Deployment stored =
                engine.world().state().get(Deployment.KIND, "default", "web").get();
        engine.send(Request.update(stored.withMetadata(stored.metadata().withLabel("a", "b"))));
        engine.runUntilIdle(HOUR);
        assertThat(engine.now()).isEqualTo(START);
    }

    @Test
    void waitingEndsAtTheFirstChange() {
        Engine engine = engine(Scripted.planning("late", (object, view) -> {
            boolean isDue = !view.now().isBefore(START.plusSeconds(7))
                    && view.owned(Pod.KIND, object).isEmpty();
            return isDue
                    ? Plan.of(Action.create(podOf(object, "late"), ""))
                    : Plan.nothing().wakeAfter(Wake.inBackground(Duration.ofSeconds(7)));
        }));
        create(engine, deployment("web"));
        assertThat(engine.await(START.plusSeconds(60))).isTrue();
        assertThat(engine.now()).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void waitingEndsAtTheDeadline() {
        Engine engine = engine();
        assertThat(engine.await(START.plusSeconds(60))).isFalse();
        assertThat(engine.now()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void eventsPassTheCorrelator() {
        Engine engine = engine(Scripted.reporting(
                "teller",
                (object, view, outcomes) -> Report.events(object, outcomes)
                        .with(Vector.rangeClosed(1, 12).map(number -> EventNote.normal("Made", "pod " + number)))));
        create(engine, deployment("web"));
        engine.settle();
        assertThat(Bench.events(engine)).hasSize(10);
        assertThat(Bench.events(engine).flatMap(Event::count).max()).contains(3);
    }

    @Test
    void eventsComeFromTheComponentThatTheControllerNames() {
        Scripted teller = Scripted.reporting(
                "volume-teller",
                (object, view, outcomes) -> Report.events(object, outcomes).with(EventNote.normal("Told", "as it is")));
        Engine engine = engine(teller.reportingAs("persistentvolume-controller"));
        create(engine, deployment("web"));
        engine.settle();
        Event told = Bench.events(engine).head();
        assertThat(told.source().component()).contains("persistentvolume-controller");
        assertThat(told.reportingComponent()).contains("persistentvolume-controller");
    }

    /** Nodes whose first three words about a pod are refused. */
    private static final class Clumsy extends Bench.Still {
        @Override
        public Step<String> syncPod(String state, ObjectKey pod, ClusterView view) {
            Vector<Action> words = view.get(Pod.KIND, pod.namespace(), pod.name())
                    .map(present -> state.length() < 3
                            ? present.withMetadata(present.metadata().withName("forbidden"))
                            : present)
                    .map(said -> Action.updateStatus(said, "a word about it"))
                    .toVector();
            return new Step<>(state + "x", words, Vector.empty(), Vector.empty());
        }
    }

    @Test
    void aNodeThatIsHeardAtLastIsPatientNoMore() {
        Engine engine = engine(new MemoryObjectStore(), History.Retention.WHOLE, new Clumsy());
        create(engine, ObjectFixtures.pod("web", "web"));
        engine.settle();
        assertThat(engine.world().backoff().failures()).isNotEmpty();
        engine.advance(Duration.ofSeconds(1));
        assertThat(engine.world().backoff().failures()).isEmpty();
    }
}
