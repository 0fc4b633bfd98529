package dev.orrery.storage.objects.memory;

import dev.orrery.api.storage.ObjectStore.Compacted;
import dev.orrery.api.storage.ObjectStore.Conflict;
import dev.orrery.api.storage.ObjectStore.StoredChange;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What a store holds at one revision: a value, so that whoever reads it is disturbed by no writer.
 *
 * @param objects by key, each with the revision at which it was last written
 * @param changes by revision; those up to {@code compacted} are forgotten
 */
record Contents(
        Revision revision,
        SortedMap<ObjectKey, Kept> objects,
        SortedMap<Revision, Vector<Write>> changes,
        Revision compacted) {

    static final Contents EMPTY = new Contents(Revision.NONE, TreeMap.empty(), TreeMap.empty(), Revision.NONE);

    /** An object and the revision at which it was written. */
    record Kept(KubernetesObject object, Revision revision) {}

    /** The keys among these that are elsewhere than they should be. */
    Option<Conflict> conflict(Map<ObjectKey, Revision> preconditions) {
        Map<ObjectKey, Revision> actual = preconditions.map((key, wanted) -> new Tuple2<>(key, at(key)));
        return actual.equals(preconditions)
                ? Option.none()
                : Option.some(new Conflict(
                        actual.filter((key, found) -> !preconditions.get(key).contains(found))));
    }

    private Revision at(ObjectKey key) {
        return objects.get(key).map(Kept::revision).getOrElse(Revision.NONE);
    }

    Contents with(Vector<Write> writes) {
        if (writes.isEmpty()) {
            return this;
        }
        Revision next = revision.next();
        SortedMap<ObjectKey, Kept> written = objects;
        for (Write write : writes) {
            written = write instanceof Write.Put put
                    ? written.put(write.key(), new Kept(put.object(), next))
                    : written.remove(write.key());
        }
        return new Contents(next, written, changes.put(next, writes), compacted);
    }

    Either<Compacted, Vector<StoredChange>> after(Revision known) {
        if (known.compareTo(compacted) < 0) {
            return Either.left(new Compacted(compacted));
        }
        return Either.right(changes.iterator()
                .dropWhile(entry -> entry._1().compareTo(known) <= 0)
                .flatMap(entry -> entry._2().map(write -> new StoredChange(entry._1(), write)))
                .toVector());
    }

    Contents compactedTo(Revision upTo) {
        Revision reached = upTo.compareTo(revision) > 0 ? revision : upTo;
        if (reached.compareTo(compacted) <= 0) {
            return this;
        }
        SortedMap<Revision, Vector<Write>> rest =
                changes.dropWhile(entry -> entry._1().compareTo(reached) <= 0);
        return new Contents(revision, objects, rest, reached);
    }
}
