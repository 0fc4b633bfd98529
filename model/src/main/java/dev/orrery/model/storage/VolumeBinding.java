package dev.orrery.model.storage;

import dev.orrery.model.core.ImmutableObjectReference;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.Revision;
import io.vavr.control.Option;

/** What says that a claim and a volume belong together, and how it is written down. */
public final class VolumeBinding {

    /** On a claim: both sides of the binding were written. */
    public static final String BIND_COMPLETED = "pv.kubernetes.io/bind-completed";

    /** On either side: the controller made the binding, not a person, and may undo it. */
    public static final String BOUND_BY_CONTROLLER = "pv.kubernetes.io/bound-by-controller";

    /** On a claim: the node that the scheduler chose for its first pod. */
    public static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";

    private VolumeBinding() {}

    /** Whether a volume is kept for a claim: by its uid, or, where a person wrote no uid, by its name. */
    public static boolean isFor(PersistentVolume volume, PersistentVolumeClaim claim) {
        return volume.spec()
                .claimRef()
                .exists(reference -> names(reference, claim)
                        && reference.uid().forAll(uid -> uid.isEmpty() || uid.equals(claim.uid())));
    }

    private static boolean names(ObjectReference reference, PersistentVolumeClaim claim) {
        return reference.name().contains(claim.name()) && reference.namespace().contains(claim.namespace());
    }

    /** Whether a claim is bound for good: it names its volume, and both sides were written. */
    public static boolean isComplete(PersistentVolumeClaim claim) {
        return !volumeName(claim).isEmpty()
                && claim.metadata().annotation(BIND_COMPLETED).isDefined();
    }

    /** The volume that a claim names; empty when it names none. */
    public static String volumeName(PersistentVolumeClaim claim) {
        return claim.spec().volumeName().getOrElse("");
    }

    /** The class of a claim; empty when it has none. */
    public static String className(PersistentVolumeClaim claim) {
        return claim.spec().storageClassName().getOrElse("");
    }

    /** The class of a volume; empty when it has none. */
    public static String className(PersistentVolume volume) {
        return volume.spec().storageClassName().getOrElse("");
    }

    /** The volume, given to a claim by a controller. A volume that a person has kept for the claim only gets its uid. */
    public static PersistentVolume given(PersistentVolume volume, PersistentVolumeClaim claim) {
        Option<ObjectReference> known = volume.spec().claimRef().filter(reference -> names(reference, claim));
        PersistentVolume referring = volume.withSpec(volume.spec().withClaimRef(Option.some(reference(claim))));
        return known.isDefined()
                ? referring
                : referring.withMetadata(volume.metadata().withAnnotation(BOUND_BY_CONTROLLER, "yes"));
    }

    /** A reference to a claim, as a volume has it. */
    public static ObjectReference reference(PersistentVolumeClaim claim) {
        return ImmutableObjectReference.builder()
                .kind(claim.kind().name())
                .apiVersion(claim.kind().apiVersion())
                .namespace(claim.namespace())
                .name(claim.name())
                .uid(claim.metadata().uid())
                .resourceVersion(claim.metadata().resourceVersion().map(Revision::toString))
                .build();
    }
}
