package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Probe;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * When a probe is made: after its initial delay, then once in each period, counted from the container's start.
 *
 * <p>As long as a program stays as it is, all probes of one sort give the same result. So nobody has to make them: the one
 * that changes something can be told in advance.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/">Liveness, Readiness, and
 *     Startup Probes</a>
 */
record ProbeTimes(Probe probe, Instant containerStart) {

    private static final int USUAL_PERIOD = 10;
    private static final int USUAL_FAILURES = 3;

    /** The first probe that is made then or later. */
    Instant firstFrom(Instant earliest) {
        Instant first = containerStart.plusSeconds(probe.initialDelaySeconds().getOrElse(0));
        if (!earliest.isAfter(first)) {
            return first;
        }
        long periods =
                Duration.between(first, earliest).plus(period()).minusNanos(1).dividedBy(period());
        return first.plus(period().multipliedBy(periods));
    }

    /** The newest of the probes that count from some instant on; none when none has been made by now. */
    Option<Instant> lastFrom(Instant earliest, Instant now) {
        Instant first = firstFrom(earliest);
        if (first.isAfter(now)) {
            return Option.none();
        }
        long periods = Duration.between(first, now).dividedBy(period());
        return Option.some(first.plus(period().multipliedBy(periods)));
    }

    /** The probe with which success counts, when the program answers from then on. */
    Instant success(Instant since) {
        return firstFrom(since)
                .plus(period().multipliedBy(probe.successThreshold().getOrElse(1) - 1L));
    }

    /** The probe with which failure counts, when the program does not answer from then on. */
    Instant failure(Instant since) {
        return firstFrom(since)
                .plus(period().multipliedBy(probe.failureThreshold().getOrElse(USUAL_FAILURES) - 1L));
    }

    private Duration period() {
        return Duration.ofSeconds(Math.max(1, probe.periodSeconds().getOrElse(USUAL_PERIOD)));
    }
}
