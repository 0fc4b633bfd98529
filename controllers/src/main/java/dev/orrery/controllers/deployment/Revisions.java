package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.Action;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * Numbers the templates that a Deployment has had. The present one has the highest number; one that comes back gets a new
 * number, and its ReplicaSet remembers the former ones.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/deployment/sync.go">getNewReplicaSet in
 *     sync.go</a> and BEHAVIOUR rule 8
 */
final class Revisions {

    /** As much of the history of a revision as is kept, in characters. */
    private static final int LONGEST_HISTORY = 2000;

    private Revisions() {}

    /** The number of the present template. */
    static int next(ReplicaSets sets) {
        return sets.old().map(Annotations::revision).max().getOrElse(0) + 1;
    }

    /**
     * Brings an existing ReplicaSet of the present template up to date with its Deployment; when that is so already, the
     * Deployment with its ReplicaSet.
     */
    static Draft synced(Draft draft, Instant now) {
        return draft.sets().young().map(young -> synced(draft, young, now)).getOrElse(draft);
    }

    private static Draft synced(Draft draft, ReplicaSet young, Instant now) {
        ReplicaSet numbered = numbered(draft, young);
        return numbered.equals(young)
                ? draft.saying(told(draft.deployment(), young, now), "the revision in use")
                : draft.updating(numbered, Action.update(numbered, "number the present template"));
    }

    private static ReplicaSet numbered(Draft draft, ReplicaSet young) {
        Deployment deployment = draft.deployment();
        SortedMap<String, String> present = young.metadata().annotations();
        SortedMap<String, String> copied = Annotations.copied(deployment, present);
        ReplicaSet set =
                young.withMetadata(young.metadata().withAnnotations(raised(copied, young, next(draft.sets()))));
        boolean sameDelay =
                minReadySeconds(young) == deployment.spec().minReadySeconds().getOrElse(0);
        return sameDelay
                ? set
                : set.withSpec(set.spec().withMinReadySeconds(deployment.spec().minReadySeconds()));
    }

    private static int minReadySeconds(ReplicaSet set) {
        return set.spec().minReadySeconds().getOrElse(0);
    }

    private static SortedMap<String, String> raised(SortedMap<String, String> annotations, ReplicaSet set, int next) {
        int known = Annotations.revision(set);
        if (known >= next) {
            return annotations;
        }
        SortedMap<String, String> raised = annotations.put(Annotations.REVISION, Integer.toString(next));
        return annotations
                .get(Annotations.REVISION)
                .map(former -> raised.put(
                        Annotations.REVISION_HISTORY,
                        history(annotations.getOrElse(Annotations.REVISION_HISTORY, ""), former)))
                .getOrElse(raised);
    }

    /** The former numbers, with one more; the oldest make room when they get too many. */
    static String history(String known, String former) {
        Vector<String> numbers = known.isEmpty() ? Vector.empty() : Vector.of(known.split(","));
        Vector<String> longer = numbers.append(former);
        while (longer.size() > 1 && longer.mkString(",").length() > LONGEST_HISTORY) {
            longer = longer.tail();
        }
        return longer.mkString(",");
    }

    private static Deployment told(Deployment deployment, ReplicaSet young, Instant now) {
        Deployment numbered = withRevision(deployment, Annotations.revision(young));
        boolean silent = Deadline.isSet(deployment)
                && deployment.status().condition(Conditions.PROGRESSING).isEmpty();
        return silent
                ? Conditions.of(numbered, now)
                        .with(
                                Conditions.PROGRESSING,
                                "True",
                                Progress.FOUND,
                                "Found new replica set \"" + young.name() + "\"")
                        .on(numbered)
                : numbered;
    }

    static Deployment withRevision(Deployment deployment, int revision) {
        return deployment.withMetadata(
                deployment.metadata().withAnnotation(Annotations.REVISION, Integer.toString(revision)));
    }
}
