package dev.orrery.examples.canary;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a rollout is: what its status says, and what that leads to as time goes on.
 *
 * @param step counted from 1
 * @param ready whether the step's replicas were all available when last looked at
 * @param since when that, or the phase, became so
 */
record Progress(Phase phase, int step, boolean ready, Instant since) {

    /** What the status says; none for a new Canary, and for one that asks for something else by now. */
    static Option<Progress> told(Unstructured object) {
        JsonObject status = object.content().objectAt("status");
        boolean isOfThisWish = object.metadata().generation().contains(status.numberAt("observedGeneration"));
        return Phase.of(status)
                .filter(phase -> isOfThisWish)
                .map(phase -> new Progress(
                        phase,
                        (int) status.numberAt("step"),
                        status.isTrueAt("ready"),
                        Instant.parse(status.textAt("since"))));
    }

    /** The first step, which begins now. */
    static Progress beginning(Instant now) {
        return new Progress(Phase.PROGRESSING, 1, false, now);
    }

    /** How many replicas are to be the canary's. */
    int canaryReplicas(Canary asked) {
        return phase == Phase.ROLLED_BACK ? 0 : asked.replicasAt(step);
    }

    /** Where this leads, with the Deployments as they are. */
    Progress next(Pair pair, Instant now) {
        if (phase != Phase.PROGRESSING) {
            return this;
        }
        boolean well = pair.carries(canaryReplicas(pair.asked()));
        if (well != ready) {
            return new Progress(phase, step, well, now).next(pair, now);
        }
        return now.isBefore(due(pair.asked())) ? this : decided(pair.asked(), now);
    }

    private Progress decided(Canary asked, Instant now) {
        if (!ready) {
            return new Progress(Phase.ROLLED_BACK, step, false, now);
        }
        return asked.isLast(step)
                ? new Progress(Phase.PROMOTED, step, true, now)
                : new Progress(phase, step + 1, false, now);
    }

    /** When the step has been well for long enough, or unwell for too long. */
    private Instant due(Canary asked) {
        return since.plus(ready ? asked.pause() : asked.patience());
    }

    /** How long until then; none when nothing more will be decided. */
    Option<Duration> wait(Canary asked, Instant now) {
        return phase == Phase.PROGRESSING ? Option.some(Duration.between(now, due(asked))) : Option.none();
    }

    /** The whole status. */
    Json status(Pair pair, long generation) {
        return JsonObject.EMPTY
                .with("phase", phase.word())
                .with("step", step)
                .with("canaryReplicas", canaryReplicas(pair.asked()))
                .with("ready", Json.of(ready))
                .with("since", since.toString())
                .with("message", message(pair))
                .with("observedGeneration", generation);
    }

    private String message(Pair pair) {
        Canary asked = pair.asked();
        return switch (phase) {
            case PROMOTED -> "all replicas are those of " + asked.canary();
            case ROLLED_BACK -> "all replicas are those of " + asked.stable() + " again";
            case PROGRESSING ->
                ready
                        ? canaryReplicas(asked) + " of " + asked.replicas() + " replicas are those of " + asked.canary()
                        : pair.lacking(canaryReplicas(asked));
        };
    }
}
