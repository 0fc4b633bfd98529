package dev.orrery.cluster.engine;

import static dev.orrery.cluster.engine.Bench.START;
import static dev.orrery.cluster.engine.Bench.create;
import static dev.orrery.cluster.engine.Bench.deployment;
import static dev.orrery.cluster.engine.Bench.engine;
import static dev.orrery.cluster.engine.Bench.podOf;
import static dev.orrery.cluster.engine.Bench.pods;
import static dev.orrery.cluster.engine.Bench.resumed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.StoreFault;
import dev.orrery.cluster.engine.History.Retention;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import dev.orrery.storage.objects.sqlite.SqliteObjectStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process ends, and another goes on from what is stored. */
class ResumptionTest {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    /** Makes so many pods, the next of them some seconds after the last. */
    private static Scripted making(int pods) {
        return Scripted.planning("slow", (object, view) -> {
            int made = view.owned(Pod.KIND, object).size();
            boolean isDue = made == 0
                    || view.owned(Pod.KIND, object)
                            .map(pod -> pod.metadata().creationTimestamp().getOrElse(START))
                            .forAll(time -> !time.plus(PAUSE).isAfter(view.now()));
            Plan plan = isDue && made < pods
                    ? Plan.of(Action.create(podOf(object, "pod-" + made), "the next"))
                    : Plan.nothing();
            return made < pods ? plan.wakeAfter(Wake.forProgress(PAUSE)) : plan;
        });
    }

    private static Response watch(Engine engine, Revision since) {
        return engine.send(new Request(
                Verb.WATCH,
                Pod.KIND,
                "default",
                "",
                "",
                Body.None.NONE,
                ImmutableRequestOptions.builder().since(since).build()));
    }

    @Test
    void anEmptyStoreIsTheBeginning() {
        Engine engine = resumed(new MemoryObjectStore(), Retention.WHOLE);
        assertThat(engine.world()).isEqualTo(World.beginning(START, 1, Retention.WHOLE));
    }

    @Test
    void objectsRevisionAndChangesAreAsTheyWere() {
        ObjectStore store = SqliteObjectStore.open(folder);
        Engine before = engine(store, Retention.WHOLE, making(3));
        create(before, deployment("web"));
        before.advance(PAUSE);
        store.close();

        ObjectStore again = SqliteObjectStore.open(folder);
        Engine after = resumed(again, Retention.WHOLE);

        assertThat(after.world().state().revision())
                .isEqualTo(before.world().state().revision());
        assertThat(after.world().state().all().toVector())
                .isEqualTo(before.world().state().all().toVector());
        assertThat(after.world().history().changes())
                .isEqualTo(before.world().history().changes());
        for (long since = 0; since <= after.world().state().revision().number(); since++) {
            assertThat(watch(after, new Revision(since))).isEqualTo(watch(before, new Revision(since)));
        }
        again.close();
    }

    @Test
    void controllersGoOnWithWhatWasHalfDone() {
        ObjectStore store = SqliteObjectStore.open(folder);
        Engine before = engine(store, Retention.WHOLE, making(3));
        create(before, deployment("web"));
        before.settle();
        assertThat(pods(before)).containsExactly("pod-0");
        store.close();

        ObjectStore again = SqliteObjectStore.open(folder);
        Engine after = resumed(again, Retention.WHOLE, making(3));
        assertThat(after.runUntilIdle(Duration.ofMinutes(5))).isEmpty();

        assertThat(pods(after)).containsExactly("pod-0", "pod-1", "pod-2");
        assertThat(again.objects()).isEqualTo(after.world().state().all().toVector());
        again.close();
    }

    @Test
    void aWatchFromBeforeWhatIsRememberedIsRefused() {
        ObjectStore store = new MemoryObjectStore();
        Engine before = engine(store, new Retention(3));
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            create(before, deployment(name));
        }
        Engine after = resumed(store, new Retention(3));
        assertThat(watch(after, new Revision(1)).isRefused()).isTrue();
        assertThat(watch(after, new Revision(2))).isEqualTo(watch(before, new Revision(2)));
        create(after, deployment("f"));
        assertThat(after.world().history().since(new Revision(2))).isEmpty();
        assertThat(after.world().history().since(new Revision(3)).get()).hasSize(3);
    }

    @Test
    void lessIsRememberedWhereTheNextProcessIsToRememberLess() {
        ObjectStore store = new MemoryObjectStore();
        Engine before = engine(store, Retention.WHOLE);
        create(before, deployment("a"));
        create(before, deployment("b"));
        assertThat(watch(resumed(store, Retention.NOTHING), new Revision(1)).isRefused())
                .isTrue();
        assertThat(resumed(store, new Retention(1))
                        .world()
                        .history()
                        .since(new Revision(1))
                        .get())
                .hasSize(1);
    }

    @Test
    void timeGoesOnAfterTheLastCommit() {
        ObjectStore store = new MemoryObjectStore();
        Engine before = engine(store, Retention.WHOLE);
        before.advance(Duration.ofHours(5));
        create(before, deployment("web"));
        assertThat(resumed(store, Retention.WHOLE).now()).isAfter(before.now());
    }

    @Test
    void nothingIsDrawnASecondTime() {
        ObjectStore store = new MemoryObjectStore();
        Engine before = engine(store, Retention.WHOLE);
        create(before, deployment("web"));
        String uid = before.world().draws().uid("pods/default/a");
        Engine after = resumed(store, Retention.WHOLE);
        assertThat(after.world().draws().uid("pods/default/a")).isNotEqualTo(uid);
    }

    @Test
    void aWorldOfAProcessBeforeCannotBeGoneBackTo() {
        ObjectStore store = new MemoryObjectStore();
        create(engine(store, Retention.WHOLE), deployment("web"));
        Engine after = resumed(store, Retention.WHOLE);
        create(after, deployment("other"));
        assertThat(after.rewindTo(new Revision(1))).isFalse();
    }

    @Test
    void aStoreThatFailsEndsTheEngine() {
        ObjectStore store = SqliteObjectStore.open(folder);
        Engine engine = engine(store, Retention.WHOLE);
        create(engine, deployment("web"));
        Iterable<KubernetesObject> shown = engine.world().state().all().toVector();
        store.close();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> create(engine, deployment("other"))).isInstanceOf(StoreFault.class);
            assertThat(engine.world().state().all().toVector()).isEqualTo(shown);
        }
    }
}
