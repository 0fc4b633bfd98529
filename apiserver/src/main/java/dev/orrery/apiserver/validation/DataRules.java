package dev.orrery.apiserver.validation;

import dev.orrery.model.names.NameRule;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/** What ConfigMaps and Secrets have in common: keys, a size, and that they may be sealed (rule 151). */
final class DataRules {

    static final int MOST_BYTES = 1024 * 1024;
    static final String SEALED = "field is immutable when `immutable` is set";

    /** The whole object; how Kubernetes prints a path without a name. */
    private static final Path WHOLE = Path.of("[]");

    private DataRules() {}

    static void keys(SortedMap<String, String> data, Path path, Faults faults) {
        for (String key : data.keysIterator()) {
            faults.invalidText(path.key(key), key, NameRule.CONFIG_KEY.faults(key));
        }
    }

    static void size(long bytes, Faults faults) {
        if (bytes > MOST_BYTES) {
            faults.tooLong(WHOLE, MOST_BYTES);
        }
    }

    /** Whether an object is sealed; if so, that it stays so. */
    static boolean isSealed(Option<Boolean> before, Option<Boolean> after, Faults faults) {
        boolean isSealed = before.getOrElse(false);
        if (isSealed && !after.getOrElse(false)) {
            faults.forbidden(Path.of("immutable"), SEALED);
        }
        return isSealed;
    }

    static void same(SortedMap<String, String> before, SortedMap<String, String> after, String field, Faults faults) {
        if (!before.equals(after)) {
            faults.forbidden(Path.of(field), SEALED);
        }
    }
}
