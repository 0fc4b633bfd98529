package dev.orrery.kubelet.simulated;

import dev.orrery.model.chance.Chance;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A counter that runs, between two of its steps.
 *
 * @param second which second of its life this is, from 1
 * @param at when the step is due
 * @param number what it has read or written in this second
 */
record CounterRun(Start start, long second, Step step, Instant at, long number) implements ProgramRun {

    /** No gap is longer, so that three of them fit into a second. */
    private static final int LONGEST_GAP_MILLIS = 250;

    private enum Step {
        READ,
        WRITE,
        PRINT
    }

    /** What stays the same all its life. */
    record Start(String identity, String file, Instant at, Chance chance) {

        private Instant later(Instant from, long second, Step step) {
            long counter = second * Step.values().length + step.ordinal();
            return from.plusMillis(1L + chance.below(LONGEST_GAP_MILLIS, "counter", identity, counter));
        }
    }

    static CounterRun first(ProgramStart start, String file) {
        return reading(new Start(start.identity(), file, start.at(), start.chance()), 1);
    }

    private static CounterRun reading(Start start, long second) {
        Instant at = start.later(start.at().plusSeconds(second - 1), second, Step.READ);
        return new CounterRun(start, second, Step.READ, at, 0);
    }

    @Override
    public Option<Instant> next() {
        return Option.some(at);
    }

    @Override
    public Did act(Files files) {
        return switch (step) {
            case READ -> Did.nothing(then(Step.WRITE, number(files.read(start.file()))));
            case WRITE -> Did.write(then(Step.PRINT, number + 1), start.file(), (number + 1) + "\n");
            case PRINT -> Did.print(reading(start, second + 1), "Counter: " + number);
        };
    }

    private CounterRun then(Step following, long known) {
        return new CounterRun(start, second, following, start.later(at, second, following), known);
    }

    private static long number(Option<String> text) {
        return text.map(String::strip)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .getOrElse(0L);
    }
}
