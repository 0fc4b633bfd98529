package dev.orrery.cluster.engine;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What has been, commit by commit: the changes, for watches, {@code timeline} and {@code why}, and the World after each, for
 * {@code rewind}. Nothing is copied; an entry keeps references to values that share most of what they hold.
 *
 * @param entries oldest first; their revisions have no gaps
 */
public record History(Vector<Entry> entries, Retention retention) {

    /** One commit of the past, and the World that it led to. */
    public record Entry(Revision revision, Instant time, Vector<Change> changes, World world) {}

    /**
     * How much is kept.
     *
     * @param revisions at most so many commits; 0 keeps nothing
     */
    public record Retention(int revisions) {
        public static final Retention WHOLE = new Retention(Integer.MAX_VALUE);
        public static final Retention NOTHING = new Retention(0);
    }

    static History keeping(Retention retention) {
        return new History(Vector.empty(), retention);
    }

    History with(Entry entry) {
        if (retention.revisions() == 0) {
            return this;
        }
        Vector<Entry> kept = entries.size() >= retention.revisions() ? entries.tail() : entries;
        return new History(kept.append(entry), retention);
    }

    /** The changes after a revision, oldest first; none when some of them are forgotten. */
    public Option<Vector<Change>> since(Revision revision) {
        if (entries.isEmpty()) {
            return Option.some(Vector.empty());
        }
        long oldest = entries.head().revision().number();
        if (revision.number() + 1 < oldest) {
            return Option.none();
        }
        int skipped = (int) Math.min(revision.number() + 1 - oldest, entries.size());
        return Option.some(entries.drop(skipped).flatMap(Entry::changes));
    }

    /** All changes that are remembered, oldest first. */
    public Vector<Change> changes() {
        return entries.flatMap(Entry::changes);
    }

    /** The World as it was right after a revision. */
    public Option<World> at(Revision revision) {
        return entries.isEmpty() || revision.number() < entries.head().revision().number()
                ? Option.none()
                : entries.reverseIterator().find(entry -> entry.revision().compareTo(revision) <= 0).map(Entry::world);
    }

    /** The World after the last commit at or before an instant. */
    public Option<World> at(Instant time) {
        return entries.reverseIterator().find(entry -> !entry.time().isAfter(time)).map(Entry::world);
    }
}
