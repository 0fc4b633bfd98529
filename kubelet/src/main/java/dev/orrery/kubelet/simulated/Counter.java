package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.VolumeMount;

/**
 * The program of {@code kahootali/counter}: counts the seconds of its life in a file, and prints {@code Counter: 7}.
 *
 * <p>Each second it reads {@code counter.txt} on the first volume that it may write to (in its own file system where there
 * is none), then writes the number after the one it found, then prints it. A little time passes between these three, so two
 * counters with one file sometimes read the same number, and one second of counting is lost. On a volume that holds a number
 * already it goes on from there.
 */
final class Counter implements Program {

    @Override
    public ProgramRun start(ProgramStart start) {
        return CounterRun.first(start, file(start.container()));
    }

    private static String file(Container container) {
        String folder = container
                .volumeMounts()
                .find(mount -> !mount.readOnly().getOrElse(false))
                .map(VolumeMount::mountPath)
                .getOrElse("/app");
        return folder.endsWith("/") ? folder + "counter.txt" : folder + "/counter.txt";
    }
}
