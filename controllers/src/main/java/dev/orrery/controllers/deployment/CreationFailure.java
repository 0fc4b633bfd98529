package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.model.apps.Deployment;
import io.vavr.control.Option;
import java.time.Instant;

/** That the ReplicaSet of a new template was refused, by a quota for example. */
final class CreationFailure {

    private CreationFailure() {}

    /** The outcome that says so. A name that is taken is found out next time, and a namespace that is going needs nothing. */
    static Option<Outcome> in(Outcomes outcomes) {
        return outcomes.tried()
                .lastOption()
                .filter(outcome -> outcome.action().request().verb() == Verb.CREATE)
                .filter(outcome -> outcome.refusal().exists(CreationFailure::isFailure));
    }

    private static boolean isFailure(Status refusal) {
        return !refusal.isAlreadyExists() && !isNamespaceGoing(refusal);
    }

    static boolean isNamespaceGoing(Status refusal) {
        return refusal.causes().exists(cause -> cause.reason().equals("NamespaceTerminating"));
    }

    /** The Deployment, saying so. */
    static Deployment told(Deployment deployment, Outcome failure, Instant now) {
        String message = NewReplicaSet.notCreated(failure.action().request().name())
                + failure.refusal().get().message();
        return Deadline.isSet(deployment)
                ? Conditions.of(deployment, now)
                        .with(Conditions.PROGRESSING, "False", Progress.NOT_CREATED, message)
                        .on(deployment)
                : deployment;
    }
}
