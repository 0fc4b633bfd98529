package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;

/** Actions on pods and claims, each with the events that Kubernetes tells of it. BEHAVIOUR rules 73, 74. */
record Notes(StatefulSet set) {

    Action create(Pod pod, String reason) {
        return told(Action.create(pod, reason), "create", "Create", pod);
    }

    Action update(Pod pod, String reason) {
        return told(Action.update(pod, reason), "update", "Update", pod);
    }

    Action delete(Pod pod, String reason) {
        return told(Action.delete(pod, reason), "delete", "Delete", pod);
    }

    Action create(PersistentVolumeClaim claim, String podName) {
        String success =
                "create Claim " + claim.name() + " Pod " + podName + " in StatefulSet " + set.name() + " success";
        String failure = "create Claim " + claim.name() + " for Pod " + podName + " in StatefulSet " + set.name()
                + " failed error: {error}";
        return Action.create(claim, "storage for " + podName)
                .announcing(EventNote.normal("SuccessfulCreate", success))
                .lamenting(EventNote.warning("FailedCreate", failure));
    }

    /** Kubernetes tells of a claim's owner only where it could not be given, as of an update of the pod. */
    Action own(PersistentVolumeClaim claim, Pod pod) {
        String failure = "update Pod " + pod.name() + " in StatefulSet " + set.name() + " failed error: {error}";
        return Action.update(claim, "with whom the claim of " + pod.name() + " goes")
                .lamenting(EventNote.warning("FailedUpdate", failure));
    }

    private Action told(Action action, String verb, String word, Pod pod) {
        String what = verb + " Pod " + pod.name() + " in StatefulSet " + set.name();
        return action.announcing(EventNote.normal("Successful" + word, what + " successful"))
                .lamenting(EventNote.warning("Failed" + word, what + " failed error: {error}"));
    }
}
