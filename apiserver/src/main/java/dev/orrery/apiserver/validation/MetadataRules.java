package dev.orrery.apiserver.validation;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import dev.orrery.model.names.NameRule;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * What the metadata of every object must be, whatever its kind.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Object names</a>
 */
final class MetadataRules {

    private static final int ANNOTATION_BYTES = 256 * 1024;
    private static final Vector<String> STANDARD_FINALIZERS = Vector.of("kubernetes", "orphan", "foregroundDeletion");

    private MetadataRules() {}

    static void ofNew(KubernetesObject object, Faults faults) {
        ObjectMeta metadata = object.metadata();
        String prefix = metadata.generateName().getOrElse("");
        if (!prefix.isEmpty()) {
            faults.invalidText(
                    Path.METADATA.field("generateName"),
                    prefix,
                    ObjectNames.faults(object.kind(), withoutDash(prefix)));
        }
        if (metadata.name().isEmpty()) {
            faults.required(Path.METADATA.field("name"), "name or generateName is required");
        } else {
            faults.invalidText(
                    Path.METADATA.field("name"), metadata.name(), ObjectNames.faults(object.kind(), metadata.name()));
        }
        namespace(object.kind(), metadata, faults);
        common(metadata, faults);
    }

    /** A dash at the end of a prefix is no fault: {@code maskTrailingDash} in {@code api/validation/generic.go}. */
    private static String withoutDash(String prefix) {
        boolean isDashed = prefix.length() > 1 && prefix.endsWith("-");
        return isDashed ? prefix.substring(0, prefix.length() - 2) + "a" : prefix;
    }

    private static void namespace(Kind<?> kind, ObjectMeta metadata, Faults faults) {
        String namespace = metadata.namespace().getOrElse("");
        if (namespace.isEmpty()) {
            return;
        }
        if (!kind.isNamespaced()) {
            faults.forbidden(Path.METADATA.field("namespace"), "not allowed on this type");
            return;
        }
        faults.invalidText(Path.METADATA.field("namespace"), namespace, NameRule.DNS1123_LABEL.faults(namespace));
    }

    static void ofChange(KubernetesObject before, KubernetesObject after, Faults faults) {
        ObjectMeta former = before.metadata();
        ObjectMeta metadata = after.metadata();
        immutable("name", former.name(), metadata.name(), faults);
        immutable("namespace", before.namespace(), after.namespace(), faults);
        immutable("uid", former.uid().getOrElse(""), metadata.uid().getOrElse(""), faults);
        if (former.isTerminating()) {
            Vector<String> added = metadata.finalizers().removeAll(former.finalizers());
            if (!added.isEmpty()) {
                faults.forbidden(
                        Path.METADATA.field("finalizers"),
                        "no new finalizers can be added if the object is being deleted, found new finalizers "
                                + GoValue.texts(added.sorted()));
            }
        }
        if (isTouched(former, metadata)) {
            common(metadata, faults);
        }
    }

    /** What is the very same as before was found sound when it came. */
    private static boolean isTouched(ObjectMeta before, ObjectMeta after) {
        return before.labels() != after.labels()
                || before.annotations() != after.annotations()
                || before.ownerReferences() != after.ownerReferences()
                || before.finalizers() != after.finalizers();
    }

    private static void immutable(String name, String before, String after, Faults faults) {
        if (!before.equals(after)) {
            faults.invalidText(Path.METADATA.field(name), after, Faults.IMMUTABLE);
        }
    }

    private static void common(ObjectMeta metadata, Faults faults) {
        metadata.generation().forEach(number -> faults.notNegative(Path.METADATA.field("generation"), number));
        labels(metadata.labels(), Path.METADATA.field("labels"), faults);
        annotations(metadata.annotations(), Path.METADATA.field("annotations"), faults);
        owners(metadata.ownerReferences(), Path.METADATA.field("ownerReferences"), faults);
        int index = 0;
        for (String finalizer : metadata.finalizers()) {
            finalizer(finalizer, Path.METADATA.field("finalizers").index(index++), faults);
        }
    }

    static void labels(SortedMap<String, String> labels, Path path, Faults faults) {
        for (Tuple2<String, String> label : labels) {
            faults.invalidText(path, label._1(), NameRule.QUALIFIED_NAME.faults(label._1()));
            faults.invalidText(path, label._2(), NameRule.LABEL_VALUE.faults(label._2()));
        }
    }

    static void annotations(SortedMap<String, String> annotations, Path path, Faults faults) {
        long size = 0;
        for (Tuple2<String, String> entry : annotations) {
            String key = entry._1();
            faults.invalidText(path, key, NameRule.QUALIFIED_NAME.faults(key.toLowerCase(Locale.ROOT)));
            size += Bytes.of(key) + Bytes.of(entry._2());
        }
        if (size > ANNOTATION_BYTES) {
            faults.tooLong(path, ANNOTATION_BYTES);
        }
    }

    /** At most one owner is the controller (rule 134). */
    private static void owners(Vector<OwnerReference> owners, Path path, Faults faults) {
        OwnerReference controller = null;
        for (OwnerReference owner : owners) {
            owner(owner, path, faults);
            if (owner.isController() && controller != null) {
                faults.invalid(
                        path,
                        owners(owners),
                        "Only one reference can have Controller set to true. Found \"true\" in references for "
                                + controller.name() + " and " + owner.name());
            }
            controller = owner.isController() && controller == null ? owner : controller;
        }
    }

    private static void owner(OwnerReference owner, Path path, Faults faults) {
        notEmpty(owner.apiVersion(), path.field("apiVersion"), "version must not be empty", faults);
        notEmpty(owner.kind(), path.field("kind"), "kind must not be empty", faults);
        notEmpty(owner.name(), path.field("name"), "name must not be empty", faults);
        notEmpty(owner.uid(), path.field("uid"), "uid must not be empty", faults);
    }

    private static void notEmpty(String value, Path path, String detail, Faults faults) {
        if (value.isEmpty()) {
            faults.invalidText(path, value, detail);
        }
    }

    private static String owners(Vector<OwnerReference> owners) {
        return owners.map(owner -> "v1.OwnerReference{APIVersion:" + GoValue.text(owner.apiVersion()) + ", Kind:"
                        + GoValue.text(owner.kind()) + ", Name:" + GoValue.text(owner.name()) + ", UID:"
                        + GoValue.text(owner.uid()) + ", Controller:" + GoValue.pointer("*bool", owner.controller())
                        + ", BlockOwnerDeletion:" + GoValue.pointer("*bool", owner.blockOwnerDeletion()) + "}")
                .mkString("[]v1.OwnerReference{", ", ", "}");
    }

    private static void finalizer(String finalizer, Path path, Faults faults) {
        Vector<String> wrong = NameRule.QUALIFIED_NAME.faults(finalizer);
        faults.invalidText(path, finalizer, wrong);
        boolean isQualified = finalizer.indexOf('/') >= 0 || STANDARD_FINALIZERS.contains(finalizer);
        if (wrong.isEmpty() && !isQualified) {
            faults.invalidText(path, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
        }
    }
}
