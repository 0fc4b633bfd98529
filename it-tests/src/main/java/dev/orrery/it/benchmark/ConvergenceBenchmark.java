package dev.orrery.it.benchmark;

import com.sun.management.ThreadMXBean;
import dev.orrery.cluster.assembly.Cluster;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/**
 * How fast Deployments converge: from the first request to all pods ready, the whole cluster in one loop.
 *
 * <p>Arguments: {@code DEPLOYMENTSxREPLICAS@NODES …}, for example {@code 1x1000@100 1x3000@1000}. A few small shapes are run
 * first to warm up. A line tells
 *
 * <ul>
 *   <li>pods a second by the clock on the wall, and how that compares with a real control plane where one was measured;
 *   <li>pods a second of the loop's own processor time, which other work on the machine disturbs less;
 *   <li>commits a second in the first and in the last tenth of the commits: the same, if cost follows what changes;
 *   <li>how many milliseconds a piece of work took, before the run and after it, that is always the same: what a noisy machine
 *       makes of the figures beside it;
 *   <li>kilobytes allocated for each pod, and megabytes of heap that are in use at the end, after a collection.
 * </ul>
 */
public final class ConvergenceBenchmark {

    private static final int WARM_UP = 12;
    private static final Shape WARMING = new Shape(10, 100, 500);
    private static final String[] USUAL = {
        "1x1000@100", "1x3000@1000", "100x30@1000", "1x3000@1000", "100x30@1000",
    };

    /**
     * What kube-controller-manager, kube-scheduler and kube-apiserver v1.21 did with their rate limits lifted, on two cores:
     * pods a second.
     */
    private static final Map<Shape, Integer> KUBERNETES =
            Map.of(new Shape(1, 1000, 100), 255, new Shape(1, 3000, 1000), 166);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ConvergenceBenchmark() {}

    public static void main(String... arguments) {
        for (int i = 0; i < WARM_UP; i++) {
            System.out.printf(Locale.ROOT, "\rwarming up, %d of %d", i + 1, WARM_UP);
            WARMING.converge(WARMING.cluster());
        }
        System.out.printf(
                "\r%-16s %9s %8s %9s %7s %10s %12s %12s %8s %8s %9s%n",
                "SHAPE",
                "PODS",
                "SECONDS",
                "PODS/S",
                "TIMES",
                "PODS/CPU-S",
                "COMMITS/S 1ST",
                "LAST TENTH",
                "KB/POD",
                "HEAP MB",
                "YARDSTICK");
        Yardstick yardstick = new Yardstick(THREADS::getCurrentThreadCpuTime);
        for (String shape : arguments.length == 0 ? USUAL : arguments) {
            measure(shape, Shape.of(shape), yardstick);
        }
    }

    private static void measure(String name, Shape shape, Yardstick yardstick) {
        Cluster cluster = shape.cluster();
        System.gc();
        long before = yardstick.milliseconds();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long busy = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Progress progress = Progress.of(cluster);
        try (progress) {
            shape.converge(cluster);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double busySeconds = (THREADS.getCurrentThreadCpuTime() - busy) / 1e9;
        double kilobytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1024.0 / shape.pods();
        long after = yardstick.milliseconds();
        double rate = shape.pods() / seconds;
        Integer kubernetes = KUBERNETES.get(shape);
        System.out.printf(
                Locale.ROOT,
                "%-16s %9d %8.2f %9.0f %7s %10.0f %12.0f %12.0f %8.0f %8d %9s%n",
                name,
                shape.pods(),
                seconds,
                rate,
                kubernetes == null ? "-" : String.format(Locale.ROOT, "%.1f", rate / kubernetes),
                shape.pods() / busySeconds,
                progress.rateAtStart(),
                progress.rateAtEnd(),
                kilobytes,
                heapInUse(cluster),
                before + " " + after);
    }

    /** @param cluster is still there when the heap is measured */
    private static long heapInUse(Cluster cluster) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return cluster.revision().number() > 0 ? used >> 20 : 0;
    }
}
