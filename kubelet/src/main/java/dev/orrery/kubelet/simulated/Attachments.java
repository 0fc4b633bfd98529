package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.storage.VolumeAttachment;

/**
 * Looks whether a volume is attached to a node.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume-attachment-v1/">
 *     VolumeAttachment</a>
 */
record Attachments(ClusterView view, PersistentVolume volume, String node) {

    boolean isAttached() {
        return view.list(VolumeAttachment.KIND).exists(this::saysSo);
    }

    private boolean saysSo(VolumeAttachment attachment) {
        return attachment.status().attached()
                && attachment.spec().nodeName().equals(node)
                && attachment.spec().source().persistentVolumeName().contains(volume.name())
                && volume.spec()
                        .csi()
                        .exists(csi -> csi.driver().equals(attachment.spec().attacher()));
    }
}
