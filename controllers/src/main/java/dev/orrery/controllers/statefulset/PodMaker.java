package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.model.core.Pod;

/** Makes new pods at the revision that their ordinal is due: below the partition the current one. BEHAVIOUR rule 84. */
record PodMaker(Revisions revisions, ClusterPorts ports) {

    Pod pod(Identity identity) {
        return isHeldBack(identity.ordinal())
                ? identity.pod(revisions.currentTemplate(ports), revisions.currentName())
                : identity.pod(revisions.set().spec().template(), revisions.updateName());
    }

    /** Without a {@code rollingUpdate} block as many as there are current replicas are held back. */
    private boolean isHeldBack(Ordinal ordinal) {
        RollingUpdate update = RollingUpdate.of(revisions.set());
        int first = revisions
                .set()
                .spec()
                .updateStrategy()
                .rollingUpdate()
                .map(block -> block.partition().getOrElse(0))
                .getOrElse(() -> revisions.set().status().currentReplicas());
        return update.isRolling() && OrdinalRange.of(revisions.set()).isAmongFirst(first, ordinal);
    }
}
