package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.node.Fault;
import dev.orrery.api.node.PodRuntime;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.storage.Note;
import dev.orrery.model.chance.Chance;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The kubelets of all nodes: a pure function from what they knew and what the cluster says to what they do and know then. */
public final class SimulatedNodes implements PodRuntime<NodesState> {
    private final Machine machine;

    /**
     * Nodes of a model.
     *
     * @param chance of the World's seed, for programs
     * @param attaching names of the provisioners whose volumes must be attached to a node first
     */
    public SimulatedNodes(NodeTimings timings, ProgramLibrary library, Chance chance, Set<String> attaching) {
        this.machine = new Machine(timings, library, chance, attaching);
    }

    @Override
    public Watches<Pod> watches() {
        return Wakers.watches();
    }

    @Override
    public NodesState initial() {
        return NodesState.NONE;
    }

    @Override
    public Vector<Note> unwritten(NodesState state) {
        return state.unwritten();
    }

    @Override
    public NodesState written(NodesState state) {
        return state.written();
    }

    @Override
    public NodesState returned(NodesState past, NodesState present) {
        return past.inPlaceOf(present);
    }

    @Override
    public NodesState recalled(Vector<Note> notes, ClusterView view) {
        return new Recollection(view).of(notes);
    }

    @Override
    public Step<NodesState> syncPod(NodesState state, ObjectKey key, ClusterView view) {
        if (key.is(PersistentVolume.KIND)) {
            boolean isGone = view.get(key).isEmpty();
            return Step.unchanged(isGone ? state.withoutPersistentVolume(key) : state);
        }
        Option<Pod> pod = view.get(Pod.KIND, key.namespace(), key.name());
        NodesState known = withoutEarlier(state, key, pod, view);
        Option<Node> node =
                pod.flatMap(bound -> bound.spec().nodeName()).flatMap(name -> view.get(Node.KIND, "", name));
        if (pod.isEmpty() || node.isEmpty() || known.node(node.get().name()).forAll(NodeRun::isCrashed)) {
            return Step.unchanged(known);
        }
        return new PodLife(new Turn(machine, view, admitted(known, pod.get(), view)), pod.get(), node.get()).step();
    }

    /** The nodes without what they know of a pod of this name that is gone. */
    static NodesState withoutEarlier(NodesState state, ObjectKey key, Option<Pod> pod, ClusterView view) {
        return state.pod(key)
                .filter(run -> pod.forAll(present -> !present.uid().equals(run.uid())))
                .map(run -> Sandbox.without(Interleaving.catchUp(state, key, view.now()), run))
                .getOrElse(state);
    }

    private static NodesState admitted(NodesState state, Pod pod, ClusterView view) {
        return state.pod(pod.key()).isDefined()
                ? state
                : state.with(PodRun.admitted(
                        pod.key(), pod.uid(), pod.spec().nodeName().get(), view.now()));
    }

    @Override
    public Step<NodesState> syncNode(NodesState state, ObjectKey key, ClusterView view) {
        Option<Node> node = view.get(Node.KIND, "", key.name());
        if (node.isEmpty()) {
            return Step.unchanged(
                    state.node(key.name()).isEmpty() ? state : Breakdown.removed(state, key.name(), view));
        }
        Turn turn = new Turn(machine, view, state);
        boolean isNew = state.node(key.name()).isEmpty();
        new NodeRegistration(turn, node.get()).register();
        return isNew ? andItsPods(turn, key.name()) : turn.done();
    }

    /** Pods that were bound before their node was seen get their turn. */
    private Step<NodesState> andItsPods(Turn turn, String node) {
        for (ObjectKey pod : turn.view().podsOn(node).keys()) {
            turn.add(syncPod(turn.state(), pod, turn.view()));
        }
        return turn.done();
    }

    @Override
    public Either<String, Step<NodesState>> inject(NodesState state, Fault fault, ClusterView view) {
        return new Injection(this, new Turn(machine, view, state)).inject(fault);
    }

    @Override
    public Either<Status, Response.Log> logs(NodesState state, ObjectKey pod, LogQuery query, ClusterView view) {
        return new LogReading(state, view).read(pod, query);
    }
}
