package dev.orrery.controllers.replicaset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.request.Status;
import dev.orrery.api.workload.PodFromTemplate;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodTemplateSpec;
import io.vavr.collection.Vector;

/** What is done to pods, and told of it (BEHAVIOUR rule 42). */
final class PodActions {

    private static final EventNote CREATED = EventNote.normal("SuccessfulCreate", "Created pod: {name}");
    private static final EventNote NOT_CREATED = EventNote.warning("FailedCreate", "Error creating: {error}");
    private static final EventNote DELETED = EventNote.normal("SuccessfulDelete", "Deleted pod: {name}");
    private static final EventNote NOT_DELETED = EventNote.warning("FailedDelete", "Error deleting: {error}");

    private PodActions() {}

    /** So many pods of the template. All are the same value: the server names them. */
    static Vector<Action> creations(ReplicaSet set, int count) {
        return set.spec()
                .template()
                .filter(template -> count > 0)
                .map(template -> Vector.fill(count, creation(set, template)))
                .getOrElse(Vector.empty());
    }

    private static Action creation(ReplicaSet set, PodTemplateSpec template) {
        return Action.create(PodFromTemplate.generated(template, set), "fewer pods than wished for")
                .announcing(CREATED)
                .lamenting(NOT_CREATED);
    }

    static Vector<Action> deletions(Vector<Pod> surplus) {
        return surplus.map(pod -> Action.delete(pod, "more pods than wished for")
                .announcing(DELETED)
                .lamenting(NOT_DELETED));
    }

    /** Whether a refusal only says that somebody else was quicker: the namespace is going, or the pod is gone. */
    static boolean isNoFailure(Status refusal) {
        return refusal.isNotFound()
                || refusal.causes().exists(cause -> cause.reason().equals("NamespaceTerminating"));
    }
}
