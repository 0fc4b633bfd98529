package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Map;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Lets programs catch up: those of one pod, and of all pods that share a volume with it, with one that does, and so on.
 *
 * <p>They act in the order of time, then of their pods' uids, whoever asks and however often. So nothing has to happen while
 * nobody looks, and what two writers do to one file is the same in every World of the same seed.
 */
final class Interleaving {

    /** A program in the middle of catching up. */
    private static final class Cursor {
        private final PodRun pod;
        private final String name;
        private final Stage.Running running;
        private final int restart;
        private final List<Log.Line> printed = new ArrayList<>();
        private ProgramRun program;

        Cursor(PodRun pod, String name, Stage.Running running, int restart) {
            this.pod = pod;
            this.name = name;
            this.running = running;
            this.restart = restart;
            this.program = running.program();
        }

        Instant next() {
            return program.next().getOrElse(Instant.MAX);
        }

        FilePlace place(String path) {
            Container container = running.container();
            return FilePlace.of(path, container, pod.volumes(), ownVolume(pod.uid(), name, restart));
        }
    }

    private static final Comparator<Cursor> ORDER = Comparator.comparing(Cursor::next)
            .thenComparing(cursor -> cursor.pod.uid())
            .thenComparing(cursor -> cursor.name);

    private Interleaving() {}

    /** Where a container keeps what is on none of its volumes; gone with this run of it. */
    static String ownVolume(String podUid, String container, int restart) {
        return "container/" + podUid + "/" + container + "/" + restart;
    }

    /** The nodes after all these programs have acted that were due until then, that instant included. */
    static NodesState catchUp(NodesState state, ObjectKey pod, Instant until) {
        List<Cursor> cursors = cursors(state, pod);
        PriorityQueue<Cursor> order = new PriorityQueue<>(ORDER);
        order.addAll(cursors);
        VolumeContents contents = state.contents();
        while (!order.isEmpty() && !order.peek().next().isAfter(until)) {
            Cursor first = order.poll();
            contents = act(first, contents);
            order.add(first);
        }
        return settled(state.with(contents), cursors);
    }

    private static VolumeContents act(Cursor cursor, VolumeContents contents) {
        Instant now = cursor.next();
        ProgramRun.Did did = cursor.program.act(path -> contents.read(cursor.place(path)));
        cursor.program = did.after();
        did.lines().forEach(line -> cursor.printed.add(new Log.Line(now, line)));
        VolumeContents written = contents;
        for (var write : did.writes()) {
            written = written.write(cursor.place(write._1()), write._2());
        }
        return written;
    }

    private static NodesState settled(NodesState state, List<Cursor> cursors) {
        NodesState settled = state;
        for (Cursor cursor : cursors) {
            if (cursor.program != cursor.running.program()) {
                PodRun pod = settled.pod(cursor.pod.key()).get();
                ContainerRun container = pod.container(cursor.name);
                settled = settled.with(pod.with(
                        cursor.name,
                        container
                                .with(cursor.running.with(cursor.program))
                                .with(container.log().with(Vector.ofAll(cursor.printed)))));
            }
        }
        return settled;
    }

    private static List<Cursor> cursors(NodesState state, ObjectKey pod) {
        List<Cursor> cursors = new ArrayList<>();
        for (ObjectKey key : sharing(state, pod)) {
            for (PodRun run : state.pod(key)) {
                addRunning(run, run.containers(), cursors);
            }
        }
        return cursors;
    }

    private static void addRunning(PodRun pod, Map<String, ContainerRun> containers, List<Cursor> cursors) {
        containers.forEach((name, container) -> container
                .stage()
                .running()
                .filter(running -> running.program().next().isDefined())
                .forEach(running -> cursors.add(new Cursor(pod, name, running, container.restarts()))));
    }

    /** All pods whose volumes are connected with those of this one. */
    private static Iterable<ObjectKey> sharing(NodesState state, ObjectKey pod) {
        TreeSet<ObjectKey> found = TreeSet.of(pod);
        Deque<ObjectKey> open = new ArrayDeque<>(List.of(pod));
        while (!open.isEmpty()) {
            for (PodRun run : state.pod(open.poll())) {
                for (String volume : run.volumes().values()) {
                    for (ObjectKey user : state.users(volume)) {
                        if (!found.contains(user)) {
                            found = found.add(user);
                            open.add(user);
                        }
                    }
                }
            }
        }
        return found;
    }
}
