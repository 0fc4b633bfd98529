package dev.orrery.controllers.attachdetach;

import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.storage.ImmutableVolumeAttachment;
import dev.orrery.model.storage.ImmutableVolumeAttachmentSource;
import dev.orrery.model.storage.ImmutableVolumeAttachmentSpec;
import dev.orrery.model.storage.ImmutableVolumeAttachmentStatus;
import dev.orrery.model.storage.VolumeAttachment;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The VolumeAttachment of a volume on a node. */
final class Attachment {

    private Attachment() {}

    static VolumeAttachment of(PersistentVolume volume, String driver, String node) {
        return ImmutableVolumeAttachment.builder()
                .metadata(ObjectMeta.named(name(volume, driver, node)))
                .spec(ImmutableVolumeAttachmentSpec.builder()
                        .attacher(driver)
                        .nodeName(node)
                        .source(ImmutableVolumeAttachmentSource.builder()
                                .persistentVolumeName(volume.name())
                                .build())
                        .build())
                .status(ImmutableVolumeAttachmentStatus.builder()
                        .attached(false)
                        .build())
                .build();
    }

    /** {@code csi-} and the hash of the volume's handle, its driver and the node: one for each volume and node. */
    static String name(PersistentVolume volume, String driver, String node) {
        String handle = volume.spec().csi().map(csi -> csi.volumeHandle()).getOrElse(volume::name);
        return "csi-" + HexFormat.of().formatHex(sha256(handle + driver + node));
    }

    static ObjectKey key(PersistentVolume volume, String driver, String node) {
        return ObjectKey.of(VolumeAttachment.KIND, "", name(volume, driver, node));
    }

    static Option<String> volumeName(VolumeAttachment attachment) {
        return attachment.spec().source().persistentVolumeName();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
