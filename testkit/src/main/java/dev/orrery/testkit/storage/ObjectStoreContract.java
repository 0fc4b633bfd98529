package dev.orrery.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Compacted;
import dev.orrery.api.storage.ObjectStore.Conflict;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of objects keeps to.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions">Resource versions</a>
 */
public abstract class ObjectStoreContract {

    static final Cause CAUSE = new Cause(
            "deployment-controller",
            "update",
            "status",
            Instant.parse("2026-01-01T00:00:00.5Z"),
            "two \"more\"",
            Vector.of(new Revision(7), new Revision(9)));

    private static final Map<ObjectKey, Revision> NO_PRECONDITIONS = HashMap.empty();

    ObjectStore store;

    /** An empty store. */
    protected abstract ObjectStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(store.revision()).isEqualTo(Revision.NONE);
        assertThat(store.objects()).isEmpty();
        assertThat(store.changes(Revision.NONE).get()).isEmpty();
    }

    @Test
    void countsCommits() {
        assertThat(put("a", 1)).isEqualTo(new Revision(1));
        assertThat(put("b", 2)).isEqualTo(new Revision(2));
        assertThat(store.revision()).isEqualTo(new Revision(2));
    }

    @Test
    void keepsWhatWasWrittenLastInTheOrderOfKeys() {
        put("b", 1);
        put("a", 2);
        KubernetesObject again = object("b", 3);
        commit(new Write.Put(again));
        assertThat(store.objects()).containsExactly(object("a", 2), again);
    }

    @Test
    void takesObjectsAway() {
        put("a", 1);
        commit(new Write.Remove(key("a")));
        assertThat(store.objects()).isEmpty();
        assertThat(store.revision()).isEqualTo(new Revision(2));
    }

    @Test
    void writesSeveralObjectsAtOneRevision() {
        commit(new Write.Put(object("a", 1)), new Write.Put(object("b", 1)));
        assertThat(store.revision()).isEqualTo(new Revision(1));
        assertThat(store.objects()).containsExactly(object("a", 1), object("b", 1));
    }

    @Test
    void makesNoRevisionForACommitThatWritesNothing() {
        put("a", 1);
        assertThat(commit(NO_PRECONDITIONS).get()).isEqualTo(new Revision(1));
    }

    @Test
    void writesWhenEveryKeyIsWhereItShouldBe() {
        put("a", 1);
        var preconditions = HashMap.of(key("a"), new Revision(1), key("b"), Revision.NONE);
        assertThat(commit(preconditions, new Write.Put(object("a", 2)), new Write.Put(object("b", 2)))
                        .get())
                .isEqualTo(new Revision(2));
    }

    @Test
    void writesNothingWhenOneKeyIsElsewhereAndSaysWhere() {
        put("a", 1);
        put("b", 2);
        put("b", 3);
        var preconditions = HashMap.of(key("a"), new Revision(1), key("b"), new Revision(2));
        assertThat(commit(preconditions, new Write.Put(object("a", 4)), new Write.Put(object("b", 4)))
                        .getLeft())
                .isEqualTo(new Conflict(HashMap.of(key("b"), new Revision(3))));
        assertThat(store.objects()).containsExactly(object("a", 1), object("b", 3));
        assertThat(store.revision()).isEqualTo(new Revision(3));
    }

    @Test
    void refusesToCreateWhatExists() {
        put("a", 1);
        var preconditions = HashMap.of(key("a"), Revision.NONE);
        assertThat(commit(preconditions, new Write.Put(object("a", 2))).isLeft())
                .isTrue();
    }

    @Test
    void treatsAKeyThatWasRemovedAsOneThatNeverWas() {
        put("a", 1);
        commit(new Write.Remove(key("a")));
        var preconditions = HashMap.of(key("a"), Revision.NONE);
        assertThat(commit(preconditions, new Write.Put(object("a", 3))).isRight())
                .isTrue();
    }

    @Test
    void tellsWhatWasWrittenAfterARevisionOldestFirst() {
        put("a", 1);
        put("b", 2);
        commit(new Write.Remove(key("a")));
        assertThat(store.changes(new Revision(1)).get())
                .containsExactly(created("b", 2), change(3, Option.some(object("a", 1)), Option.none()));
    }

    @Test
    void tellsWhatAnObjectWasBeforeEvenIfThatIsForgotten() {
        put("a", 1);
        put("a", 2);
        put("a", 3);
        store.compact(new Revision(2));
        assertThat(store.changes(new Revision(2)).get())
                .containsExactly(change(3, Option.some(object("a", 2)), Option.some(object("a", 3))));
    }

    @Test
    void removesNothingWhereNothingIs() {
        put("a", 1);
        assertThat(commit(new Write.Remove(key("b")))).isEqualTo(new Revision(2));
        assertThat(store.changes(new Revision(1)).get()).isEmpty();
    }

    @Test
    void writesManyCommitsAtOnceEachAtItsRevision() {
        put("a", 1);
        assertThat(store.commit(Vector.of(
                                proposal(HashMap.of(key("a"), new Revision(1)), new Write.Put(object("a", 2))),
                                proposal(HashMap.of(key("b"), Revision.NONE), new Write.Put(object("b", 3))),
                                proposal(HashMap.of(key("a"), new Revision(2)), new Write.Remove(key("a")))))
                        .get())
                .isEqualTo(new Revision(4));
        assertThat(store.objects()).containsExactly(object("b", 3));
        assertThat(store.changes(new Revision(1)).get())
                .containsExactly(
                        change(2, Option.some(object("a", 1)), Option.some(object("a", 2))),
                        created("b", 3),
                        change(4, Option.some(object("a", 2)), Option.none()));
    }

    @Test
    void writesNoneOfManyCommitsWhenOneWasDecidedOnSomethingElse() {
        put("a", 1);
        assertThat(store.commit(Vector.of(
                                proposal(NO_PRECONDITIONS, new Write.Put(object("a", 2))),
                                proposal(HashMap.of(key("a"), new Revision(1)), new Write.Put(object("a", 3))),
                                proposal(NO_PRECONDITIONS, new Write.Put(object("c", 4)))))
                        .getLeft())
                .isEqualTo(new Conflict(HashMap.of(key("a"), new Revision(2))));
        assertThat(store.objects()).containsExactly(object("a", 1));
        assertThat(store.revision()).isEqualTo(new Revision(1));
        assertThat(put("b", 2)).isEqualTo(new Revision(2));
    }

    @Test
    void hasNothingToDoForNoCommits() {
        put("a", 1);
        assertThat(store.commit(Vector.empty()).get()).isEqualTo(new Revision(1));
    }

    @Test
    void forgetsChangesButNoObjectsWhenCompacted() {
        put("a", 1);
        put("b", 2);
        put("c", 3);
        store.compact(new Revision(2));
        assertThat(store.changes(new Revision(1)).getLeft()).isEqualTo(new Compacted(new Revision(2)));
        assertThat(store.changes(new Revision(2)).get()).containsExactly(created("c", 3));
        assertThat(store.objects()).hasSize(3);
    }

    @Test
    void compactsNoFurtherThanItReachesAndNeverBack() {
        put("a", 1);
        store.compact(new Revision(9));
        store.compact(Revision.NONE);
        assertThat(store.changes(Revision.NONE).getLeft()).isEqualTo(new Compacted(new Revision(1)));
        assertThat(store.changes(new Revision(1)).get()).isEmpty();
    }

    @Test
    void goesItsOwnWayAfterAForkOrSaysThatItCannot() {
        put("a", 1);
        put("b", 2);
        put("a", 3);
        for (ObjectStore past : store.at(new Revision(2))) {
            assertThat(past.revision()).isEqualTo(new Revision(2));
            assertThat(past.objects()).containsExactly(object("a", 1), object("b", 2));
            assertThat(past.changes(new Revision(1)).get()).containsExactly(created("b", 2));
            past.commit(Vector.of(proposal(HashMap.of(key("a"), new Revision(1)), new Write.Put(object("a", 9)))));
            past.close();
        }
        assertThat(store.objects()).containsExactly(object("a", 3), object("b", 2));
        assertThat(store.revision()).isEqualTo(new Revision(3));
    }

    @Test
    void cannotGoBackToWhatIsForgottenNorForwardToWhatIsNotThere() {
        put("a", 1);
        put("b", 2);
        store.compact(new Revision(2));
        assertThat(store.at(new Revision(1))).isEmpty();
        assertThat(store.at(new Revision(3))).isEmpty();
    }

    Revision put(String name, long revision) {
        return commit(new Write.Put(object(name, revision)));
    }

    Revision commit(Write... writes) {
        return commit(NO_PRECONDITIONS, writes).get();
    }

    private Either<Conflict, Revision> commit(Map<ObjectKey, Revision> preconditions, Write... writes) {
        return store.commit(Vector.of(proposal(preconditions, writes)));
    }

    static Proposal proposal(Map<ObjectKey, Revision> preconditions, Write... writes) {
        return new Proposal(preconditions, new Commit(Vector.of(writes), CAUSE));
    }

    static Change created(String name, long revision) {
        return change(revision, Option.none(), Option.some(object(name, revision)));
    }

    static Change change(long revision, Option<KubernetesObject> before, Option<KubernetesObject> after) {
        return new Change(new Revision(revision), before, after, CAUSE);
    }

    static ObjectKey key(String name) {
        return ObjectKey.of(ConfigMap.KIND, "default", name);
    }

    static KubernetesObject object(String name, long revision) {
        return ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named("default", name).withResourceVersion(Option.some(new Revision(revision))))
                .putData("written", Long.toString(revision))
                .build();
    }
}
