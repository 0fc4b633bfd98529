package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Probe;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * All probes of one sort from some instant on. As long as the program stays as it is, they find the same.
 *
 * @param since no probe before then counts
 */
record ProbeSeries(ProbeSort sort, ProbeTimes times, Health health, Instant since) {

    Probe probe() {
        return times.probe();
    }

    boolean succeeds() {
        return sort.passes(health) && !timesOut() && !command().exists(HookCommand::fails);
    }

    /** Whether there is no answer at all in time. */
    boolean timesOut() {
        Duration patience = Duration.ofSeconds(probe().timeoutSeconds().getOrElse(1));
        return health == Health.HUNG || command().exists(command -> !command.isDoneWithin(patience));
    }

    private Option<HookCommand> command() {
        return probe().unknown().get("exec").flatMap(HookCommand::of);
    }

    /** The probe with which the result counts. */
    Instant decisive() {
        return succeeds() ? times.success(since) : times.failure(since);
    }

    /** The newest probe that has been made by then. */
    Option<Instant> newest(Instant now) {
        return times.lastFrom(since, now);
    }

    /** The probe that is made next. */
    Instant next(Instant now) {
        return times.firstFrom(since.isAfter(now) ? since : now.plusNanos(1));
    }
}
