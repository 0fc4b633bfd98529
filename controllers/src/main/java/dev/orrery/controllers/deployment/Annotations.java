package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/** The annotations by which a Deployment and its ReplicaSets remember (BEHAVIOUR rules 8, 10 and 11). */
final class Annotations {

    static final String REVISION = "deployment.kubernetes.io/revision";
    static final String REVISION_HISTORY = "deployment.kubernetes.io/revision-history";
    static final String DESIRED_REPLICAS = "deployment.kubernetes.io/desired-replicas";
    static final String MAX_REPLICAS = "deployment.kubernetes.io/max-replicas";

    /** What belongs to one object alone and is never copied from a Deployment to its ReplicaSet. */
    private static final Set<String> NOT_COPIED = HashSet.of(
            REVISION,
            REVISION_HISTORY,
            DESIRED_REPLICAS,
            MAX_REPLICAS,
            "kubectl.kubernetes.io/last-applied-configuration",
            "deprecated.deployment.rollback.to");

    private Annotations() {}

    /** The number that an annotation holds; none when it is missing or no number. */
    static Option<Integer> number(KubernetesObject object, String annotation) {
        return object.metadata()
                .annotation(annotation)
                .filter(text -> text.matches("-?[0-9]{1,9}"))
                .map(Integer::parseInt);
    }

    static int revision(ReplicaSet set) {
        return number(set, REVISION).getOrElse(0);
    }

    /** What a ReplicaSet should carry of its Deployment's annotations, added to what it has. */
    static SortedMap<String, String> copied(Deployment deployment, SortedMap<String, String> present) {
        return deployment
                .metadata()
                .annotations()
                .filterKeys(key -> !NOT_COPIED.contains(key))
                .merge(present, (copied, old) -> copied);
    }

    /** The sizes that a ReplicaSet was last scaled for. */
    static SortedMap<String, String> scaledFor(Bounds bounds, SortedMap<String, String> present) {
        return present.put(DESIRED_REPLICAS, Integer.toString(bounds.replicas()))
                .put(MAX_REPLICAS, Integer.toString(bounds.mostInTotal()));
    }
}
