package dev.orrery.controllers.replicaset;

import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.request.Status;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The condition that pods could not be made, or not be removed. It is there while that is so, with the first refusal's
 * message, and goes with the first success (BEHAVIOUR rule 30).
 */
final class ReplicaFailure {

    static final String TYPE = "ReplicaFailure";

    private ReplicaFailure() {}

    static Vector<Condition> after(Outcomes outcomes, Headcount heads, ReplicaSet set, Instant now) {
        Vector<Condition> conditions = set.status().conditions();
        boolean known = conditions.exists(ReplicaFailure::isFailure);
        return outcomes.refusal()
                .filter(refusal -> !PodActions.isNoFailure(refusal))
                .map(refusal -> known ? conditions : conditions.append(failure(refusal, heads, set, now)))
                .getOrElse(() -> known ? conditions.reject(ReplicaFailure::isFailure) : conditions);
    }

    private static boolean isFailure(Condition condition) {
        return condition.type().equals(TYPE);
    }

    private static Condition failure(Status refusal, Headcount heads, ReplicaSet set, Instant now) {
        boolean tooFew = heads.present() < set.spec().replicas().getOrElse(1);
        return Condition.of(TYPE, "True", tooFew ? "FailedCreate" : "FailedDelete", refusal.message())
                .withLastTransitionTime(Option.some(now));
    }
}
