package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.EventNote;
import dev.orrery.kubelet.simulated.Probed.Told;
import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.kubelet.simulated.Stage.Stop;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Probe;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Asks a running container how it is, at the instants at which the answer matters.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes">Container probes</a>
 */
final class Probing {
    private final PodTurn turn;
    private final Container container;
    private Running running;

    Probing(PodTurn turn, Running running) {
        this.turn = turn;
        this.container = running.container();
        this.running = running;
    }

    /** The container after all probes that were due. */
    Running now() {
        Health health =
                Health.of(probed().hung(), turn.state().broken(container.image().getOrElse("")));
        become(probed().withHealth(health, turn.now()));
        if (running.stop().isDefined()) {
            become(probed().withReady(false));
            return running;
        }
        startup();
        if (probed().startedAt().isDefined()) {
            readiness();
            liveness();
        }
        return running;
    }

    private Probed probed() {
        return running.probed();
    }

    private void become(Probed changed) {
        running = changed == probed() ? running : running.with(changed);
    }

    private boolean isDue(Instant at) {
        return !at.isAfter(turn.now());
    }

    private void startup() {
        if (probed().startedAt().isDefined()) {
            return;
        }
        if (container.startupProbe().isEmpty()) {
            become(probed().started(running.startedAt()));
            return;
        }
        ProbeTimes times = times(container.startupProbe().get());
        if (probed().health() != Health.HUNG) {
            Instant passed = times.success(probed().since());
            become(isDue(passed) ? probed().started(passed) : probed());
            return;
        }
        Told told = probed().told();
        if (!told.startup() && isDue(times.firstFrom(probed().since()))) {
            unhealthy("Startup", times.probe(), new Told(true, told.readiness(), told.liveness()));
        }
        killIf(isDue(times.failure(probed().since())), "startup", times.probe());
    }

    private void readiness() {
        boolean isGood = probed().health() == Health.WELL;
        if (container.readinessProbe().isEmpty()) {
            become(probed().withReady(probed().health() != Health.NOT_READY));
            return;
        }
        ProbeTimes times = times(container.readinessProbe().get());
        if (isGood) {
            become(probed().withReady(probed().ready() || isDue(times.success(since()))));
            return;
        }
        Told told = probed().told();
        if (!told.readiness() && isDue(times.firstFrom(since()))) {
            unhealthy("Readiness", times.probe(), new Told(told.startup(), true, told.liveness()));
        }
        become(probed().withReady(probed().ready() && !isDue(times.failure(since()))));
    }

    private void liveness() {
        if (container.livenessProbe().isEmpty() || probed().health() != Health.HUNG) {
            return;
        }
        ProbeTimes times = times(container.livenessProbe().get());
        Told told = probed().told();
        if (!told.liveness() && isDue(times.firstFrom(since()))) {
            unhealthy("Liveness", times.probe(), new Told(told.startup(), told.readiness(), true));
        }
        killIf(isDue(times.failure(since())), "liveness", times.probe());
    }

    private void unhealthy(String sort, Probe probe, Told told) {
        String address = turn.run().ip().getOrElse("");
        turn.tell(EventNote.warning("Unhealthy", ProbeFailure.message(sort, probe, probed().health(), address)));
        become(probed().withTold(told));
    }

    private void killIf(boolean due, String sort, Probe probe) {
        if (due && running.stop().isEmpty()) {
            long grace = probe.terminationGracePeriodSeconds()
                    .getOrElse(turn.pod().spec().gracePeriodSeconds());
            turn.tell(EventNote.normal(
                    "Killing", "Container " + container.name() + " failed " + sort + " probe, will be restarted"));
            Program.Farewell farewell = turn.farewell(container);
            running = running.with(Stop.of(farewell, turn.now(), turn.now().plusSeconds(grace)));
            become(probed().withReady(false));
        }
    }

    /** Since when the probes that wait for the startup probe see the program as it is. */
    private Instant since() {
        Instant started = probed().startedAt().get();
        return started.isAfter(probed().since()) ? started : probed().since();
    }

    private ProbeTimes times(Probe probe) {
        return new ProbeTimes(probe, running.startedAt());
    }

    /** When the next probe changes something; none while everything stays as it is. */
    Option<Instant> next() {
        if (running.stop().isDefined()) {
            return Option.none();
        }
        Due next = Due.NEVER;
        if (probed().startedAt().isEmpty()) {
            boolean answers = probed().health() != Health.HUNG;
            return firstOf(next, container.startupProbe(), answers, !answers, probed().since())
                    .progress();
        }
        boolean isWell = probed().health() == Health.WELL;
        next = firstOf(next, container.readinessProbe(), isWell, probed().ready(), since());
        if (probed().health() == Health.HUNG) {
            next = firstOf(next, container.livenessProbe(), false, true, since());
        }
        return next.progress();
    }

    private Due firstOf(Due known, Option<Probe> probe, boolean isGood, boolean countsAsGood, Instant since) {
        Due next = known;
        for (ProbeTimes times : probe.map(this::times)) {
            Instant first = times.firstFrom(since);
            Instant last = isGood ? times.success(since) : times.failure(since);
            boolean matters = isGood != countsAsGood;
            next = !isGood && !isDue(first) ? next.or(first, true) : next;
            next = matters && !isDue(last) ? next.or(last, true) : next;
        }
        return next;
    }
}
