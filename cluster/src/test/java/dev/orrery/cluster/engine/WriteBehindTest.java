package dev.orrery.cluster.engine;

import static dev.orrery.cluster.engine.Bench.START;
import static dev.orrery.cluster.engine.Bench.create;
import static dev.orrery.cluster.engine.Bench.deployment;
import static dev.orrery.cluster.engine.Bench.engine;
import static dev.orrery.cluster.engine.Bench.podOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Compacted;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.cluster.engine.History.Retention;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Revision;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The engine and its store: what is told is stored, and nothing else is. */
class WriteBehindTest {

    private static final int MANY = 3 * WriteBehind.MOST_AHEAD;

    private final ObjectStore store = new MemoryObjectStore();

    /** Makes one pod after the other, so many of them, all at one instant. */
    private static Scripted making(int pods) {
        return Scripted.planning("maker", (object, view) -> {
            int made = view.owned(Pod.KIND, object).size();
            return made < pods ? Plan.of(Action.create(podOf(object, "pod-" + made), "the next")) : Plan.nothing();
        });
    }

    private static void assertHoldsTheSame(ObjectStore store, Engine engine) {
        assertThat(store.revision()).isEqualTo(engine.world().state().revision());
        assertThat(store.objects())
                .containsExactlyElementsOf(engine.world().state().all());
    }

    @Test
    void anAnswerIsGivenWhenItsCommitIsStored() {
        Engine engine = engine(store, Retention.WHOLE);
        create(engine, deployment("web"));
        assertHoldsTheSame(store, engine);
        assertThat(store.objects()).hasSize(1);
    }

    @Test
    void whatControllersDoIsStoredWhenTheClusterIsAtRest() {
        Engine engine = engine(store, Retention.WHOLE, making(3));
        create(engine, deployment("web"));
        engine.runUntilIdle(Duration.ofMinutes(1));
        assertHoldsTheSame(store, engine);
        assertThat(store.objects()).hasSizeGreaterThan(3);
    }

    @Test
    void theLoopWaitsForAStoreThatIsFarBehind() {
        AtomicLong furthest = new AtomicLong();
        Scripted maker = making(MANY);
        Scripted watching = Scripted.planning("maker", (object, view) -> {
            for (Revision newest : view.owned(Pod.KIND, object)
                    .flatMap(pod -> pod.metadata().resourceVersion())
                    .max()) {
                furthest.accumulateAndGet(newest.number() - store.revision().number(), Math::max);
            }
            return maker.plan(object, view);
        });
        Engine engine = engine(store, Retention.NOTHING, watching);
        create(engine, deployment("web"));
        engine.runUntilIdle(Duration.ofMinutes(1));
        assertThat(engine.world().state().list(Pod.KIND).size()).isEqualTo(MANY);
        assertThat(furthest.get()).isBetween(WriteBehind.MOST_AHEAD / 2L, WriteBehind.MOST_AHEAD + 2L);
        assertHoldsTheSame(store, engine);
    }

    @Test
    void aForkLeavesTheStoreAlone() {
        Engine engine = engine(store, Retention.WHOLE);
        create(engine, deployment("web"));
        create(engine.fork().get(), deployment("other"));
        assertHoldsTheSame(store, engine);
        create(engine, deployment("third"));
        assertHoldsTheSame(store, engine);
    }

    @Test
    void aRewoundClusterIsStoredAnew() {
        Engine engine = engine(store, Retention.WHOLE);
        create(engine, deployment("web"));
        create(engine, deployment("other"));
        assertThat(engine.rewindTo(new Revision(1))).isTrue();
        create(engine, deployment("third"));
        assertThat(engine.world().state().revision()).isEqualTo(new Revision(2));
    }

    @Test
    void aStoreElsewhereCanNeitherBeForkedNorRewound() {
        Engine engine = engine(new DistantStore(), Retention.WHOLE);
        create(engine, deployment("web"));
        create(engine, deployment("other"));
        World present = engine.world();
        assertThat(engine.fork()).isEmpty();
        assertThat(engine.rewindTo(new Revision(1))).isFalse();
        assertThat(engine.world()).isSameAs(present);
    }

    @Test
    void whatHistoryForgetsTheStoreForgets() {
        Engine engine = engine(store, new Retention(2));
        Vector.of("a", "b", "c").forEach(name -> create(engine, deployment(name)));
        assertThat(store.changes(Revision.NONE).getLeft()).isEqualTo(new Compacted(new Revision(1)));
        assertThat(store.changes(new Revision(1)).get()).hasSize(2);
    }

    @Test
    void aWriteBySomebodyElseIsABugThatIsNotPassedOver() {
        Engine engine = engine(store, Retention.WHOLE);
        Cause somebody = new Cause("somebody", "create", "", START, "", Vector.empty());
        Commit foreign = Commit.of(new Write.Put(deployment("web")), somebody);
        store.commit(Vector.of(new Proposal(HashMap.empty(), foreign)));
        assertThatThrownBy(() -> create(engine, deployment("web")))
                .hasMessageContaining("the store holds other versions");
    }
}
