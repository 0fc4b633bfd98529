package dev.orrery.apiserver.validation;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.DeletionCost;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a pod must be, and how little of it may change (rule 177).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement">Pod update and replacement</a>
 */
final class PodRules {

    private static final String ALL_THAT_MAY_CHANGE =
            "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
                    + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
                    + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    private PodRules() {}

    static void ofNew(Pod pod, Faults faults) {
        annotations(pod.metadata(), Path.METADATA, faults);
        PodSpecRules.check(pod.spec(), Path.SPEC, faults);
        int index = 0;
        for (Container container : pod.spec().containers()) {
            trimmed(container, Path.SPEC.field("containers").index(index++), faults);
        }
    }

    /** Annotations that mean something to Kubernetes, of a pod or of a template. */
    static void annotations(ObjectMeta metadata, Path path, Faults faults) {
        for (String cost : metadata.annotation(DeletionCost.ANNOTATION).filter(text -> !text.isEmpty())) {
            if (DeletionCost.read(cost).isEmpty()) {
                faults.invalidText(
                        path.field("annotations").key(DeletionCost.ANNOTATION), cost, "must be a 32bit integer");
            }
        }
    }

    private static void trimmed(Container container, Path path, Faults faults) {
        String image = container.image().getOrElse("");
        if (!image.strip().equals(image)) {
            faults.invalidText(path.field("image"), image, "must not have leading or trailing whitespace");
        }
    }

    static void ofChange(Pod before, Pod after, Faults faults) {
        if (before.spec() == after.spec()) {
            annotations(after.metadata(), Path.METADATA, faults);
            return;
        }
        ofNew(after, faults);
        PodSpec old = before.spec();
        PodSpec changed = after.spec();
        boolean sameContainers = sameSize(old.containers(), changed.containers(), "containers", faults);
        boolean sameInitContainers = sameSize(old.initContainers(), changed.initContainers(), "initContainers", faults);
        if (!sameContainers || !sameInitContainers) {
            return;
        }
        deadline(old.activeDeadlineSeconds(), changed.activeDeadlineSeconds(), faults);
        tolerations(before, after, faults);
        if (!comparable(old, changed).equals(old)) {
            faults.forbidden(Path.SPEC, ALL_THAT_MAY_CHANGE);
        }
    }

    private static boolean sameSize(Vector<Container> before, Vector<Container> after, String field, Faults faults) {
        if (before.size() != after.size()) {
            faults.forbidden(Path.SPEC.field(field), "pod updates may not add or remove containers");
        }
        return before.size() == after.size();
    }

    /** A deadline may be set, and brought nearer; it may not be moved away. */
    private static void deadline(Option<Long> before, Option<Long> after, Faults faults) {
        Path path = Path.SPEC.field("activeDeadlineSeconds");
        if (before.isEmpty()) {
            return;
        }
        if (after.isEmpty()) {
            faults.invalid(path, "null", "must not update from a positive integer to nil value");
        } else if (after.get() > before.get()) {
            faults.invalidNumber(path, after.get(), "must be less than or equal to previous value");
        }
    }

    private static void tolerations(Pod before, Pod after, Faults faults) {
        Vector<Toleration> now = after.spec().tolerations();
        if (!before.spec().tolerations().forAll(old -> now.exists(each -> isSame(old, each)))) {
            faults.forbidden(
                    Path.SPEC.field("tolerations"),
                    "existing toleration can not be modified except its tolerationSeconds");
        }
    }

    private static boolean isSame(Toleration old, Toleration each) {
        return each.withTolerationSeconds(old.tolerationSeconds()).equals(old);
    }

    /** The changed specification, with everything that may change put back as it was. */
    private static PodSpec comparable(PodSpec old, PodSpec changed) {
        boolean graceMayChange = old.gracePeriodSeconds() < 0
                && changed.terminationGracePeriodSeconds().contains(1L);
        return changed.withContainers(images(old.containers(), changed.containers()))
                .withInitContainers(images(old.initContainers(), changed.initContainers()))
                .withActiveDeadlineSeconds(old.activeDeadlineSeconds())
                .withTolerations(old.tolerations())
                .withTerminationGracePeriodSeconds(
                        graceMayChange ? old.terminationGracePeriodSeconds() : changed.terminationGracePeriodSeconds());
    }

    private static Vector<Container> images(Vector<Container> old, Vector<Container> changed) {
        return changed.zipWith(old, (container, former) -> container.withImage(former.image()));
    }
}
