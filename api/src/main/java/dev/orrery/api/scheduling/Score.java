package dev.orrery.api.scheduling;

import io.vavr.control.Option;

/**
 * Says which of the nodes that fit is better.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/#scoring">Scoring</a>
 */
public interface Score {

    /** The plugin's name, as kube-scheduler has it: {@code NodeResourcesFit}. */
    String name();

    /** How much this plugin's scores count beside the others'. */
    int weight();

    /** Prepares for one pod; none when all nodes are equally good for it. */
    Option<NodeScore> prepare(PodToPlace pod);

    /** Scores the nodes for the pod that was prepared for. */
    interface NodeScore {

        /** The score of one node, 0 to 100 after normalising. */
        long of(NodeToUse node);

        /** Brings raw scores into the range of 0 to 100; leaves them as they are unless a plugin says otherwise. */
        default void normalize(long[] scores) {}
    }
}
