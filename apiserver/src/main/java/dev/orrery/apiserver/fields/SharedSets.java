package dev.orrery.apiserver.fields;

import dev.orrery.model.fields.FieldSet;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/** Equal sets as one and the same: thousands of pods of one template are managed alike. */
final class SharedSets {
    private static final Map<FieldSet, WeakReference<FieldSet>> KNOWN = new WeakHashMap<>();

    private SharedSets() {}

    static FieldSet of(FieldSet set) {
        synchronized (KNOWN) {
            WeakReference<FieldSet> reference = KNOWN.get(set);
            FieldSet known = reference == null ? null : reference.get();
            if (known != null) {
                return known;
            }
            KNOWN.put(set, new WeakReference<>(set));
            return set;
        }
    }
}
