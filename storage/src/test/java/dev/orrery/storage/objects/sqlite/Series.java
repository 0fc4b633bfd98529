package dev.orrery.storage.objects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** One series of commits without an end, in which what a commit writes follows from its revision. */
final class Series {
    private static final int NAMES = 20;
    private static final String FILLING = "what a ConfigMap may well hold; ".repeat(30);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Series() {}

    /** The commits after a revision, so many. */
    static Vector<Proposal> after(Revision revision, int count) {
        return Vector.rangeClosed(revision.number() + 1, revision.number() + count)
                .map(Series::at);
    }

    /** Goes on with the series in a store, and notes how far it has come. */
    static Revision goOn(ObjectStore store, int count) {
        Revision last = new Revision(store.revision().number() + count);
        return store.commit(after(store.revision(), count), Vector.of(note(last)))
                .get();
    }

    private record Progress(long number) {}

    private static Note note(Revision revision) {
        return new Note("progress", Option.some(new Progress(revision.number())));
    }

    /** Puts an object, and now and then takes away one that was put before. */
    private static Proposal at(long number) {
        Write put = new Write.Put(object(number));
        Vector<Write> writes = number % 7 == 0 ? Vector.of(put, new Write.Remove(key(number - 3))) : Vector.of(put);
        Cause cause = new Cause("series", "update", "", START.plusSeconds(number), "", Vector.empty());
        return new Proposal(HashMap.empty(), new Commit(writes, cause));
    }

    private static ObjectKey key(long number) {
        return ObjectKey.of(ConfigMap.KIND, "default", "object-" + number % NAMES);
    }

    private static KubernetesObject object(long number) {
        ObjectMeta metadata = ObjectMeta.named("default", key(number).name());
        return ImmutableConfigMap.builder()
                .metadata(metadata.withResourceVersion(Option.some(new Revision(number))))
                .putData("number", number + FILLING)
                .build();
    }

    /** That a store holds the series up to its revision, whole, and that the revision is no less than it may be. */
    static void assertIsHeldBy(ObjectStore store, Revision atLeast) {
        assertThat(store.revision()).isGreaterThanOrEqualTo(atLeast);
        ObjectStore expected = new MemoryObjectStore();
        expected.commit(after(Revision.NONE, (int) store.revision().number()));
        assertThat(store.objects()).isEqualTo(expected.objects());
        assertThat(store.changes(Revision.NONE).get())
                .isEqualTo(expected.changes(Revision.NONE).get());
        assertThat(store.notes())
                .isEqualTo(store.revision().equals(Revision.NONE) ? Vector.empty() : Vector.of(note(store.revision())));
    }
}
