package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.ClaimVolume;
import dev.orrery.model.core.ImmutableClaimVolume;
import dev.orrery.model.core.ImmutablePersistentVolumeClaim;
import dev.orrery.model.core.ImmutableVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Volume;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The claims of one ordinal, and the volumes that mount them. Claims outlive the pod and are found again by their names
 * (BEHAVIOUR rules 73, 76).
 */
record Storage(StatefulSet set, Ordinal ordinal) {

    private Vector<PersistentVolumeClaim> templates() {
        return set.spec().volumeClaimTemplates();
    }

    /** The claims that this ordinal needs and that do not exist. */
    Vector<PersistentVolumeClaim> missingClaims(ClusterView view) {
        return templates()
                .map(this::claim)
                .filter(claim -> find(claim.name(), view).isEmpty());
    }

    /** The claims that do not have the owner that they are to have, with it. */
    Vector<PersistentVolumeClaim> misownedClaims(Pod pod, Option<OwnerReference> owner, ClusterView view) {
        return present(view).flatMap(claim -> new Retention(set).corrected(claim, pod, owner));
    }

    /**
     * Whether a claim of this ordinal is about to go, by itself or with an earlier pod of this name: a new pod must not be
     * made to use it.
     */
    boolean isVanishing(ClusterView view) {
        return present(view)
                .exists(claim -> claim.metadata().isTerminating()
                        || claim.metadata().ownerReferences().exists(this::isEarlierPod));
    }

    private boolean isEarlierPod(OwnerReference owner) {
        return owner.kind().equals(Pod.KIND.name()) && owner.name().equals(ordinal.podName(set));
    }

    private Vector<PersistentVolumeClaim> present(ClusterView view) {
        return templates().flatMap(template -> find(ordinal.claimName(template, set), view));
    }

    private Option<PersistentVolumeClaim> find(String name, ClusterView view) {
        return view.get(PersistentVolumeClaim.KIND, set.namespace(), name);
    }

    /** A claim carries its template's labels and those of the set's selector, which win. */
    private PersistentVolumeClaim claim(PersistentVolumeClaim template) {
        ObjectMeta metadata = ImmutableObjectMeta.builder()
                .name(ordinal.claimName(template, set))
                .namespace(set.namespace())
                .labels(set.spec()
                        .selector()
                        .matchLabels()
                        .merge(template.metadata().labels()))
                .annotations(template.metadata().annotations())
                .finalizers(template.metadata().finalizers())
                .ownerReferences(new Retention(set).ownerWhileWanted().toVector())
                .build();
        return ImmutablePersistentVolumeClaim.copyOf(template).withMetadata(metadata);
    }

    boolean isMountedBy(Pod pod) {
        return templates().isEmpty()
                || templates().forAll(template -> pod.spec().volumes().exists(volume -> mounts(volume, template)));
    }

    private boolean mounts(Volume volume, PersistentVolumeClaim template) {
        return volume.name().equals(template.name())
                && volume.persistentVolumeClaim()
                        .exists(claim -> claim.claimName().equals(ordinal.claimName(template, set)));
    }

    /** Volumes with those of the claim templates first; they take the place of others of the same name. */
    Vector<Volume> mountedAmong(Vector<Volume> volumes) {
        Vector<String> names = templates().map(PersistentVolumeClaim::name);
        return templates().map(this::volume).appendAll(volumes.reject(volume -> names.contains(volume.name())));
    }

    private Volume volume(PersistentVolumeClaim template) {
        ClaimVolume source = ImmutableClaimVolume.builder()
                .claimName(ordinal.claimName(template, set))
                .build();
        return ImmutableVolume.builder()
                .name(template.name())
                .persistentVolumeClaim(source)
                .build();
    }
}
