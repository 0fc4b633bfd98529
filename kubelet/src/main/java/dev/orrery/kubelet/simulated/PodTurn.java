package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.EventNote;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import java.time.Instant;

/** A turn that is about one pod. */
final class PodTurn {
    private final Turn turn;
    private final Pod pod;
    private final ObjectKey key;

    PodTurn(Turn turn, Pod pod) {
        this.turn = turn;
        this.pod = pod;
        this.key = pod.key();
    }

    Pod pod() {
        return pod;
    }

    ObjectKey key() {
        return key;
    }

    Instant now() {
        return turn.now();
    }

    Turn turn() {
        return turn;
    }

    Machine machine() {
        return turn.machine();
    }

    NodesState state() {
        return turn.state();
    }

    PodRun run() {
        return turn.state().pod(key).get();
    }

    void become(PodRun changed) {
        turn.become(turn.state().with(changed));
    }

    ContainerRun container(String name) {
        return run().container(name);
    }

    void become(String name, ContainerRun changed) {
        become(run().with(name, changed));
    }

    NodeRun node() {
        return state().node(run().node()).get();
    }

    void become(NodeRun changed) {
        turn.become(state().withNode(run().node(), changed));
    }

    void tell(EventNote note) {
        turn.tell(pod, note);
    }

    /** All containers, those that go first first. */
    Vector<Container> containers() {
        return pod.spec().initContainers().appendAll(pod.spec().containers());
    }

    /** How a container's program takes SIGTERM. */
    Program.Farewell farewell(Container container) {
        return machine().library().of(container).onTerminate(machine().timings().containerStop());
    }

    /** How a pod is named in the kubelet's messages. */
    String longName() {
        return pod.name() + "_" + pod.namespace() + "(" + pod.uid() + ")";
    }
}
