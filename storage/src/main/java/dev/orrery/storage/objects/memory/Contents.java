package dev.orrery.storage.objects.memory;

import dev.orrery.api.storage.ObjectStore.Compacted;
import dev.orrery.api.storage.ObjectStore.Conflict;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What a store holds at one revision: a value, so that whoever reads it is disturbed by no writer, and what was before is
 * still there.
 *
 * @param objects by key, each with the revision at which it was last written
 * @param compacted the revision up to which changes are forgotten
 * @param past the commits since then, one for each revision
 */
record Contents(Revision revision, Map<ObjectKey, Kept> objects, Revision compacted, Vector<Past> past) {

    static final Contents EMPTY = new Contents(Revision.NONE, HashMap.empty(), Revision.NONE, Vector.empty());

    /** An object and the revision at which it was written. */
    record Kept(KubernetesObject object, Revision revision) {}

    /** What one commit changed, and the objects after it. */
    record Past(Vector<Change> changes, Map<ObjectKey, Kept> objects) {}

    /** With all of these commits, or the keys of the first that was decided on something else. */
    Either<Conflict, Contents> with(Vector<Proposal> proposals) {
        Contents written = this;
        for (Proposal proposal : proposals) {
            Option<Conflict> conflict = written.conflict(proposal.preconditions());
            if (conflict.isDefined()) {
                return Either.left(conflict.get());
            }
            written = written.with(proposal.commit());
        }
        return Either.right(written);
    }

    /** The keys among these that are elsewhere than they should be. */
    private Option<Conflict> conflict(Map<ObjectKey, Revision> preconditions) {
        if (preconditions.forAll(this::holds)) {
            return Option.none();
        }
        return Option.some(new Conflict(preconditions
                .reject((key, wanted) -> at(key).equals(wanted))
                .map((key, wanted) -> new Tuple2<>(key, at(key)))));
    }

    private boolean holds(Tuple2<ObjectKey, Revision> precondition) {
        return at(precondition._1()).equals(precondition._2());
    }

    private Revision at(ObjectKey key) {
        Kept kept = objects.getOrElse(key, null);
        return kept == null ? Revision.NONE : kept.revision();
    }

    private Contents with(Commit commit) {
        if (commit.writes().isEmpty()) {
            return this;
        }
        Revision next = revision.next();
        Map<ObjectKey, Kept> written = objects;
        Vector<Change> changes = Vector.empty();
        for (Write write : commit.writes()) {
            ObjectKey key = write.key();
            Kept before = written.getOrElse(key, null);
            Option<KubernetesObject> replaced = before == null ? Option.none() : Option.some(before.object());
            if (write instanceof Write.Put put) {
                written = written.put(key, new Kept(put.object(), next));
                changes = changes.append(new Change(next, key, replaced, Option.some(put.object()), commit.cause()));
            } else if (before != null) {
                written = written.remove(key);
                changes = changes.append(new Change(next, key, replaced, Option.none(), commit.cause()));
            }
        }
        return new Contents(next, written, compacted, past.append(new Past(changes, written)));
    }

    /** All objects in the order of their keys. */
    Vector<KubernetesObject> inOrder() {
        return objects.toSortedMap(entry -> entry)
                .values()
                .<KubernetesObject>map(Kept::object)
                .toVector();
    }

    Either<Compacted, Vector<Change>> after(Revision known) {
        return known.compareTo(compacted) < 0
                ? Either.left(new Compacted(compacted))
                : Either.right(Vector.rangeClosed(known.number() + 1, revision.number())
                        .map(Revision::new)
                        .flatMap(written -> commit(written).changes()));
    }

    private Past commit(Revision written) {
        return past.get((int) (written.number() - compacted.number()) - 1);
    }

    Contents compactedTo(Revision upTo) {
        Revision reached = upTo.compareTo(revision) > 0 ? revision : upTo;
        return reached.compareTo(compacted) <= 0
                ? this
                : new Contents(revision, objects, reached, past.drop((int) (reached.number() - compacted.number())));
    }

    /** What was held at a revision; none when that is forgotten, or not there yet. */
    Option<Contents> asOf(Revision wanted) {
        if (wanted.equals(revision)) {
            return Option.some(this);
        }
        if (wanted.compareTo(compacted) <= 0 || wanted.compareTo(revision) > 0) {
            return Option.none();
        }
        Vector<Past> before = past.take((int) (wanted.number() - compacted.number()));
        return Option.some(new Contents(wanted, before.last().objects(), compacted, before));
    }
}
