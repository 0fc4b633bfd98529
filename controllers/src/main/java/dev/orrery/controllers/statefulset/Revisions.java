package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.LatestRevision;
import dev.orrery.api.workload.RevisionHistory;
import dev.orrery.api.workload.TemplateSnapshot;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodTemplateSpec;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The two templates of an update: the one that pods come from and the one that they go to. They are the same while no update
 * is under way. BEHAVIOUR rules 9, 80.
 *
 * @param current what {@code status.currentRevision} names, or the update revision when it names nothing
 */
record Revisions(StatefulSet set, RevisionHistory history, ControllerRevision current, LatestRevision latest) {

    static final String HASH_LABEL = "controller.kubernetes.io/hash";
    static final String POD_LABEL = "controller-revision-hash";

    static Revisions of(StatefulSet set, ClusterView view, ClusterPorts ports) {
        RevisionHistory history = RevisionHistory.of(set, set.spec().selector().selector(), view);
        TemplateSnapshot snapshot = TemplateSnapshot.of(set, set.spec().template(), HASH_LABEL, ports);
        LatestRevision latest =
                history.endingWith(snapshot, set.status().collisionCount().getOrElse(0));
        ControllerRevision current =
                set.status().currentRevision().flatMap(history::named).getOrElse(latest.revision());
        return new Revisions(set, history, current, latest);
    }

    String currentName() {
        return current.name();
    }

    String updateName() {
        return latest.revision().name();
    }

    boolean isUpdated(Pod pod) {
        return pod.metadata().hasLabel(POD_LABEL, updateName());
    }

    /** The template of the current revision. */
    PodTemplateSpec currentTemplate(ClusterPorts ports) {
        return currentName().equals(updateName())
                ? set.spec().template()
                : TemplateSnapshot.restored(current, ports).getOrElse(set.spec().template());
    }

    /** Lets go of the oldest revisions that neither a pod nor the status names. BEHAVIOUR rule 92. */
    Vector<Action> truncated(Vector<Pod> pods) {
        int limit = set.spec().revisionHistoryLimit().getOrElse(10);
        if (history.revisions().size() <= limit) {
            return Vector.empty();
        }
        Set<String> used = pods.flatMap(pod -> pod.metadata().label(POD_LABEL))
                .toSortedSet()
                .add(currentName())
                .add(updateName());
        Vector<ControllerRevision> unused = history.revisions().reject(revision -> used.contains(revision.name()));
        return RevisionHistory.forget(unused.dropRight(limit));
    }
}
