package dev.orrery.kubelet.simulated;

import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What one run of a container has printed; the oldest lines are dropped when there are too many.
 *
 * @param dropped how many
 */
record Log(Vector<Line> lines, long dropped) {

    /** A line, and when it was printed. */
    record Line(Instant time, String text) {
        private static final DateTimeFormatter NANOSECONDS = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                .withZone(ZoneOffset.UTC);

        /** With its time before it, as the kubelet writes it. */
        String stamped() {
            return NANOSECONDS.format(time) + " " + text;
        }
    }

    static final Log EMPTY = new Log(Vector.empty(), 0);

    private static final int MOST = 20_000;

    Log with(Vector<Line> more) {
        Vector<Line> all = lines.appendAll(more);
        int tooMany = Math.max(0, all.size() - MOST);
        return new Log(all.drop(tooMany), dropped + tooMany);
    }

    /** From the first line that was printed then or later. */
    Log since(Instant time) {
        int before = lines.segmentLength(line -> line.time().isBefore(time), 0);
        return new Log(lines.drop(before), dropped + before);
    }

    /** The last lines. */
    Log tail(int count) {
        int before = Math.max(0, lines.size() - Math.max(0, count));
        return new Log(lines.drop(before), dropped + before);
    }
}
