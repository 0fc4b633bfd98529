package dev.orrery.kubelet.simulated;

import dev.orrery.api.node.Fault.How;
import dev.orrery.api.storage.Note;
import dev.orrery.kubelet.simulated.Noted.BrokenImage;
import dev.orrery.kubelet.simulated.Noted.Deletable;
import dev.orrery.kubelet.simulated.Noted.NodesSeen;
import dev.orrery.kubelet.simulated.Noted.OfNode;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * All that the nodes of a cluster have and do: images, containers, logs, contents of volumes. Immutable, and part of the
 * World: a fork of it goes its own way.
 *
 * <p>Whatever of it changes is noted, so that as much is written down and no more.
 */
public final class NodesState {

    static final NodesState NONE = new NodesState(
            HashMap.empty(),
            0,
            HashMap.empty(),
            HashMap.empty(),
            VolumeContents.NONE,
            HashMap.empty(),
            HashMap.empty(),
            Notes.NONE);

    private final Map<String, NodeRun> nodes;
    private final int nodesSeen;
    private final Map<ObjectKey, PodRun> pods;
    private final Map<String, How> broken;
    private final VolumeContents contents;
    private final Map<String, SortedSet<ObjectKey>> users;
    private final Map<ObjectKey, String> deletable;
    private final Notes unwritten;

    private NodesState(
            Map<String, NodeRun> nodes,
            int nodesSeen,
            Map<ObjectKey, PodRun> pods,
            Map<String, How> broken,
            VolumeContents contents,
            Map<String, SortedSet<ObjectKey>> users,
            Map<ObjectKey, String> deletable,
            Notes unwritten) {
        this.nodes = nodes;
        this.nodesSeen = nodesSeen;
        this.pods = pods;
        this.broken = broken;
        this.contents = contents;
        this.users = users;
        this.deletable = deletable;
        this.unwritten = unwritten;
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

    /** The PersistentVolumes whose contents go with them. */
    Iterable<ObjectKey> deletable() {
        return deletable.keysIterator();
    }

    /** The pods that have a volume mounted. */
    SortedSet<ObjectKey> users(String volume) {
        return users.getOrElse(volume, TreeSet.empty());
    }

    NodesState withNode(String name, NodeRun node) {
        NodesState with = with(new OfNode(name, node));
        return nodes.containsKey(name) ? with : with.with(new NodesSeen(nodesSeen + 1));
    }

    NodesState with(OfNode node) {
        Map<String, NodeRun> changed = nodes.put(node.node(), node.run());
        return new NodesState(changed, nodesSeen, pods, broken, contents, users, deletable, unwritten.with(node));
    }

    NodesState with(NodesSeen seen) {
        return new NodesState(nodes, seen.count(), pods, broken, contents, users, deletable, unwritten.with(seen));
    }

    NodesState withoutNode(String name) {
        Notes noted = unwritten.without(OfNode.nameFor(name));
        return new NodesState(nodes.remove(name), nodesSeen, pods, broken, contents, users, deletable, noted);
    }

    NodesState with(PodRun pod) {
        Map<ObjectKey, PodRun> changed = pods.put(pod.key(), pod);
        return new NodesState(nodes, nodesSeen, changed, broken, contents, users, deletable, unwritten.with(pod));
    }

    NodesState withoutPod(ObjectKey key) {
        Notes noted = unwritten.without(PodRun.nameFor(key));
        return new NodesState(nodes, nodesSeen, pods.remove(key), broken, contents, users, deletable, noted);
    }

    /** An image without a tag stands for all of its tags. */
    NodesState withBroken(String image, Option<How> how) {
        String name = ImageName.hasTag(image) ? ImageName.full(image) : ImageName.repository(image);
        return how.map(way -> with(new BrokenImage(name, way))).getOrElse(() -> withoutBroken(name));
    }

    NodesState with(BrokenImage image) {
        Map<String, How> changed = broken.put(image.image(), image.how());
        return new NodesState(nodes, nodesSeen, pods, changed, contents, users, deletable, unwritten.with(image));
    }

    private NodesState withoutBroken(String name) {
        Notes noted = unwritten.without(BrokenImage.nameFor(name));
        return new NodesState(nodes, nodesSeen, pods, broken.remove(name), contents, users, deletable, noted);
    }

    NodesState with(VolumeContents changed) {
        return new NodesState(nodes, nodesSeen, pods, broken, changed, users, deletable, unwritten);
    }

    NodesState withUser(String volume, ObjectKey pod) {
        Map<String, SortedSet<ObjectKey>> more = users.put(volume, users(volume).add(pod));
        return new NodesState(nodes, nodesSeen, pods, broken, contents, more, deletable, unwritten);
    }

    NodesState withoutUser(String volume, ObjectKey pod) {
        SortedSet<ObjectKey> rest = users(volume).remove(pod);
        Map<String, SortedSet<ObjectKey>> fewer = rest.isEmpty() ? users.remove(volume) : users.put(volume, rest);
        return new NodesState(nodes, nodesSeen, pods, broken, contents, fewer, deletable, unwritten);
    }

    /** Remembers that a volume's contents go when its PersistentVolume does. */
    NodesState with(Deletable volume) {
        Map<ObjectKey, String> more = deletable.put(volume.persistentVolume(), volume.volume());
        return new NodesState(nodes, nodesSeen, pods, broken, contents, users, more, unwritten.with(volume));
    }

    /** A PersistentVolume is gone, and with it what was on it, unless that was to be kept. */
    NodesState withoutPersistentVolume(ObjectKey gone) {
        return deletable
                .get(gone)
                .map(volume -> new NodesState(
                        nodes,
                        nodesSeen,
                        pods,
                        broken,
                        contents.without(volume),
                        users,
                        deletable.remove(gone),
                        unwritten.without(Deletable.nameFor(gone))))
                .getOrElse(this);
    }

    /** What is not written down as it is now. */
    Vector<Note> unwritten() {
        return allUnwritten().toWrite();
    }

    private Notes allUnwritten() {
        return unwritten.and(contents.unwritten());
    }

    NodesState written() {
        return noting(Notes.NONE);
    }

    private NodesState noting(Notes notes) {
        return new NodesState(nodes, nodesSeen, pods, broken, contents.written(), users, deletable, notes);
    }

    /** This, of which all is to be written down, in the place of another state. */
    NodesState inPlaceOf(NodesState other) {
        return noting(all().inPlaceOf(other.all().and(other.allUnwritten())));
    }

    private Notes all() {
        return Notes.of(pods.values())
                .and(Notes.of(nodes.iterator().map(node -> new OfNode(node._1(), node._2()))))
                .and(Notes.of(broken.iterator().map(image -> new BrokenImage(image._1(), image._2()))))
                .and(Notes.of(deletable.iterator().map(volume -> new Deletable(volume._1(), volume._2()))))
                .and(Notes.of(contents.files()))
                .with(new NodesSeen(nodesSeen));
    }
}
