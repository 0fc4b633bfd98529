package dev.orrery.kubelet.simulated;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** The run of a program whose every line and whose end are known when it starts. */
record Script(Vector<Line> lines, Option<Exit> exit) implements ProgramRun {

    /** A line and when it is printed. */
    record Line(Instant at, String text) {}

    /** Runs until it is stopped, after having printed these lines at its start. */
    static Script endless(Instant start, String... lines) {
        return new Script(Vector.of(lines).map(line -> new Line(start, line)), Option.none());
    }

    @Override
    public Option<Instant> next() {
        return lines.headOption().map(Line::at);
    }

    @Override
    public Did act(Files files) {
        return Did.print(new Script(lines.tail(), exit), lines.head().text());
    }
}
