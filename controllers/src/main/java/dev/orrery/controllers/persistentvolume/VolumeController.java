package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Keeps the phase of each volume, and gets rid of volumes whose claims are gone as their policy says (BEHAVIOUR 114, 121).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming">Reclaiming</a>
 */
final class VolumeController implements Controller<PersistentVolume> {
    private final Reclaiming reclaiming;

    VolumeController(Vector<String> provisioners) {
        this.reclaiming = new Reclaiming(provisioners);
    }

    @Override
    public String name() {
        return "persistentvolume-binder";
    }

    @Override
    public String reportingComponent() {
        return "persistentvolume-controller";
    }

    @Override
    public Watches<PersistentVolume> watches() {
        return Watches.of(PersistentVolume.KIND).mapped(PersistentVolumeClaim.KIND, (change, view) -> volumes(change));
    }

    private static Vector<ObjectKey> volumes(Change change) {
        return change.before()
                .toVector()
                .appendAll(change.after())
                .map(PersistentVolumeClaim.class::cast)
                .map(VolumeBinding::volumeName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> ObjectKey.of(PersistentVolume.KIND, "", name));
    }

    @Override
    public Plan plan(PersistentVolume volume, ClusterView view) {
        boolean isKept =
                volume.spec().claimRef().exists(reference -> reference.uid().exists(uid -> !uid.isEmpty()));
        if (!isKept) {
            return Plan.of(Phase.of(volume, "Available"));
        }
        Option<PersistentVolumeClaim> claim = claim(volume, view);
        if (claim.isEmpty()) {
            return Plan.of(reclaiming.of(volume));
        }
        String wanted = VolumeBinding.volumeName(claim.get());
        if (wanted.isEmpty()) {
            return Plan.nothing();
        }
        return Plan.of(wanted.equals(volume.name()) ? Phase.of(volume, "Bound") : reclaiming.ofUnwanted(volume));
    }

    /** The claim that the volume is kept for, and not another one of its name. */
    private static Option<PersistentVolumeClaim> claim(PersistentVolume volume, ClusterView view) {
        return volume.spec()
                .claimRef()
                .flatMap(reference -> view.get(
                        PersistentVolumeClaim.KIND,
                        reference.namespace().getOrElse(""),
                        reference.name().getOrElse("")))
                .filter(claim -> VolumeBinding.isFor(volume, claim));
    }
}
