package dev.orrery.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/** What a state must answer, found by looking at every object: slow, and with nothing to keep up to date. */
record FullScan(SortedMap<ObjectKey, KubernetesObject> objects) {

    static final FullScan EMPTY = new FullScan(TreeMap.empty());

    FullScan with(KubernetesObject object) {
        return new FullScan(objects.put(object.key(), object));
    }

    FullScan without(ObjectKey key) {
        return new FullScan(objects.remove(key));
    }

    private <T extends KubernetesObject> Vector<T> find(Kind<T> kind, Predicate<T> wanted) {
        return objects.values()
                .filter(object -> object.kind().equals(kind))
                .map(kind.type()::cast)
                .filter(wanted)
                .toVector();
    }

    /** Holds every index of a state against the objects that should be in it. */
    void agreesWith(
            ClusterState state, Vector<String> namespaces, Vector<String> nodes, Vector<LabelSelector> selectors) {
        assertThat(state.all().toVector()).containsExactlyElementsOf(objects.values());
        objects.forEach((key, object) -> assertThat(state.get(key)).contains(object));
        sameOwners(state);
        for (String namespace : namespaces) {
            assertThat(state.list(Pod.KIND, namespace).toVector())
                    .containsExactlyElementsOf(
                            find(Pod.KIND, pod -> pod.namespace().equals(namespace)));
            assertThat(state.resourcesIn(namespace))
                    .containsExactlyElementsOf(objects.values()
                            .filter(object -> object.namespace().equals(namespace))
                            .map(object -> object.key().resource())
                            .toVector()
                            .distinct()
                            .sorted());
            selectors.forEach(selector -> sameSelected(state, namespace, selector));
        }
        nodes.forEach(node -> sameOnNode(state, node));
        find(Pod.KIND, pod -> true).forEach(pod -> sameSelecting(state, pod));
    }

    private void sameOwners(ClusterState state) {
        for (ReplicaSet owner : find(ReplicaSet.KIND, set -> true)) {
            Vector<Pod> expected = find(
                    Pod.KIND,
                    pod -> pod.metadata()
                            .ownerReferences()
                            .exists(reference -> reference.uid().equals(owner.uid())));
            assertThat(state.owned(Pod.KIND, owner.uid()).toVector()).containsExactlyElementsOf(expected);
            assertThat(state.dependents(owner.uid()).map(KubernetesObject::key).toVector())
                    .containsExactlyElementsOf(expected.map(KubernetesObject::key));
        }
    }

    private void sameSelected(ClusterState state, String namespace, LabelSelector selector) {
        Vector<Pod> expected = find(
                Pod.KIND,
                pod -> pod.namespace().equals(namespace)
                        && selector.selector().matches(pod.metadata().labels()));
        assertThat(state.selected(Pod.KIND, namespace, selector.selector()).toVector())
                .containsExactlyElementsOf(expected);
        assertThat(state.selectedAtMost(Pod.KIND, namespace, selector.selector()))
                .isGreaterThanOrEqualTo(expected.size());
    }

    private void sameSelecting(ClusterState state, Pod pod) {
        assertThat(state.selecting(
                                ReplicaSet.KIND, pod.namespace(), pod.metadata().labels())
                        .toVector())
                .containsExactlyInAnyOrderElementsOf(find(
                        ReplicaSet.KIND,
                        set -> set.namespace().equals(pod.namespace())
                                && set.selects()
                                        .exists(selector ->
                                                selector.matches(pod.metadata().labels()))));
    }

    private void sameOnNode(ClusterState state, String node) {
        NodePods expected =
                find(Pod.KIND, pod -> pod.spec().nodeName().contains(node)).foldLeft(NodePods.NONE, NodePods::with);
        assertThat(state.podsOn(node)).isEqualTo(expected);
    }
}
