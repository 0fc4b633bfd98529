package dev.orrery.apiserver.validation;

import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.PersistentVolumeClaimSpec;
import dev.orrery.model.core.ResourceRequirements;
import dev.orrery.model.names.NameRule;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a claim must be, and that it only ever grows (rule 124).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims">Claims</a>
 */
final class ClaimRules {

    static final Vector<String> MODES = Vector.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
    static final Vector<String> VOLUME_MODES = Vector.of("Block", "Filesystem");

    private static final String STORAGE = "storage";
    private static final String FOR_ONE_POD = "ReadWriteOncePod";
    private static final String ATTRIBUTES_CLASS = "volumeAttributesClassName";

    private ClaimRules() {}

    static void ofNew(PersistentVolumeClaim claim, Faults faults) {
        PersistentVolumeClaimSpec spec = claim.spec();
        if (spec.accessModes().isEmpty()) {
            faults.required(Path.SPEC.field("accessModes"), "at least 1 access mode is required");
        }
        spec.selector().forEach(selector -> SelectorRules.check(selector, Path.SPEC.field("selector"), faults));
        modes(spec.accessModes(), faults);
        size(
                spec.resources().requests().get(STORAGE),
                Path.SPEC.field("resources").key(STORAGE),
                faults);
        className(spec.storageClassName(), faults);
        spec.volumeMode().forEach(mode -> faults.oneOf(Path.SPEC.field("volumeMode"), mode, VOLUME_MODES));
    }

    static void modes(Vector<String> modes, Faults faults) {
        for (String mode : modes) {
            faults.oneOf(Path.SPEC.field("accessModes"), mode, MODES);
        }
        if (modes.contains(FOR_ONE_POD) && modes.size() > 1) {
            faults.forbidden(Path.SPEC.field("accessModes"), "may not use ReadWriteOncePod with other access modes");
        }
    }

    static void className(Option<String> name, Faults faults) {
        name.filter(text -> !text.isEmpty())
                .forEach(text -> faults.invalidText(
                        Path.SPEC.field("storageClassName"), text, NameRule.DNS1123_SUBDOMAIN.faults(text)));
    }

    private static void size(Option<Quantity> size, Path path, Faults faults) {
        if (size.isEmpty()) {
            faults.required(path);
        } else if (size.get().isNegative() || size.get().isZero()) {
            faults.invalidText(path, size.get().toString(), "must be greater than zero");
        }
    }

    static void ofChange(PersistentVolumeClaim before, PersistentVolumeClaim after, Faults faults) {
        if (before.spec() == after.spec()) {
            return;
        }
        ofNew(after, faults);
        if (!comparable(before, after).equals(before.spec())) {
            faults.forbidden(
                    Path.SPEC,
                    "spec is immutable after creation except resources.requests and volumeAttributesClassName for"
                            + " bound claims");
        }
        shrinking(before, after, faults);
    }

    /** The changed specification, with everything that may change put back as it was. */
    private static PersistentVolumeClaimSpec comparable(PersistentVolumeClaim before, PersistentVolumeClaim after) {
        PersistentVolumeClaimSpec old = before.spec();
        PersistentVolumeClaimSpec changed = after.spec();
        boolean becomesBound = old.volumeName().getOrElse("").isEmpty();
        boolean getsClass = old.storageClassName().isEmpty();
        return changed.withVolumeName(becomesBound ? old.volumeName() : changed.volumeName())
                .withStorageClassName(getsClass ? old.storageClassName() : changed.storageClassName())
                .withResources(before.isBound() ? sized(changed.resources(), old) : changed.resources())
                .withUnknown(
                        before.isBound()
                                ? changed.unknown()
                                        .remove(ATTRIBUTES_CLASS)
                                        .merge(old.unknown().filterKeys(ATTRIBUTES_CLASS::equals))
                                : changed.unknown());
    }

    private static ResourceRequirements sized(ResourceRequirements changed, PersistentVolumeClaimSpec old) {
        Option<Quantity> size = old.resources().requests().get(STORAGE);
        return size.isEmpty() || !changed.requests().containsKey(STORAGE)
                ? changed
                : changed.withRequests(changed.requests().put(STORAGE, size.get()));
    }

    /** A request may be lowered again, but not to what the volume has already reached. */
    private static void shrinking(PersistentVolumeClaim before, PersistentVolumeClaim after, Faults faults) {
        Option<Quantity> old = before.spec().resources().requests().get(STORAGE);
        Option<Quantity> reached = before.status().capacity().get(STORAGE);
        for (Quantity wished : after.spec().resources().requests().get(STORAGE)) {
            boolean shrinks = old.exists(size -> wished.compareTo(size) < 0);
            if (shrinks && reached.forAll(size -> wished.compareTo(size) <= 0)) {
                faults.forbidden(
                        Path.SPEC.field("resources").field("requests").field(STORAGE),
                        "field can not be less than status.capacity");
            }
        }
    }
}
