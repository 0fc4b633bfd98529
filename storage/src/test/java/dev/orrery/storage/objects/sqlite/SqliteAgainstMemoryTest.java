package dev.orrery.storage.objects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.Seeds;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is written, and however often it is opened anew: a store on a disk holds what one in memory holds. */
class SqliteAgainstMemoryTest {
    private static final int TIMES = 40;
    private static final Kind<Unstructured> CANARY =
            Kind.namespaced("example.com", "v1", "Canary", "canaries", Unstructured.class);
    private static final Vector<String> NAMES = Vector.of("a", "b", "c-\u00fc", "d");

    @TempDir
    Path folder;

    @Test
    void holdsWhatMemoryHolds() {
        Seeds.check(TIMES, draw -> new Run(draw).go());
    }

    /** One random series of commits, in a folder of its own. */
    private final class Run {
        private static int count;

        private final Draw draw;
        private final Path own = folder.resolve("run-" + count++);
        private final ObjectStore expected = new MemoryObjectStore();
        private ObjectStore store = SqliteObjectStore.open(own);

        Run(Draw draw) {
            this.draw = draw;
        }

        void go() {
            int steps = 1 + draw.upTo(15);
            for (int step = 0; step < steps; step++) {
                step();
                assertHoldTheSame();
            }
            store.close();
        }

        private void step() {
            if (draw.onceIn(4)) {
                store.close();
                store = SqliteObjectStore.open(own);
            }
            if (draw.onceIn(5)) {
                Revision upTo =
                        new Revision(draw.below((int) expected.revision().number() + 2));
                store.compact(upTo);
                expected.compact(upTo);
            }
            Vector<Proposal> proposals = proposals();
            assertThat(store.commit(proposals)).isEqualTo(expected.commit(proposals));
        }

        private void assertHoldTheSame() {
            assertThat(store.revision()).isEqualTo(expected.revision());
            assertThat(store.objects()).isEqualTo(expected.objects());
            for (long after = 0; after <= expected.revision().number(); after++) {
                assertThat(store.changes(new Revision(after))).isEqualTo(expected.changes(new Revision(after)));
            }
        }

        private Vector<Proposal> proposals() {
            Vector<Proposal> proposals = Vector.empty();
            int commits = draw.below(4);
            long revision = expected.revision().number();
            for (int i = 0; i < commits; i++) {
                Vector<Write> writes = writes(new Revision(revision + 1));
                revision += writes.isEmpty() ? 0 : 1;
                proposals = proposals.append(new Proposal(preconditions(), new Commit(writes, cause(revision))));
            }
            return proposals;
        }

        private Vector<Write> writes(Revision at) {
            Vector<Write> writes = Vector.empty();
            int count = draw.below(3);
            for (int i = 0; i < count; i++) {
                KubernetesObject object = object(at);
                writes = writes.append(draw.onceIn(3) ? new Write.Remove(object.key()) : new Write.Put(object));
            }
            return writes.distinctBy(Write::key).toVector();
        }

        private KubernetesObject object(Revision at) {
            String name = draw.oneOf(NAMES);
            KubernetesObject object = draw.onceIn(2)
                    ? ObjectFixtures.pod(name, "web")
                    : new Unstructured(
                            draw.onceIn(2) ? CANARY : CANARY.shortNames("cn"),
                            ObjectMeta.named("default", name),
                            JsonObject.EMPTY.with("drawn", draw.below(1000)));
            return object.withMetadata(object.metadata().withResourceVersion(Option.some(at)));
        }

        /** Most of them hold. */
        private Map<ObjectKey, Revision> preconditions() {
            if (draw.onceIn(2)) {
                return HashMap.empty();
            }
            ObjectKey key = ObjectKey.of(CANARY, "default", draw.oneOf(NAMES));
            Revision there = expected.objects()
                    .find(object -> object.key().equals(key))
                    .flatMap(object -> object.metadata().resourceVersion())
                    .getOrElse(Revision.NONE);
            return HashMap.ofEntries(new Tuple2<>(key, draw.onceIn(8) ? there.next() : there));
        }

        private Cause cause(long revision) {
            Instant time = Instant.EPOCH.plusMillis(draw.below(1_000_000_000));
            return new Cause("m", "patch", "status", time, "because, so", Vector.of(new Revision(revision)));
        }
    }
}
