package dev.orrery.cluster.engine;

import static dev.orrery.cluster.engine.Bench.START;
import static dev.orrery.cluster.engine.Bench.create;
import static dev.orrery.cluster.engine.Bench.deployment;
import static dev.orrery.cluster.engine.Bench.engine;
import static dev.orrery.cluster.engine.Bench.podOf;
import static dev.orrery.cluster.engine.Bench.pods;
import static dev.orrery.cluster.engine.Bench.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Request;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** History, forks, rewinding, and why things are as they are. */
class TimeTravelTest {

    /** Makes three pods, the next of them ten seconds after the last, looking in between without doing anything. */
    private static final Scripted SLOW = Scripted.planning("slow", (object, view) -> {
        int count = view.owned(Pod.KIND, object).size();
        Duration since = Duration.between(START, view.now());
        boolean isDue = count < 3 && since.toSeconds() >= count * 10L;
        Plan plan = isDue ? Plan.of(Action.create(podOf(object, "pod-" + count), "the next")) : Plan.nothing();
        return count < 3 ? plan.wakeAfter(Wake.forProgress(Duration.ofSeconds(4))) : plan;
    });

    /** Makes two pods in one plan. */
    private static final Scripted TWIN = Scripted.planning(
            "twin",
            (object, view) -> Plan.of(Vector.of("a", "b")
                    .filter(name -> view.owned(Pod.KIND, object)
                            .find(pod -> pod.name().equals(name))
                            .isEmpty())
                    .map(name -> Action.create(podOf(object, name), "missing"))));

    private static Engine slow() {
        Engine engine = engine(SLOW);
        create(engine, deployment("web"));
        engine.advance(Duration.ofSeconds(60));
        return engine;
    }

    @Test
    void historyTellsWhatHappenedSince() {
        Engine engine = slow();
        History history = engine.world().history();
        assertThat(history.since(new Revision(2))
                        .get()
                        .map(change -> change.key().name()))
                .containsExactlyElementsOf(
                        history.changes().drop(2).map(change -> change.key().name()));
        assertThat(history.since(new Revision(9999)).get()).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotTold() {
        History history = History.keeping(new History.Retention(2));
        Vector<Change> changes = slow().world().history().changes();
        World world = slow().world();
        World kept = changes.take(4)
                .foldLeft(
                        world.withHistory(history),
                        (known, change) -> known.withHistory(known.history()
                                .with(
                                        Vector.of(change),
                                        world.history().at(change.revision()).get())));
        assertThat(kept.history().entries()).hasSize(2);
        assertThat(kept.history().since(new Revision(0))).isEmpty();
        assertThat(kept.history().at(new Revision(1))).isEmpty();
    }

    @Test
    void anOldWorldDoesNotKeepAliveWhatIsForgotten() {
        assertThat(slow().world().history().entries())
                .allMatch(entry -> entry.world().get().history().entries().isEmpty());
    }

    @Test
    void aForkSharesTheWorldAndGoesItsOwnWay() {
        Engine engine = slow();
        Engine fork = engine.fork().get();
        assertThat(fork.world()).isSameAs(engine.world());
        fork.send(Request.delete(Pod.KIND, "default", "pod-1"));
        assertThat(pods(fork)).doesNotContain("pod-1");
        assertThat(pods(engine)).contains("pod-1");
    }

    @Test
    void afterEachRevisionTheFutureLeadsToTheSameEnd() {
        Engine engine = slow();
        for (Revision revision :
                engine.world().history().changes().map(Change::revision).distinct()) {
            Engine again = engine.fork().get();
            assertThat(again.rewindTo(revision)).isTrue();
            assertThat(again.world().state().revision()).isEqualTo(revision);
            assertThat(told(again))
                    .isEqualTo(told(engine).take(told(again).size()))
                    .isNotEmpty();
            again.advance(Duration.between(again.now(), engine.now()));
            assertThat(pods(again)).isEqualTo(pods(engine));
        }
    }

    /** In between a plan is made again from what is there then, which may tell an event twice. */
    @Test
    void afterEachRevisionAtRestTheFutureIsTheSameAgain() {
        Engine engine = slow();
        for (History.Moment moment : engine.world().history().moments()) {
            Engine again = engine.fork().get();
            again.rewindTo(moment.revision());
            again.advance(Duration.between(again.now(), engine.now()));
            assertThat(told(again)).isEqualTo(told(engine));
        }
    }

    @Test
    void afterEachInstantTheFutureIsTheSameAgain() {
        Engine engine = slow();
        for (int second = 0; second <= 60; second++) {
            Engine again = engine.fork().get();
            assertThat(again.rewindTo(START.plusSeconds(second))).isTrue();
            assertThat(again.now()).isEqualTo(START.plusSeconds(second));
            again.advance(Duration.between(again.now(), engine.now()));
            assertThat(told(again)).isEqualTo(told(engine));
            assertThat(again.world().timers().next())
                    .isEqualTo(engine.world().timers().next());
        }
    }

    @Test
    void aPlanThatWasCutInTwoIsFinished() {
        Engine engine = engine(TWIN);
        create(engine, deployment("web"));
        engine.settle();
        Vector<Change> changes = engine.world().history().changes();
        Revision middle =
                changes.find(change -> change.key().name().equals("a")).get().revision();
        engine.rewindTo(middle);
        assertThat(pods(engine)).containsExactly("a");
        engine.settle();
        assertThat(pods(engine)).containsExactly("a", "b");
    }

    @Test
    void aFaultIsNotForgottenByARewindToAfterIt() {
        Engine engine = slow();
        engine.inject(new Fault.NodeCrash("worker-1"));
        engine.advance(Duration.ofSeconds(60));
        engine.rewindTo(START.plusSeconds(90));
        assertThat(engine.world()
                        .workers()
                        .get(NodeWorker.NAME)
                        .map(Object::toString)
                        .getOrElse(""))
                .contains("worker-1");
        engine.rewindTo(START.plusSeconds(30));
        assertThat(engine.world()
                        .workers()
                        .get(NodeWorker.NAME)
                        .map(Object::toString)
                        .getOrElse(""))
                .isEmpty();
    }

    @Test
    void aReturnRestoresTheWorldWhileRevisionsGoOnRising() {
        Engine engine = slow();
        Revision newest = engine.world().state().revision();
        Instant end = engine.now();
        Engine again = engine.fork().get();
        assertThat(again.returnTo(START.plusSeconds(5))).isNotEmpty();
        Engine rewound = engine.fork().get();
        rewound.rewindTo(START.plusSeconds(5));
        assertThat(pods(again)).isEqualTo(pods(rewound)).isNotEqualTo(pods(engine));
        assertThat(again.now()).isEqualTo(START.plusSeconds(5));
        assertThat(again.world().state().revision()).isGreaterThan(newest);
        again.advance(Duration.between(again.now(), end));
        assertThat(pods(again)).isEqualTo(pods(engine));
    }

    @Test
    void afterAReturnNoWatchFromBeforeGoesOnAndThePastIsStillTold() {
        Engine engine = slow();
        Revision newest = engine.world().state().revision();
        Vector<Change> told = engine.world().history().changes();
        Revision middle = told.get(told.size() / 2).revision();
        assertThat(engine.returnTo(middle)).contains(middle);
        History history = engine.world().history();
        assertThat(history.since(newest)).isEmpty();
        assertThat(history.since(engine.world().state().revision()).get()).isEmpty();
        assertThat(history.changes())
                .isEqualTo(told.filter(change -> change.revision().compareTo(middle) <= 0));
        assertThat(engine.returnTo(told.head().revision())).contains(told.head().revision());
    }

    @Test
    void nobodyGoesBackToBeforeTheBeginningOrToWhatIsStillToCome() {
        Engine engine = slow();
        assertThat(engine.rewindTo(START.minusSeconds(1))).isFalse();
        assertThat(engine.rewindTo(new Revision(9999))).isFalse();
    }

    @Test
    void causesEndAtWhatAPersonDid() {
        Engine engine = slow();
        Vector<Change> chain = Why.chain(engine.world(), ObjectKey.of(Pod.KIND, "default", "pod-0"));
        assertThat(chain.head().key().name()).isEqualTo("pod-0");
        assertThat(chain.head().cause().reason()).as("the pod waits").isEqualTo("no room");
        assertThat(chain.get(1).cause().reason()).isEqualTo("the next");
        assertThat(chain.last().key()).isEqualTo(ObjectKey.of(Deployment.KIND, "default", "web"));
        assertThat(chain.last().cause().manager()).isEqualTo("kubectl");
    }
}
