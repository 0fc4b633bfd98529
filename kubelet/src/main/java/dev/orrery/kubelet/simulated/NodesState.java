package dev.orrery.kubelet.simulated;

import dev.orrery.api.node.Fault.How;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/**
 * All that the nodes of a cluster have and do: images, containers, logs, contents of volumes. Immutable, and part of the
 * World: a fork of it goes its own way.
 */
public final class NodesState {

    static final NodesState NONE = new NodesState(
            HashMap.empty(),
            0,
            HashMap.empty(),
            HashMap.empty(),
            VolumeContents.NONE,
            HashMap.empty(),
            HashMap.empty());

    private final Map<String, NodeRun> nodes;
    private final int nodesSeen;
    private final Map<ObjectKey, PodRun> pods;
    private final Map<String, How> broken;
    private final VolumeContents contents;
    private final Map<String, SortedSet<ObjectKey>> users;
    private final Map<ObjectKey, String> deletable;

    private NodesState(
            Map<String, NodeRun> nodes,
            int nodesSeen,
            Map<ObjectKey, PodRun> pods,
            Map<String, How> broken,
            VolumeContents contents,
            Map<String, SortedSet<ObjectKey>> users,
            Map<ObjectKey, String> deletable) {
        this.nodes = nodes;
        this.nodesSeen = nodesSeen;
        this.pods = pods;
        this.broken = broken;
        this.contents = contents;
        this.users = users;
        this.deletable = deletable;
    }

    Map<String, NodeRun> nodes() {
        return nodes;
    }

    Option<NodeRun> node(String name) {
        return nodes.get(name);
    }

    /** How many different nodes there have been. */
    int nodesSeen() {
        return nodesSeen;
    }

    Map<ObjectKey, PodRun> pods() {
        return pods;
    }

    Option<PodRun> pod(ObjectKey key) {
        return pods.get(key);
    }

    /** In which way the containers of an image are broken. */
    Option<How> broken(String image) {
        return broken.get(ImageName.full(image)).orElse(() -> broken.get(ImageName.repository(image)));
    }

    VolumeContents contents() {
        return contents;
    }

    /** The pods that have a volume mounted. */
    SortedSet<ObjectKey> users(String volume) {
        return users.getOrElse(volume, TreeSet.empty());
    }

    NodesState withNode(String name, NodeRun node) {
        int seen = nodes.containsKey(name) ? nodesSeen : nodesSeen + 1;
        return new NodesState(nodes.put(name, node), seen, pods, broken, contents, users, deletable);
    }

    NodesState withoutNode(String name) {
        return new NodesState(nodes.remove(name), nodesSeen, pods, broken, contents, users, deletable);
    }

    NodesState with(PodRun pod) {
        return new NodesState(nodes, nodesSeen, pods.put(pod.key(), pod), broken, contents, users, deletable);
    }

    NodesState withoutPod(ObjectKey key) {
        return new NodesState(nodes, nodesSeen, pods.remove(key), broken, contents, users, deletable);
    }

    /** An image without a tag stands for all of its tags. */
    NodesState withBroken(String image, Option<How> how) {
        String name = ImageName.hasTag(image) ? ImageName.full(image) : ImageName.repository(image);
        Map<String, How> changed = how.map(way -> broken.put(name, way)).getOrElse(() -> broken.remove(name));
        return new NodesState(nodes, nodesSeen, pods, changed, contents, users, deletable);
    }

    NodesState with(VolumeContents changed) {
        return new NodesState(nodes, nodesSeen, pods, broken, changed, users, deletable);
    }

    NodesState withUser(String volume, ObjectKey pod) {
        Map<String, SortedSet<ObjectKey>> more = users.put(volume, users(volume).add(pod));
        return new NodesState(nodes, nodesSeen, pods, broken, contents, more, deletable);
    }

    NodesState withoutUser(String volume, ObjectKey pod) {
        SortedSet<ObjectKey> rest = users(volume).remove(pod);
        Map<String, SortedSet<ObjectKey>> fewer = rest.isEmpty() ? users.remove(volume) : users.put(volume, rest);
        return new NodesState(nodes, nodesSeen, pods, broken, contents, fewer, deletable);
    }

    /** Remembers that a volume's contents go when its PersistentVolume does. */
    NodesState withDeletable(ObjectKey persistentVolume, String volume) {
        Map<ObjectKey, String> more = deletable.put(persistentVolume, volume);
        return new NodesState(nodes, nodesSeen, pods, broken, contents, users, more);
    }

    /** A PersistentVolume is gone, and with it what was on it, unless that was to be kept. */
    NodesState withoutPersistentVolume(ObjectKey gone) {
        return deletable
                .get(gone)
                .map(volume -> new NodesState(
                        nodes, nodesSeen, pods, broken, contents.without(volume), users, deletable.remove(gone)))
                .getOrElse(this);
    }
}
