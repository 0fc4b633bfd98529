package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.LatestRevision;
import dev.orrery.api.workload.PodFromTemplate;
import dev.orrery.api.workload.RevisionHistory;
import dev.orrery.api.workload.TemplateSnapshot;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.ImmutablePodSpec;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The template that a DaemonSet's pods are to have, and its place in the history. BEHAVIOUR rules 5, 7, 9.
 *
 * @param hash of the template, as its revision has it
 * @param generation how often the template has changed, as the API server counts it in an annotation
 * @param labels of its pods, which share them
 */
record CurrentTemplate(
        DaemonSet set,
        RevisionHistory history,
        LatestRevision latest,
        Option<String> hash,
        Option<String> generation,
        SortedMap<String, String> labels) {

    static final String HASH = "controller-revision-hash";
    private static final String GENERATION = "pod-template-generation";
    private static final String GENERATION_ANNOTATION = "deprecated.daemonset.template.generation";

    static CurrentTemplate of(DaemonSet set, ClusterView view, ClusterPorts ports) {
        RevisionHistory history = RevisionHistory.of(set, set.spec().selector().selector(), view);
        TemplateSnapshot snapshot = TemplateSnapshot.of(set, set.spec().template(), HASH, ports);
        LatestRevision latest =
                history.endingWith(snapshot, set.status().collisionCount().getOrElse(0));
        Option<String> generation =
                set.metadata().annotation(GENERATION_ANNOTATION).filter(text -> text.matches("[0-9]+"));
        Option<String> hash = latest.revision().metadata().label(HASH);
        SortedMap<String, String> plain = set.spec().template().metadata().labels();
        SortedMap<String, String> hashed =
                hash.map(text -> plain.put(HASH, text)).getOrElse(plain);
        SortedMap<String, String> labels =
                generation.map(number -> hashed.put(GENERATION, number)).getOrElse(hashed);
        return new CurrentTemplate(set, history, latest, hash, generation, labels);
    }

    boolean isOf(Pod pod) {
        ObjectMeta metadata = pod.metadata();
        return hash.isDefined() && metadata.hasLabel(HASH, hash.get())
                || generation.isDefined() && metadata.hasLabel(GENERATION, generation.get());
    }

    /** A pod for a node. */
    Pod podFor(String node) {
        Pod blank = PodFromTemplate.generated(set.spec().template(), set);
        return blank.withMetadata(blank.metadata().withLabels(labels))
                .withSpec(ImmutablePodSpec.copyOf(blank.spec())
                        .withAffinity(TargetNode.narrowed(blank.spec().affinity(), node))
                        .withTolerations(DaemonTolerations.added(blank.spec())));
    }

    /** Lets go of the oldest templates that no pod has, until no more than the limit are left. BEHAVIOUR rule 92. */
    Vector<Action> truncated(Vector<Pod> pods) {
        Vector<ControllerRevision> old = history.revisions()
                .reject(revision -> revision.name().equals(latest.revision().name()));
        int surplus = old.size() - set.spec().revisionHistoryLimit().getOrElse(10);
        if (surplus <= 0) {
            return Vector.empty();
        }
        Set<String> used = pods.flatMap(pod -> pod.metadata().label(HASH)).toSortedSet();
        return RevisionHistory.forget(
                old.reject(revision -> revision.metadata().label(HASH).exists(used::contains))
                        .take(surplus));
    }
}
