package dev.orrery.it.benchmark;

import dev.orrery.cluster.assembly.Cluster;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a cluster from the side while it works: how many commits it had made by when. A look may be a moment behind; the
 * cluster does not know of it.
 */
final class Progress implements AutoCloseable {
    private static final int EVERY_MILLIS = 20;

    private final Cluster cluster;
    private final ConcurrentLinkedDeque<Look> looks = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService observer = Executors.newSingleThreadScheduledExecutor();

    /** How many commits there were at a time. */
    private record Look(long nanos, long commits) {}

    private Progress(Cluster cluster) {
        this.cluster = cluster;
    }

    static Progress of(Cluster cluster) {
        Progress progress = new Progress(cluster);
        progress.look();
        progress.start();
        return progress;
    }

    private void start() {
        var unused = observer.scheduleAtFixedRate(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        looks.add(new Look(System.nanoTime(), cluster.revision().number()));
    }

    /** Looks a last time. */
    @Override
    public void close() {
        observer.shutdownNow();
        look();
    }

    /** Commits a second in the first tenth of all commits. */
    double rateAtStart() {
        long first = looks.getFirst().commits();
        double tenth = first + (looks.getLast().commits() - first) / 10.0;
        Look end = looks.stream()
                .filter(look -> look.commits() >= tenth)
                .findFirst()
                .orElseThrow();
        return rate(looks.getFirst(), end);
    }

    /** Commits a second in the last tenth of all commits. */
    double rateAtEnd() {
        long last = looks.getLast().commits();
        double tenth = last - (last - looks.getFirst().commits()) / 10.0;
        Look start = looks.stream()
                .filter(look -> look.commits() <= tenth)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return rate(start, looks.getLast());
    }

    private static double rate(Look start, Look end) {
        return (end.commits() - start.commits()) * 1e9 / Math.max(1, end.nanos() - start.nanos());
    }
}
