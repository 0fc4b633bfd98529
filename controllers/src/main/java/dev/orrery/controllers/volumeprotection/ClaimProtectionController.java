package dev.orrery.controllers.volumeprotection;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;

/**
 * Lets a claim go that is being deleted, once no pod uses it any more (BEHAVIOUR 122). A pod without a node does not use it
 * yet, and will not get to.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#storage-object-in-use-protection">Storage object
 *     in use protection</a>
 */
final class ClaimProtectionController implements Controller<PersistentVolumeClaim> {
    static final String FINALIZER = "kubernetes.io/pvc-protection";

    @Override
    public String name() {
        return "pvc-protection-controller";
    }

    @Override
    public Watches<PersistentVolumeClaim> watches() {
        return Watches.of(PersistentVolumeClaim.KIND)
                .when(change -> change.after().exists(claim -> claim.metadata().isTerminating()))
                .mapped(Pod.KIND, (change, view) -> claims(change));
    }

    private static Vector<ObjectKey> claims(Change change) {
        return change.isRemoval()
                ? change.before()
                        .toVector()
                        .map(Pod.class::cast)
                        .flatMap(pod -> pod.spec().claimNames())
                        .map(name -> ObjectKey.of(
                                PersistentVolumeClaim.KIND, change.subject().namespace(), name))
                : Vector.empty();
    }

    @Override
    public Plan plan(PersistentVolumeClaim claim, ClusterView view) {
        boolean isHeld = claim.metadata().isTerminating()
                && claim.metadata().finalizers().contains(FINALIZER);
        return !isHeld || isUsed(claim, view)
                ? Plan.nothing()
                : Plan.of(Action.update(
                        claim.withMetadata(claim.metadata().withoutFinalizer(FINALIZER)), "no pod uses it"));
    }

    private static boolean isUsed(PersistentVolumeClaim claim, ClusterView view) {
        return view.list(Pod.KIND, claim.namespace())
                .exists(pod -> pod.isScheduled() && pod.spec().claimNames().contains(claim.name()));
    }
}
