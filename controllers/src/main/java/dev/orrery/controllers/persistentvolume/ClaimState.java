package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeBinding;
import dev.orrery.model.storage.VolumeChoice;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Where a claim stands: what is to be written for it, or what it is told while it waits.
 *
 * @param actions in the order in which Kubernetes writes them
 * @param events that are repeated at each look
 */
record ClaimState(Vector<Action> actions, Vector<EventNote> events) {
    private static final ClaimState CONTENT = new ClaimState(Vector.empty(), Vector.empty());
    private static final EventNote NO_CLASS = EventNote.normal(
            "FailedBinding", "no persistent volumes available for this claim and no storage class is set");
    private static final EventNote WAITS =
            EventNote.normal("WaitForFirstConsumer", "waiting for first consumer to be created before binding");

    static ClaimState of(PersistentVolumeClaim claim, ClusterView view) {
        if (VolumeBinding.isComplete(claim) || claim.status().phase().contains("Lost")) {
            return bound(claim, view);
        }
        return VolumeBinding.volumeName(claim).isEmpty() ? searching(claim, view) : asking(claim, view);
    }

    private static ClaimState bindingTo(PersistentVolume volume, PersistentVolumeClaim claim) {
        return new ClaimState(Bind.actions(volume, claim), Vector.empty());
    }

    private static ClaimState told(EventNote event) {
        return new ClaimState(Vector.empty(), Vector.of(event));
    }

    /** A claim that was bound: its volume must still be there (BEHAVIOUR 123). */
    private static ClaimState bound(PersistentVolumeClaim claim, ClusterView view) {
        if (VolumeBinding.volumeName(claim).isEmpty()) {
            return lost(
                    claim,
                    "ClaimLost",
                    "Bound claim has lost reference to PersistentVolume. " + "Data on the volume is lost!");
        }
        Option<PersistentVolume> volume = view.get(PersistentVolume.KIND, "", VolumeBinding.volumeName(claim));
        if (volume.isEmpty()) {
            return lost(
                    claim, "ClaimLost", "Bound claim has lost its PersistentVolume. " + "Data on the volume is lost!");
        }
        boolean isOurs = volume.get().spec().claimRef().isEmpty() || VolumeBinding.isFor(volume.get(), claim);
        return isOurs
                ? bindingTo(volume.get(), claim)
                : lost(
                        claim,
                        "ClaimMisbound",
                        "Two claims are bound to the same volume, " + "this one is bound incorrectly");
    }

    private static ClaimState lost(PersistentVolumeClaim claim, String reason, String message) {
        if (claim.status().phase().contains("Lost")) {
            return CONTENT;
        }
        PersistentVolumeClaim losing = claim.withStatus(claim.status().withPhase(Option.some("Lost")));
        Action action = Action.updateStatus(losing, message).announcing(EventNote.warning(reason, message));
        return new ClaimState(Vector.of(action), Vector.empty());
    }

    /** A claim that asks for a volume by its name (BEHAVIOUR 116). */
    private static ClaimState asking(PersistentVolumeClaim claim, ClusterView view) {
        Option<PersistentVolume> wanted = view.get(PersistentVolume.KIND, "", VolumeBinding.volumeName(claim));
        if (wanted.isEmpty()) {
            return CONTENT;
        }
        PersistentVolume volume = wanted.get();
        if (volume.spec().claimRef().isEmpty()) {
            return mismatch(volume, claim)
                    .map(fault -> told(EventNote.warning(
                            "VolumeMismatch", "Cannot bind to requested volume \"" + volume.name() + "\": " + fault)))
                    .getOrElse(() -> bindingTo(volume, claim));
        }
        return VolumeBinding.isFor(volume, claim)
                ? bindingTo(volume, claim)
                : told(EventNote.warning(
                        "FailedBinding", "volume \"" + volume.name() + "\" already bound to a different claim."));
    }

    private static Option<String> mismatch(PersistentVolume volume, PersistentVolumeClaim claim) {
        if (VolumeChoice.size(volume).compareTo(VolumeChoice.request(claim)) < 0) {
            return Option.some("requested PV is too small");
        }
        if (!VolumeBinding.className(volume).equals(VolumeBinding.className(claim))) {
            return Option.some("storageClassName does not match");
        }
        if (!VolumeChoice.sameMode(volume, claim)) {
            return Option.some("incompatible volumeMode");
        }
        return VolumeChoice.hasModes(volume, claim) ? Option.none() : Option.some("incompatible accessMode");
    }

    /** A claim that takes whatever suits it (BEHAVIOUR 115, 117, 120). */
    private static ClaimState searching(PersistentVolumeClaim claim, ClusterView view) {
        Option<StorageClass> found = view.get(StorageClass.KIND, "", VolumeBinding.className(claim));
        boolean waits = found.exists(StorageClass::waitsForFirstConsumer);
        return VolumeChoice.anywhere(claim, view.list(PersistentVolume.KIND).toVector(), waits)
                .map(volume -> bindingTo(volume, claim))
                .getOrElse(() -> lacking(claim, found));
    }

    private static ClaimState lacking(PersistentVolumeClaim claim, Option<StorageClass> found) {
        boolean isSelected =
                claim.metadata().annotation(VolumeBinding.SELECTED_NODE).isDefined();
        if (found.exists(StorageClass::waitsForFirstConsumer) && !isSelected) {
            return told(WAITS);
        }
        if (VolumeBinding.className(claim).isEmpty()) {
            return told(NO_CLASS);
        }
        return found.map(storageClass -> Provisioning.request(claim, storageClass))
                .getOrElse(() -> told(EventNote.warning(
                        "ProvisioningFailed",
                        "storageclass.storage.k8s.io \"" + VolumeBinding.className(claim) + "\" not found")));
    }
}
