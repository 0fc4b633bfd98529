package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * Binds each claim to a volume that grants it.
 *
 * <p>A claim that finds none is looked at again every 15 s: a new volume does not wake it, unless the volume is kept for it
 * (BEHAVIOUR 118).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding">Binding</a>
 */
final class ClaimController implements Controller<PersistentVolumeClaim> {
    private static final Duration RESYNC = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "persistentvolume-controller";
    }

    @Override
    public Watches<PersistentVolumeClaim> watches() {
        return Watches.of(PersistentVolumeClaim.KIND)
                .mapped(PersistentVolume.KIND, (change, view) -> claims(change))
                .showing(StorageClass.KIND);
    }

    private static Vector<ObjectKey> claims(Change change) {
        return change.after()
                .toVector()
                .appendAll(change.before())
                .map(PersistentVolume.class::cast)
                .flatMap(volume -> volume.spec().claimRef())
                .filter(reference -> reference.name().isDefined())
                .map(reference -> ObjectKey.of(
                        PersistentVolumeClaim.KIND,
                        reference.namespace().getOrElse(""),
                        reference.name().get()))
                .distinct();
    }

    @Override
    public Plan plan(PersistentVolumeClaim claim, ClusterView view) {
        if (claim.metadata().isTerminating() && !VolumeBinding.isComplete(claim)) {
            return Plan.nothing();
        }
        Plan plan = Plan.of(ClaimState.of(claim, view).actions());
        return claim.status().phase().contains("Bound") ? plan : plan.wakeAfter(Wake.inBackground(RESYNC));
    }

    @Override
    public Report report(PersistentVolumeClaim claim, ClusterView view, Outcomes outcomes) {
        Report report = Report.events(claim, outcomes);
        return outcomes.areAllGranted() && !claim.metadata().isTerminating()
                ? report.with(ClaimState.of(claim, view).events())
                : report;
    }
}
