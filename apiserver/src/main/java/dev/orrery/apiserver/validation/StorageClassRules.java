package dev.orrery.apiserver.validation;

import dev.orrery.model.names.NameRule;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * What a StorageClass must be; next to nothing of it may change.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/storage-classes/">Storage classes</a>
 */
final class StorageClassRules {

    private static final Vector<String> RECLAIM = Vector.of("Delete", "Retain");
    private static final Vector<String> BINDING = Vector.of("Immediate", "WaitForFirstConsumer");

    private StorageClassRules() {}

    static void ofNew(StorageClass storageClass, Faults faults) {
        String provisioner = storageClass.provisioner();
        if (provisioner.isEmpty()) {
            faults.required(Path.of("provisioner"));
        } else {
            faults.invalidText(
                    Path.of("provisioner"),
                    provisioner,
                    NameRule.QUALIFIED_NAME.faults(provisioner.toLowerCase(Locale.ROOT)));
        }
        storageClass
                .parameters()
                .keySet()
                .filter(String::isEmpty)
                .forEach(name -> faults.invalidText(Path.of("parameters"), name, "field can not be empty."));
        storageClass
                .reclaimPolicy()
                .filter(policy -> !policy.isEmpty())
                .forEach(policy -> faults.oneOf(Path.of("reclaimPolicy"), policy, RECLAIM));
        String binding = storageClass.volumeBindingMode().getOrElse("");
        if (binding.isEmpty()) {
            faults.required(Path.of("volumeBindingMode"));
        } else {
            faults.oneOf(Path.of("volumeBindingMode"), binding, BINDING);
        }
    }

    static void ofChange(StorageClass before, StorageClass after, Faults faults) {
        fixed(before.parameters().equals(after.parameters()), "parameters", faults);
        fixed(before.provisioner().equals(after.provisioner()), "provisioner", faults);
        fixed(before.reclaimPolicy().equals(after.reclaimPolicy()), "reclaimPolicy", faults);
        if (!before.volumeBindingMode().equals(after.volumeBindingMode())) {
            faults.invalidText(
                    Path.of("volumeBindingMode"), after.volumeBindingMode().getOrElse(""), Faults.IMMUTABLE);
        }
    }

    private static void fixed(boolean isSame, String field, Faults faults) {
        if (!isSame) {
            faults.forbidden(Path.of(field), "updates to " + field + " are forbidden.");
        }
    }
}
