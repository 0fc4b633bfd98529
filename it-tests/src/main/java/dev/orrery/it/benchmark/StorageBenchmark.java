package dev.orrery.it.benchmark;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.ObjectStore.Proposal;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Revision;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import dev.orrery.storage.objects.sqlite.SqliteObjectStore;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * How fast a durable store takes commits, and how long it takes to be open again: each commit creates a pod whose JSON is
 * about 2 KB.
 *
 * <p>Arguments: a folder on the disk that is to be measured, which must not hold a store; and how many pods, 20000 if nobody
 * says. The lines tell commits a second where each waits for the disk, and where 1,024 share one wait; the same in a store
 * that remembers the last 5,000 only; for comparison in memory; and then the time to open and read the store, and its size.
 */
public final class StorageBenchmark {
    private static final int BATCH = 1024;
    private static final int SHORT_MEMORY = 5000;
    private static final int FEW = 2000;
    private static final int ANNOTATION = 1500;
    private static final Cause CAUSE =
            new Cause("replicaset-controller", "create", "", Instant.EPOCH, "SuccessfulCreate", Vector.empty());

    private StorageBenchmark() {}

    public static void main(String... arguments) throws IOException {
        Path folder = arguments.length == 0 ? Files.createTempDirectory("orrery-storage") : Path.of(arguments[0]);
        int pods = arguments.length < 2 ? 20_000 : Integer.parseInt(arguments[1]);
        long start = System.nanoTime();
        try (ObjectStore warming = SqliteObjectStore.open(folder.resolve("warming"))) {
            time("THE FIRST OPEN OF A PROCESS", start);
            System.out.println();
            write(warming, FEW, BATCH, Integer.MAX_VALUE);
        }
        System.out.println("COMMITS A SECOND");
        try (ObjectStore alone = SqliteObjectStore.open(folder.resolve("alone"))) {
            rate("one by one", write(alone, FEW, 1, Integer.MAX_VALUE));
        }
        Path kept = folder.resolve("batches");
        try (ObjectStore batches = SqliteObjectStore.open(kept)) {
            rate("in batches", write(batches, pods, BATCH, Integer.MAX_VALUE));
        }
        try (ObjectStore forgetful = SqliteObjectStore.open(folder.resolve("forgetful"))) {
            rate("in batches, the last 5,000 kept", write(forgetful, pods, BATCH, SHORT_MEMORY));
        }
        try (ObjectStore memory = new MemoryObjectStore()) {
            rate("in batches, in memory", write(memory, pods, BATCH, Integer.MAX_VALUE));
        }
        reopen(kept, pods);
    }

    private static void rate(String name, double rate) {
        System.out.printf(Locale.ROOT, "%-36s %10.0f%n", name, rate);
    }

    /** Creates pods and returns how many a second. */
    private static double write(ObjectStore store, int pods, int batch, int remembered) {
        Vector<Proposal> proposals = Vector.rangeClosed(1, pods).map(StorageBenchmark::creation);
        long start = System.nanoTime();
        for (Vector<Proposal> next : proposals.grouped(batch)) {
            long newest = store.commit(next).get().number();
            store.compact(new Revision(Math.max(0, newest - remembered)));
        }
        return pods * 1e9 / (System.nanoTime() - start);
    }

    private static Proposal creation(int number) {
        Pod pod = ObjectFixtures.pod("web-" + number, "web");
        Pod stored = pod.withMetadata(pod.metadata()
                .withAnnotations(pod.metadata().annotations().put("note", "x".repeat(ANNOTATION)))
                .withResourceVersion(Option.some(new Revision(number))));
        return new Proposal(HashMap.of(stored.key(), Revision.NONE), Commit.of(new Write.Put(stored), CAUSE));
    }

    private static void reopen(Path folder, int pods) {
        long start = System.nanoTime();
        try (ObjectStore store = SqliteObjectStore.open(folder)) {
            System.out.println();
            System.out.println("A STORE OF " + pods + " PODS");
            time("open", start);
            long reading = System.nanoTime();
            int objects = store.objects().size();
            time("read all objects", reading);
            long telling = System.nanoTime();
            int changes = store.changes(Revision.NONE).get().size();
            time("read all changes", telling);
            if (objects != pods || changes != pods) {
                throw new IllegalStateException(objects + " objects and " + changes + " changes of " + pods);
            }
        }
        System.out.printf(Locale.ROOT, "%-36s %7d KB%n", "on the disk", sizeOf(folder) >> 10);
    }

    private static void time(String name, long start) {
        System.out.printf(Locale.ROOT, "%-36s %7.0f ms%n", name, (System.nanoTime() - start) / 1e6);
    }

    private static long sizeOf(Path folder) {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
