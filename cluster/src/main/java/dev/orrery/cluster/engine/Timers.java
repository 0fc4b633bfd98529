package dev.orrery.cluster.engine;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Tasks that are due later. A task has at most one timer of each sort: the earlier wins.
 *
 * <p>Progress timers keep the World busy: somebody waits for them. Background timers do not.
 *
 * @param sequence breaks ties: what was set first fires first
 */
record Timers(SortedMap<Due, Timer> byTime, Map<Task, Due> progress, Map<Task, Due> background, long sequence) {

    static final Timers NONE = new Timers(TreeMap.empty(), HashMap.empty(), HashMap.empty(), 0);

    /** When a timer fires. */
    record Due(Instant at, long sequence, boolean isProgress) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    /** What is to be looked at then, and because of which commits somebody wants to. */
    record Timer(Task task, Vector<Revision> because) {}

    Timers set(Task task, Instant at, boolean isProgress, Vector<Revision> because) {
        Map<Task, Due> sort = isProgress ? progress : background;
        Option<Due> known = sort.get(task);
        if (known.exists(due -> !due.at().isAfter(at))) {
            return this;
        }
        Due due = new Due(at, sequence, isProgress);
        SortedMap<Due, Timer> rest = known.map(byTime::remove).getOrElse(byTime);
        return with(rest.put(due, new Timer(task, because)), isProgress, sort.put(task, due), sequence + 1);
    }

    /** The instant of the earliest timer. */
    Option<Instant> next() {
        return byTime.headOption().map(entry -> entry._1().at());
    }

    boolean isAnyProgress() {
        return !progress.isEmpty();
    }

    /** The tasks for which somebody waits, earliest first. */
    Vector<Task> waitedFor() {
        return byTime.filter((due, timer) -> due.isProgress())
                .values()
                .map(Timer::task)
                .toVector();
    }

    /** The timers that are due at an instant, in the order in which they were set. */
    Vector<Timer> dueAt(Instant now) {
        return byTime.iterator()
                .takeWhile(entry -> !entry._1().at().isAfter(now))
                .map(entry -> entry._2())
                .toVector();
    }

    Timers withoutDueAt(Instant now) {
        Timers rest = this;
        while (rest.next().exists(at -> !at.isAfter(now))) {
            rest = rest.withoutFirst();
        }
        return rest;
    }

    private Timers withoutFirst() {
        var first = byTime.head();
        boolean isProgress = first._1().isProgress();
        Map<Task, Due> sort = isProgress ? progress : background;
        return with(byTime.tail(), isProgress, sort.remove(first._2().task()), sequence);
    }

    /** The task has been looked at: what it still waits for it will say again. */
    Timers cancel(Task task) {
        Timers rest = progress.get(task)
                .map(due -> with(byTime.remove(due), true, progress.remove(task), sequence))
                .getOrElse(this);
        return rest.background
                .get(task)
                .map(due -> rest.with(rest.byTime.remove(due), false, rest.background.remove(task), sequence))
                .getOrElse(rest);
    }

    Timers without(Predicate<Task> forgotten) {
        return byTime.values().map(Timer::task).filter(forgotten).foldLeft(this, Timers::cancel);
    }

    private Timers with(SortedMap<Due, Timer> times, boolean isProgress, Map<Task, Due> sort, long next) {
        return isProgress ? new Timers(times, sort, background, next) : new Timers(times, progress, sort, next);
    }
}
