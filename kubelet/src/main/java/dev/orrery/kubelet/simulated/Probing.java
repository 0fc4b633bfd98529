package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.EventNote;
import dev.orrery.kubelet.simulated.Stage.Running;
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
        ProbeSeries probes = series(ProbeSort.STARTUP, container.startupProbe().get());
        if (probes.succeeds()) {
            become(isDue(probes.decisive()) ? probed().started(probes.decisive()) : probed());
            return;
        }
        tellOf(probes);
        killIf(isDue(probes.decisive()), probes);
    }

    private void readiness() {
        if (container.readinessProbe().isEmpty()) {
            become(probed().withReady(probed().health() != Health.NOT_READY));
            return;
        }
        ProbeSeries probes =
                series(ProbeSort.READINESS, container.readinessProbe().get());
        if (probes.succeeds()) {
            become(probed().withReady(probed().ready() || isDue(probes.decisive())));
            return;
        }
        tellOf(probes);
        become(probed().withReady(probed().ready() && !isDue(probes.decisive())));
    }

    private void liveness() {
        for (Probe probe : container.livenessProbe()) {
            ProbeSeries probes = series(ProbeSort.LIVENESS, probe);
            if (!probes.succeeds()) {
                tellOf(probes);
                killIf(isDue(probes.decisive()), probes);
            }
        }
    }

    /** Tells of the newest failure, once. */
    private void tellOf(ProbeSeries probes) {
        Option<Instant> newest = probes.newest(turn.now());
        if (newest.isDefined() && !probed().told().get(probes.sort()).equals(newest)) {
            String address = turn.run().ip().getOrElse("");
            turn.tell(EventNote.warning("Unhealthy", ProbeFailure.message(probes, address)));
            become(probed().told(probes.sort(), newest.get()));
        }
    }

    private void killIf(boolean due, ProbeSeries probes) {
        if (due && running.stop().isEmpty()) {
            long grace = probes.probe()
                    .terminationGracePeriodSeconds()
                    .getOrElse(turn.pod().spec().gracePeriodSeconds());
            turn.tell(EventNote.normal(
                    "Killing",
                    "Container " + container.name() + " failed " + probes.sort().lowerCase()
                            + " probe, will be restarted"));
            running = running.with(new PreStop(turn, container).stop(turn.now().plusSeconds(grace)));
            become(probed().withReady(false));
        }
    }

    /** The probes that see the program as it is; the others wait for the startup probe. */
    private ProbeSeries series(ProbeSort sort, Probe probe) {
        Instant since = probed().startedAt().filter(probed().since()::isBefore).getOrElse(probed().since());
        return new ProbeSeries(sort, new ProbeTimes(probe, running.startedAt()), probed().health(), since);
    }

    /**
     * When there is something to do again: the probe that changes something, and in the background each one that fails.
     *
     * @param isWaitedFor whether somebody waits for changes
     */
    Due next(boolean isWaitedFor) {
        if (running.stop().isDefined()) {
            return Due.NEVER;
        }
        if (probed().startedAt().isEmpty()) {
            return container
                    .startupProbe()
                    .map(probe -> series(ProbeSort.STARTUP, probe))
                    .map(probes -> next(Due.NEVER, probes, true, isWaitedFor))
                    .getOrElse(Due.NEVER);
        }
        Due next = Due.NEVER;
        for (Probe probe : container.readinessProbe()) {
            ProbeSeries probes = series(ProbeSort.READINESS, probe);
            next = next(next, probes, probes.succeeds() != probed().ready(), isWaitedFor);
        }
        for (Probe probe : container.livenessProbe()) {
            ProbeSeries probes = series(ProbeSort.LIVENESS, probe);
            next = next(next, probes, !probes.succeeds(), isWaitedFor);
        }
        return next;
    }

    private Due next(Due known, ProbeSeries probes, boolean isNews, boolean isWaitedFor) {
        Due next = probes.succeeds() ? known : known.or(probes.next(turn.now()), false);
        return isNews && !isDue(probes.decisive()) ? next.or(probes.decisive(), isWaitedFor) : next;
    }
}
