package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.Vector;

/** What passes between the volume controller and whoever makes volumes: annotations on the claim. */
final class Provisioning {

    /** On a claim: who is to make its volume. */
    static final String PROVISIONER = "volume.kubernetes.io/storage-provisioner";

    /** On a volume: who made it, and so deletes it. */
    static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

    private static final String OLD_PROVISIONER = "volume.beta.kubernetes.io/storage-provisioner";
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";

    private Provisioning() {}

    /** Asks the provisioner of a class for a volume, and tells whose turn it is (BEHAVIOUR 117). */
    static ClaimState request(PersistentVolumeClaim claim, StorageClass storageClass) {
        String provisioner = storageClass.provisioner();
        if (provisioner.equals(NO_PROVISIONER)) {
            String message = "no volume plugin matched name: " + provisioner;
            return new ClaimState(Vector.empty(), Vector.of(EventNote.warning("ProvisioningFailed", message)));
        }
        ObjectMeta metadata =
                claim.metadata().withAnnotation(OLD_PROVISIONER, provisioner).withAnnotation(PROVISIONER, provisioner);
        Vector<Action> actions = metadata.equals(claim.metadata())
                ? Vector.empty()
                : Vector.of(Action.update(claim.withMetadata(metadata), "a volume is to be made for it"));
        return new ClaimState(actions, Vector.of(EventNote.normal("ExternalProvisioning", waiting(provisioner))));
    }

    private static String waiting(String provisioner) {
        return "Waiting for a volume to be created either by the external provisioner '" + provisioner
                + "' or manually by the system administrator. If volume creation is delayed, please verify that the "
                + "provisioner is running and correctly registered.";
    }
}
