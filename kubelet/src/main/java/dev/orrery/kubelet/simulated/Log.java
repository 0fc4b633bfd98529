package dev.orrery.kubelet.simulated;

import io.vavr.collection.Vector;
import java.util.stream.Collectors;

/** What one run of a container has printed; the oldest lines are dropped when there are too many. */
record Log(Vector<String> lines) {

    static final Log EMPTY = new Log(Vector.empty());

    private static final int MOST = 20_000;

    Log with(Vector<String> more) {
        Vector<String> all = lines.appendAll(more);
        return new Log(all.size() > MOST ? all.drop(all.size() - MOST) : all);
    }

    /** The last lines, each ended. */
    String tail(int count) {
        return lines.takeRight(Math.max(count, 0))
                .toJavaStream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
