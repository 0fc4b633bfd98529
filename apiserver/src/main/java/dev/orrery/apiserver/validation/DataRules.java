package dev.orrery.apiserver.validation;

import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** What ConfigMaps and Secrets have in common: keys, a size, and that they may be sealed (rule 151). */
final class DataRules {

    static final int MOST_BYTES = 1024 * 1024;
    static final String SEALED = "field is immutable when `immutable` is set";

    private static final Pattern FORM = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final int LONGEST_KEY = 253;
    private static final String KEY = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
            + " (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

    /** The whole object; how Kubernetes prints a path without a name. */
    private static final Path WHOLE = Path.of("[]");

    private DataRules() {}

    static void keys(SortedMap<String, String> data, Path path, Faults faults) {
        for (String key : data.keysIterator()) {
            faults.invalidText(path.key(key), key, keyFaults(key));
        }
    }

    private static Vector<String> keyFaults(String key) {
        Vector<String> faults = Vector.empty();
        if (key.length() > LONGEST_KEY) {
            faults = faults.append("must be no more than " + LONGEST_KEY + " bytes");
        }
        if (!FORM.matcher(key).matches()) {
            faults = faults.append(KEY);
        }
        if (key.equals(".") || key.equals("..")) {
            faults = faults.append("must not be '" + key + "'");
        } else if (key.startsWith("..")) {
            faults = faults.append("must not start with '..'");
        }
        return faults;
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
