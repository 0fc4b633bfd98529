package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;

/** Volumes, claims, classes and attachments as rows. */
final class StorageRows {
    static final Layout VOLUME = Layout.of(StorageRows::volume)
            .text("Capacity", "Access Modes", "Reclaim Policy", "Status", "Claim", "StorageClass")
            .text("VolumeAttributesClass", "Reason")
            .age()
            .wide("VolumeMode");
    static final Layout CLAIM = Layout.of(StorageRows::claim)
            .text("Status", "Volume", "Capacity", "Access Modes", "StorageClass", "VolumeAttributesClass")
            .age()
            .wide("VolumeMode");
    static final Layout CLASS = Layout.of(StorageRows::storageClass)
            .text("Provisioner", "ReclaimPolicy", "VolumeBindingMode", "AllowVolumeExpansion")
            .age();
    static final Layout ATTACHMENT = Layout.of(StorageRows::attachment)
            .text("Attacher", "PV", "Node", "Attached")
            .age();

    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";
    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    private StorageRows() {}

    private static Vector<String> volume(Json volume, Instant now) {
        Json claim = volume.objectAt("spec", "claimRef");
        String claimed = claim.at("name").isEmpty() ? "" : claim.textAt("namespace") + "/" + claim.textAt("name");
        return Vector.of(
                Cells.name(volume),
                volume.textAt("spec", "capacity", "storage"),
                Cells.accessModes(volume.elementsAt("spec", "accessModes")),
                volume.textAt("spec", "persistentVolumeReclaimPolicy"),
                Cells.isTerminating(volume) ? "Terminating" : volume.textAt("status", "phase"),
                claimed,
                className(volume),
                attributesClass(volume),
                volume.textAt("status", "reason"),
                Cells.age(volume, now),
                mode(volume));
    }

    private static Vector<String> claim(Json claim, Instant now) {
        boolean named = !claim.textAt("spec", "volumeName").isEmpty();
        String capacity =
                claim.at("status", "capacity", "storage").map(Json::plainText).getOrElse("0");
        return Vector.of(
                Cells.name(claim),
                Cells.isTerminating(claim) ? "Terminating" : claim.textAt("status", "phase"),
                claim.textAt("spec", "volumeName"),
                named ? capacity : "",
                named ? Cells.accessModes(claim.elementsAt("status", "accessModes")) : "",
                className(claim),
                attributesClass(claim),
                Cells.age(claim, now),
                mode(claim));
    }

    private static Vector<String> storageClass(Json storageClass, Instant now) {
        boolean isDefault =
                storageClass.textAt("metadata", "annotations", DEFAULT_CLASS).equals("true");
        String policy = storageClass.textAt("reclaimPolicy");
        String binding = storageClass.textAt("volumeBindingMode");
        return Vector.of(
                Cells.name(storageClass) + (isDefault ? " (default)" : ""),
                storageClass.textAt("provisioner"),
                policy.isEmpty() ? "Delete" : policy,
                binding.isEmpty() ? "Immediate" : binding,
                Boolean.toString(storageClass.isTrueAt("allowVolumeExpansion")),
                Cells.age(storageClass, now));
    }

    private static Vector<String> attachment(Json attachment, Instant now) {
        return Vector.of(
                Cells.name(attachment),
                attachment.textAt("spec", "attacher"),
                attachment.textAt("spec", "source", "persistentVolumeName"),
                attachment.textAt("spec", "nodeName"),
                Boolean.toString(attachment.isTrueAt("status", "attached")),
                Cells.age(attachment, now));
    }

    private static String className(Json object) {
        String annotated = object.textAt("metadata", "annotations", CLASS_ANNOTATION);
        return annotated.isEmpty() ? object.textAt("spec", "storageClassName") : annotated;
    }

    private static String attributesClass(Json object) {
        return object.at("spec", "volumeAttributesClassName")
                .map(Json::plainText)
                .getOrElse(Cells.UNSET);
    }

    private static String mode(Json object) {
        String mode = object.textAt("spec", "volumeMode");
        return mode.isEmpty() ? Cells.UNSET : mode;
    }
}
