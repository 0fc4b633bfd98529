package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.storage.Note;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;

/**
 * What nodes know that go on from their notes. Their containers ran on while nobody asked: the model lets only the control
 * plane's process end. What was taken away from the cluster just before that they notice now.
 */
record Recollection(ClusterView view) {

    NodesState of(Vector<Note> notes) {
        NodesState known = notes.flatMap(Note::content)
                .map(Noted.class::cast)
                .foldLeft(NodesState.NONE, (state, part) -> part.in(state));
        return withoutVolumesGone(withoutPodsGone(withoutNodesGone(known.written())));
    }

    private NodesState withoutNodesGone(NodesState known) {
        NodesState rest = known;
        for (String node : known.nodes().keysIterator()) {
            rest = view.get(Node.KIND, "", node).isDefined() ? rest : Breakdown.removed(rest, node, view);
        }
        return rest;
    }

    private NodesState withoutPodsGone(NodesState known) {
        NodesState rest = known;
        for (ObjectKey key : known.pods().keysIterator()) {
            rest = SimulatedNodes.withoutEarlier(rest, key, view.get(Pod.KIND, key.namespace(), key.name()), view);
        }
        return rest;
    }

    private NodesState withoutVolumesGone(NodesState known) {
        NodesState rest = known;
        for (ObjectKey volume : known.deletable()) {
            rest = view.get(volume).isDefined() ? rest : rest.withoutPersistentVolume(volume);
        }
        return rest;
    }
}
