package dev.orrery.api.scheduling;

import dev.orrery.api.controller.Action;
import dev.orrery.model.core.Node;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Does what must be done on the chosen node before the pod can be bound to it, such as binding its volumes.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/#pre-bind">PreBind</a>
 */
public interface PreBind {

    /** The plugin's name, as kube-scheduler has it: {@code VolumeBinding}. */
    String name();

    /** What is to be done now for a pod on its node; none when that node will not do any more. */
    Option<Step> prepare(PodToPlace pod, Node node);

    /**
     * How far the preparations are.
     *
     * @param actions to be carried out now
     * @param until what has to change before the next step; empty when the pod can be bound after the actions
     */
    record Step(Vector<Action> actions, Set<Cure> until) {

        /** Nothing is to be done, or no longer. */
        public static Step ready() {
            return new Step(Vector.empty(), HashSet.empty());
        }

        public boolean isReady() {
            return until.isEmpty();
        }
    }
}
