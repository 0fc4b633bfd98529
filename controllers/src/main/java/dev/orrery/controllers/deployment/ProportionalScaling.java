package dev.orrery.controllers.deployment;

import dev.orrery.controllers.deployment.RollingStep.Resize;
import io.vavr.collection.Vector;

/**
 * What becomes of the ReplicaSets of a rollout when the Deployment is scaled in the middle of it: the difference is spread
 * over them in proportion to their sizes, the largest first; what rounding leaves over goes to the largest.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#proportional-scaling">Proportional
 *     scaling</a> and BEHAVIOUR rule 27
 */
final class ProportionalScaling {

    private ProportionalScaling() {}

    /**
     * A ReplicaSet with pods.
     *
     * @param mostBefore the total that was allowed when it was last scaled; 0 when that is not known
     */
    record Share(String name, int replicas, int mostBefore) {}

    /** @param shares largest first */
    static Vector<Resize> spread(Vector<Share> shares, Bounds bounds) {
        int allowed = bounds.replicas() > 0 ? bounds.mostInTotal() : 0;
        int toAdd = allowed - shares.map(Share::replicas).sum().intValue();
        int added = 0;
        Vector<Resize> sizes = Vector.empty();
        for (Share share : shares) {
            int part = part(share, bounds, toAdd - added);
            added += part;
            sizes = sizes.append(new Resize(share.name(), share.replicas() + part));
        }
        return shrinkingFirst(withLeftover(sizes, toAdd - added), shares);
    }

    private static Vector<Resize> withLeftover(Vector<Resize> sizes, int leftover) {
        Resize largest = sizes.head();
        return sizes.update(0, new Resize(largest.name(), Math.max(0, largest.replicas() + leftover)));
    }

    /** Where some grow and some shrink, room is made before it is used. */
    private static Vector<Resize> shrinkingFirst(Vector<Resize> sizes, Vector<Share> shares) {
        return sizes.zip(shares)
                .sortBy(pair -> pair._1().replicas() > pair._2().replicas())
                .map(pair -> pair._1());
    }

    /**
     * What one ReplicaSet gets or gives, never beyond what is still to be added or taken. None grows while all together must
     * shrink; Kubernetes lets that happen where somebody else has resized one of them.
     */
    private static int part(Share share, Bounds bounds, int remaining) {
        if (remaining == 0) {
            return 0;
        }
        int fraction = fraction(share, bounds);
        return remaining > 0 ? Math.min(fraction, remaining) : Math.min(0, Math.max(fraction, remaining));
    }

    private static int fraction(Share share, Bounds bounds) {
        if (bounds.replicas() == 0) {
            return -share.replicas();
        }
        if (share.mostBefore() == 0) {
            return 0;
        }
        double exact = (double) share.replicas() * bounds.mostInTotal() / share.mostBefore();
        return (int) Math.floor(exact + 0.5) - share.replicas();
    }
}
