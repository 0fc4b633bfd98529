package dev.orrery.api.scheduling;

import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Rules nodes out.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/#filter">Filter</a>
 */
public interface Filter {

    /** The plugin's name, as kube-scheduler has it: {@code TaintToleration}. */
    String name();

    /**
     * Prepares for one pod, once for all nodes.
     *
     * @return how to judge each node; none when this filter has nothing to say about such a pod
     */
    Option<NodeFilter> prepare(PodToPlace pod);

    /** Which changes could let a pod fit that this filter refused. */
    Set<Cure> cures();

    /** Judges one node for the pod that was prepared for. */
    @FunctionalInterface
    interface NodeFilter {
        Verdict judge(NodeToUse node);

        /** Why the pod fits no node at all, whatever the nodes are; then none of them is judged. */
        default Option<String> refusal() {
            return Option.none();
        }

        /** The only nodes that can fit, by name; none when every node must be judged. */
        default Option<Set<String>> candidates() {
            return Option.none();
        }
    }
}
