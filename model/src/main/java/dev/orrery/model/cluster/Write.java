package dev.orrery.model.cluster;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;

/** One change to one key: an object put there, or the key emptied. */
public sealed interface Write {

    ObjectKey key();

    /** Creates or replaces an object. Its {@code resourceVersion} becomes the revision of the commit. */
    record Put(KubernetesObject object) implements Write {
        @Override
        public ObjectKey key() {
            return object.key();
        }
    }

    /** Takes an object away. */
    record Remove(ObjectKey key) implements Write {}
}
