package dev.orrery.cluster.engine;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What has been, commit by commit: the changes, for watches, {@code timeline} and {@code why}, and the Worlds that there
 * were, for {@code rewind}. Nothing is copied; an entry keeps references to values that share most of what they hold.
 *
 * @param forgotten the revision up to which nothing is known any more
 * @param entries oldest first; their revisions begin after the forgotten one and have no gaps
 * @param moments Worlds to which nothing happened but the passing of time until the next of them: each time that a World came
 *     to rest after a commit, and each fault; oldest first
 * @param returned the revision of the last return to an earlier World: who has seen the present before it cannot be told how
 *     the one that it led to came about
 */
public record History(
        Revision forgotten, Vector<Entry> entries, Vector<Moment> moments, Revision returned, Retention retention) {

    /**
     * One commit of the past.
     *
     * @param world what it led to, which does not hold the history again; none for what a process before this one committed
     */
    public record Entry(Revision revision, Instant time, Vector<Change> changes, Option<World> world) {}

    /** A World between two commits. */
    public record Moment(Revision revision, Instant time, World world) {}

    /**
     * How much is kept.
     *
     * @param revisions at most so many commits; 0 keeps nothing
     * @param age nothing that is older
     */
    public record Retention(int revisions, Duration age) {
        private static final Duration FOREVER = Duration.ofDays(365_000);

        public static final Retention WHOLE = new Retention(Integer.MAX_VALUE, FOREVER);
        public static final Retention NOTHING = new Retention(0, Duration.ZERO);

        public Retention(int revisions) {
            this(revisions, FOREVER);
        }

        /** As long as watches of a server go back: what the API server's own store does without being told. */
        public static final Retention OF_A_SERVER = new Retention(100_000, Duration.ofMinutes(5));
    }

    static History keeping(Retention retention) {
        return new History(Revision.NONE, Vector.empty(), Vector.empty(), Revision.NONE, retention);
    }

    /**
     * What is left of a past that other processes made: the commits after a revision and up to another.
     *
     * @param changes of these commits, oldest first
     */
    static History told(Revision after, Vector<Change> changes, Revision newest, Retention retention) {
        Map<Revision, Vector<Change>> commits = changes.groupBy(Change::revision);
        Revision oldest = new Revision(Math.max(after.number(), newest.number() - retention.revisions()));
        Vector<Entry> entries = Vector.empty();
        Instant time = Instant.MIN;
        for (long number = oldest.number() + 1; number <= newest.number(); number++) {
            Revision revision = new Revision(number);
            Vector<Change> made = commits.getOrElse(revision, Vector.empty());
            time = made.headOption().map(change -> change.cause().time()).getOrElse(time);
            entries = entries.append(new Entry(revision, time, made, Option.none()));
        }
        return new History(oldest, entries, Vector.empty(), Revision.NONE, retention);
    }

    /** With a commit and the World right after it. */
    History with(Vector<Change> changes, World world) {
        if (retention.revisions() == 0) {
            return this;
        }
        Entry entry = new Entry(world.state().revision(), world.now(), changes, Option.some(forgetful(world)));
        Vector<Entry> grown = entries.append(entry);
        Instant tooOld = world.now().minus(retention.age());
        while (grown.size() > retention.revisions() || grown.head().time().isBefore(tooOld)) {
            grown = grown.tail();
        }
        Revision oldest = grown.head().revision();
        return new History(before(oldest), grown, momentsSince(oldest), returned, retention);
    }

    private Vector<Moment> momentsSince(Revision oldest) {
        Vector<Moment> known = moments;
        while (!known.isEmpty() && known.head().revision().compareTo(oldest) < 0) {
            known = known.tail();
        }
        return known;
    }

    /** With a World that came to rest; without a commit since the last one it follows from that. */
    History atRest(World world) {
        boolean isKnown = moments.lastOption()
                .exists(moment -> moment.revision().equals(world.state().revision()));
        return isKnown ? this : struck(world);
    }

    /**
     * The history of a World that has come back, at a higher revision, in the place of those after this. Of the revisions in
     * between nothing is told any more.
     */
    History returned(World world) {
        Revision newest = world.state().revision();
        Vector<Entry> all = entries;
        long last = forgotten.number() + entries.size();
        for (long number = last + 1; number <= newest.number(); number++) {
            Revision revision = new Revision(number);
            Option<World> led = Option.when(revision.equals(newest), () -> forgetful(world));
            all = all.append(new Entry(revision, world.now(), Vector.empty(), led));
        }
        return new History(forgotten, all, moments, newest, retention);
    }

    /** With a World to which something was done that is no commit. */
    History struck(World world) {
        if (retention.revisions() == 0) {
            return this;
        }
        Moment moment = new Moment(world.state().revision(), world.now(), forgetful(world));
        return new History(forgotten, entries, moments.append(moment), returned, retention);
    }

    /** An old World must not keep alive what its successors have forgotten; what it wrote is stored by them. */
    private World forgetful(World world) {
        return world.withHistory(keeping(retention)).withUnstored(Vector.empty());
    }

    private static Revision before(Revision revision) {
        return new Revision(revision.number() - 1);
    }

    /** The revision up to which a store need not know anything any more; the newest, where nothing is kept. */
    Revision forgotten(Revision newest) {
        return retention.revisions() == 0 ? newest : forgotten;
    }

    /** The changes after a revision, oldest first; none when some of them are forgotten. */
    public Option<Vector<Change>> since(Revision revision) {
        if (revision.compareTo(forgotten) < 0 || revision.compareTo(returned) < 0) {
            return Option.none();
        }
        int skipped = (int) Math.min(revision.number() - forgotten.number(), entries.size());
        return Option.some(entries.drop(skipped).flatMap(Entry::changes));
    }

    /** All changes that are remembered, oldest first. */
    public Vector<Change> changes() {
        return entries.flatMap(Entry::changes);
    }

    /** The World as it was right after a revision: at rest, where it came to rest there. */
    public Option<World> at(Revision revision) {
        return moments.find(moment -> moment.revision().equals(revision))
                .map(moment -> remembering(moment.world()))
                .orElse(() -> entry(revision).flatMap(Entry::world).map(this::remembering));
    }

    private Option<Entry> entry(Revision revision) {
        long index = revision.number() - forgotten.number() - 1;
        return index >= 0 && index < entries.size() ? Option.some(entries.get((int) index)) : Option.none();
    }

    /** The last World at or before an instant. */
    public Option<World> at(Instant time) {
        Option<Entry> entry = entries.reverseIterator()
                .find(known -> !known.time().isAfter(time) && known.world().isDefined());
        Option<Moment> moment =
                moments.reverseIterator().find(known -> !known.time().isAfter(time));
        return moment.filter(known -> entry.forAll(last -> last.revision().compareTo(known.revision()) <= 0))
                .map(Moment::world)
                .orElse(() -> entry.flatMap(Entry::world))
                .map(this::remembering);
    }

    /** An old World with the past that it had, as far as that is still known. */
    private World remembering(World world) {
        Revision last = world.state().revision();
        Vector<Entry> past = entries.take((int) Math.max(0, last.number() - forgotten.number()));
        Vector<Moment> before = moments.filter(moment ->
                moment.revision().compareTo(last) <= 0 && !moment.time().isAfter(world.now()));
        return world.withHistory(new History(forgotten, past, before, returned, retention));
    }
}
