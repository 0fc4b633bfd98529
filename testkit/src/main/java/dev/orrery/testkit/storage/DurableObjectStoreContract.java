package dev.orrery.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Compacted;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a store of objects keeps to that outlives its process. */
public abstract class DurableObjectStoreContract extends ObjectStoreContract {

    private static final Kind<Unstructured> CANARY = Kind.namespaced(
                    "example.com", "v1alpha1", "Canary", "canaries", Unstructured.class)
            .singular("canarybird")
            .shortNames("cn", "can")
            .categories("all");

    /** The store that {@link #open} made last, opened by the next process. It is closed when this is called. */
    protected abstract ObjectStore reopen();

    private void closeAndReopen() {
        store.close();
        store = reopen();
    }

    @Test
    void isStillEmptyWhenNothingWasWritten() {
        closeAndReopen();
        isEmptyAtFirst();
    }

    @Test
    void holdsAllThatWasWrittenWhenOpenedAgain() {
        put("b", 1);
        put("a", 2);
        put("b", 3);
        put("c", 4);
        commit(new Write.Remove(key("c")));
        closeAndReopen();
        assertThat(store.revision()).isEqualTo(new Revision(5));
        assertThat(store.objects()).containsExactly(object("a", 2), object("b", 3));
        assertThat(store.changes(Revision.NONE).get())
                .containsExactly(
                        created("b", 1),
                        created("a", 2),
                        change(3, Option.some(object("b", 1)), Option.some(object("b", 3))),
                        created("c", 4),
                        change(5, Option.some(object("c", 4)), Option.none()));
    }

    @Test
    void goesOnCountingWhereItStopped() {
        put("a", 1);
        commit(new Write.Remove(key("a")));
        store.compact(new Revision(2));
        closeAndReopen();
        assertThat(store.revision()).isEqualTo(new Revision(2));
        assertThat(put("a", 3)).isEqualTo(new Revision(3));
    }

    @Test
    void staysCompacted() {
        put("a", 1);
        put("a", 2);
        put("b", 3);
        store.compact(new Revision(2));
        closeAndReopen();
        assertThat(store.changes(new Revision(1)).getLeft()).isEqualTo(new Compacted(new Revision(2)));
        assertThat(store.changes(new Revision(2)).get()).containsExactly(created("b", 3));
        assertThat(store.objects()).containsExactly(object("a", 2), object("b", 3));
    }

    @Test
    void findsKindsAgainThatItsProgramDoesNotKnow() {
        KubernetesObject canary =
                new Unstructured(CANARY, stamped("default", 1), JsonObject.EMPTY.with("colour", "yellow"));
        KubernetesObject priority =
                new Unstructured(Kinds.PRIORITY_CLASS, stamped("", 1), JsonObject.EMPTY.with("value", 7));
        commit(new Write.Put(canary), new Write.Put(priority));
        closeAndReopen();
        assertThat(store.objects()).containsExactly(canary, priority);
        assertThat(store.objects().map(DurableObjectStoreContract::described))
                .isEqualTo(Vector.of(canary, priority).map(DurableObjectStoreContract::described));
    }

    @Test
    void keepsAnObjectUnderTheKindThatItWasWrittenWith() {
        Unstructured before = new Unstructured(CANARY, stamped("default", 1), JsonObject.EMPTY);
        Unstructured after = new Unstructured(CANARY.shortNames("bird"), stamped("default", 2), JsonObject.EMPTY);
        commit(new Write.Put(before));
        commit(new Write.Put(after));
        closeAndReopen();
        assertThat(store.changes(Revision.NONE)
                        .get()
                        .map(change -> change.subject().kind().shortNames()))
                .containsExactly(CANARY.shortNames(), Vector.of("bird"));
    }

    private record Page(String text, Instant written) {}

    private static Note note(String name, String text) {
        return new Note(name, Option.some(new Page(text, Instant.parse("2026-01-01T00:00:00.000000001Z"))));
    }

    @Test
    void keepsTheLastNoteOfEachNameUntilItIsTakenBack() {
        store.commit(Vector.empty(), Vector.of(note("a", "1"), note("b", "2"), note("c", "3")));
        store.commit(Vector.empty(), Vector.of(note("a", "4"), new Note("b", Option.none())));
        assertThat(store.revision()).isEqualTo(Revision.NONE);
        closeAndReopen();
        assertThat(store.notes()).containsExactlyInAnyOrder(note("a", "4"), note("c", "3"));
    }

    @Test
    void keepsNotesOnlyTogetherWithTheCommitsTheyCameWith() {
        put("a", 1);
        Proposal late = proposal(HashMap.of(key("a"), Revision.NONE), new Write.Put(object("a", 2)));
        assertThat(store.commit(Vector.of(late), Vector.of(note("a", "1"))).isLeft())
                .isTrue();
        closeAndReopen();
        assertThat(store.notes()).isEmpty();
    }

    private static ObjectMeta stamped(String namespace, long revision) {
        ObjectMeta named = namespace.isEmpty() ? ObjectMeta.named("x") : ObjectMeta.named(namespace, "x");
        return named.withResourceVersion(Option.some(new Revision(revision)));
    }

    /** Kinds are equal when they name the same resource; this is all that there is to a kind. */
    private static Vector<Object> described(KubernetesObject object) {
        Kind<?> kind = object.kind();
        return Vector.of(
                kind.apiVersion(),
                kind.name(),
                kind.plural(),
                kind.singular(),
                kind.shortNames(),
                kind.categories(),
                kind.isNamespaced(),
                kind.type());
    }
}
