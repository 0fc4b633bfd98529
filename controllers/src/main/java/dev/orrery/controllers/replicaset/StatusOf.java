package dev.orrery.controllers.replicaset;

import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.request.Verb;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetStatus;
import dev.orrery.model.core.Pod;
import java.time.Instant;

/**
 * The status that a ReplicaSet should have.
 *
 * <p>Kubernetes counts before it acts. So a status that is written after pods were made or removed says that the generation
 * was observed, and the counts follow when those pods, in turn, wake the controller: first {@code replicas}, then {@code
 * readyReplicas} (BEHAVIOUR rule 44).
 */
final class StatusOf {

    private StatusOf() {}

    static ReplicaSetStatus seen(ReplicaSet set, Headcount heads, Outcomes outcomes, Instant now) {
        ReplicaSetStatus counted = haveJustChanged(outcomes) ? set.status() : counted(set.status(), heads);
        return counted.withObservedGeneration(set.metadata().generation())
                .withConditions(ReplicaFailure.after(outcomes, heads, set, now));
    }

    private static boolean haveJustChanged(Outcomes outcomes) {
        return outcomes.areAllGranted()
                && outcomes.tried()
                        .exists(outcome -> outcome.action().request().kind().equals(Pod.KIND)
                                && outcome.action().request().verb() != Verb.UPDATE);
    }

    private static ReplicaSetStatus counted(ReplicaSetStatus before, Headcount heads) {
        return before.withReplicas(heads.present())
                .withFullyLabeledReplicas(heads.labelled())
                .withReadyReplicas(heads.ready())
                .withAvailableReplicas(heads.available());
    }
}
