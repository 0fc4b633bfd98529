package dev.orrery.api.node;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.storage.Note;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What nodes do with the pods that are bound to them: the kubelets of a cluster, together.
 *
 * <p>A simulated runtime is a pure step over its state, which is part of the World and so forks and rewinds with it. The
 * engine asks it about a key whenever that object has changed or a wake that it asked for is due.
 *
 * @param <S> the state, an immutable value: containers, images on nodes, logs, contents of volumes
 */
public interface PodRuntime<S> {

    /** What wakes the kubelets, pods above all, and what they look at. */
    Watches<Pod> watches();

    /** The state of nodes that have not done anything yet. */
    S initial();

    /**
     * What has become different since the state was last {@link #written} down: enough for the nodes of another process to go
     * on from. Empty for nodes that do not outlive their process.
     */
    Vector<Note> unwritten(S state);

    /** The same state, when all of that is written down. */
    S written(S state);

    /**
     * The state of nodes that go on from what was written down of them, while everything else began anew.
     *
     * @param view of the cluster that they find, in which some of their pods may be gone
     */
    S recalled(Vector<Note> notes, ClusterView view);

    /** A state of the past that comes back in the place of the present one: all that differs is to be written down. */
    S returned(S past, S present);

    /** Looks at a pod, which may be gone, and does what is due. */
    Step<S> syncPod(S state, ObjectKey pod, ClusterView view);

    /** Looks at a node: its registration, its sign of life, its conditions. */
    Step<S> syncNode(S state, ObjectKey node, ClusterView view);

    /** Does something bad to a node, an image or a pod, or undoes it; the refusal says what there is no such thing of. */
    Either<String, Step<S>> inject(S state, Fault fault, ClusterView view);

    /** What a container has printed until now. */
    Either<Status, Response.Log> logs(S state, ObjectKey pod, LogQuery query, ClusterView view);

    /**
     * Which part of a log is asked for.
     *
     * @param since only what was printed then or later
     * @param timestamps whether each line begins with the time at which it was printed
     */
    record LogQuery(
            Option<String> container,
            boolean previous,
            Option<Integer> tailLines,
            Option<Instant> since,
            boolean timestamps) {

        /** All of a log. */
        public static LogQuery of(Option<String> container, boolean previous) {
            return new LogQuery(container, previous, Option.none(), Option.none(), false);
        }
    }

    /**
     * What came of looking at a key.
     *
     * @param state after it
     * @param actions requests of the kubelet, in order
     * @param events what the kubelet has to tell, and about which object
     * @param wakes keys that want to be looked at again
     */
    record Step<S>(S state, Vector<Action> actions, Vector<Told> events, Vector<KeyWake> wakes) {

        public static <S> Step<S> unchanged(S state) {
            return new Step<>(state, Vector.empty(), Vector.empty(), Vector.empty());
        }
    }

    /** An event about an object. */
    record Told(KubernetesObject about, EventNote note) {}

    /** A key and when it wants to be looked at again. */
    record KeyWake(ObjectKey key, Wake wake) {}
}
