package dev.orrery.controllers.podgc;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Takes a pod away at once: it is marked as failed and disrupted, then deleted without a grace period. */
final class Removal {

    private Removal() {}

    static Plan of(Pod pod, String why, Instant now) {
        Plan deletion = Plan.of(deletion(pod, why));
        return pod.isFinished()
                ? deletion
                : Plan.of(Action.updateStatus(failed(pod, why, now), why)).then(deletion);
    }

    static Action deletion(Pod pod, String why) {
        Request request = Request.delete(pod)
                .with(ImmutableRequestOptions.builder()
                        .uid(pod.metadata().uid())
                        .gracePeriodSeconds(0L)
                        .build());
        return Action.of(request, why);
    }

    private static Pod failed(Pod pod, String why, Instant now) {
        Condition disrupted = Condition.of("DisruptionTarget", "True", "DeletionByPodGC", why)
                .withLastTransitionTime(Option.some(now));
        Vector<Condition> others =
                pod.status().conditions().reject(condition -> condition.type().equals(disrupted.type()));
        return pod.withStatus(pod.status().withPhase(Option.some("Failed")).withConditions(others.append(disrupted)));
    }
}
