package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The conditions of a Deployment, in the order in which they were last written.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/deployment/util/deployment_util.go">SetDeploymentCondition</a>
 *     and BEHAVIOUR rules 30 to 32
 */
record Conditions(Vector<Condition> inOrder, Instant now) {

    static final String AVAILABLE = "Available";
    static final String PROGRESSING = "Progressing";
    static final String REPLICA_FAILURE = "ReplicaFailure";

    static Conditions of(Deployment deployment, Instant now) {
        return new Conditions(deployment.status().conditions(), now);
    }

    Option<Condition> get(String type) {
        return inOrder.find(condition -> condition.type().equals(type));
    }

    /** With a condition at the end; the same as before where status and reason are what they were. */
    Conditions with(String type, String status, String reason, String message) {
        return with(Condition.of(type, status, reason, message)
                .withLastUpdateTime(Option.some(now))
                .withLastTransitionTime(Option.some(now)));
    }

    Conditions with(Condition wanted) {
        return get(wanted.type()).exists(known -> saysTheSame(known, wanted)) ? this : rewritten(wanted);
    }

    /** With a condition at the end, written anew even where it says what it said. */
    Conditions renewed(String type, String status, String reason, String message) {
        return rewritten(Condition.of(type, status, reason, message)
                .withLastUpdateTime(Option.some(now))
                .withLastTransitionTime(Option.some(now)));
    }

    private Conditions rewritten(Condition wanted) {
        Condition timed = get(wanted.type())
                .filter(known -> known.status().equals(wanted.status()))
                .map(known -> wanted.withLastTransitionTime(known.lastTransitionTime()))
                .getOrElse(wanted);
        return new Conditions(without(wanted.type()).inOrder.append(timed), now);
    }

    private static boolean saysTheSame(Condition known, Condition wanted) {
        return known.status().equals(wanted.status()) && known.reason().equals(wanted.reason());
    }

    Conditions without(String type) {
        return get(type).isEmpty()
                ? this
                : new Conditions(inOrder.reject(condition -> condition.type().equals(type)), now);
    }

    /** The Deployment with these conditions. */
    Deployment on(Deployment deployment) {
        return deployment.withStatus(deployment.status().withConditions(inOrder));
    }
}
