package dev.orrery.controllers.deployment;

import dev.orrery.controllers.deployment.ProportionalScaling.Share;
import dev.orrery.model.apps.ReplicaSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * Follows a Deployment whose {@code replicas} were changed, before any rollout goes on.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/deployment/sync.go">scale in sync.go</a>
 *     and BEHAVIOUR rules 10, 27 and 28
 */
final class Rescaling {

    private Rescaling() {}

    /**
     * Whether a ReplicaSet with pods was last scaled for another size. With Recreate, several of them are for the strategy to
     * empty.
     */
    static boolean isDue(Draft draft) {
        Vector<ReplicaSet> active = draft.sets().active();
        return (Bounds.isRolling(draft.deployment()) || active.size() == 1)
                && active.exists(set -> Annotations.number(set, Annotations.DESIRED_REPLICAS)
                        .exists(desired -> desired != draft.bounds().replicas()));
    }

    static Draft applied(Draft draft) {
        ReplicaSets sets = draft.sets();
        Vector<ReplicaSet> active = sets.active();
        if (active.size() <= 1) {
            return active.headOption()
                    .orElse(() -> newest(sets))
                    .map(set -> draft.resizing(set, draft.bounds().replicas()))
                    .getOrElse(draft);
        }
        if (sets.young().exists(young -> isSaturated(young, draft.bounds()))) {
            return sets.activeOld().foldLeft(draft, (emptied, set) -> emptied.resizing(set, 0));
        }
        return Bounds.isRolling(draft.deployment()) ? spread(draft, active) : draft;
    }

    private static Option<ReplicaSet> newest(ReplicaSets sets) {
        return sets.young().orElse(() -> sets.old().lastOption());
    }

    /** Whether the new ReplicaSet has all pods and they are available: then nobody needs the old ones. */
    private static boolean isSaturated(ReplicaSet young, Bounds bounds) {
        int replicas = bounds.replicas();
        return Size.replicas(young) == replicas
                && Annotations.number(young, Annotations.DESIRED_REPLICAS).contains(replicas)
                && young.status().availableReplicas() == replicas;
    }

    private static Draft spread(Draft draft, Vector<ReplicaSet> active) {
        int reported = draft.deployment().status().replicas();
        Vector<Share> shares = active.sorted(bySize(draft)).map(set -> share(set, reported));
        return draft.resizing(ProportionalScaling.spread(shares, draft.bounds()));
    }

    private static Share share(ReplicaSet set, int reported) {
        int most = Annotations.number(set, Annotations.MAX_REPLICAS)
                .filter(known -> known != 0)
                .getOrElse(reported);
        return new Share(set.name(), Size.replicas(set), most);
    }

    /** Largest first; of equals the newer grows first, and the older shrinks first. */
    private static Comparator<ReplicaSet> bySize(Draft draft) {
        boolean grows = draft.bounds().mostInTotal() > draft.sets().total()
                && draft.bounds().replicas() > 0;
        return Comparator.<ReplicaSet>comparingInt(Size::replicas)
                .reversed()
                .thenComparing(grows ? ReplicaSets.BY_AGE.reversed() : ReplicaSets.BY_AGE);
    }
}
