package dev.orrery.model.cluster;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/** Dependents, by the uid of each object that they name as an owner. Holds the objects: controllers read them most. */
record OwnerIndex(Map<String, SortedMap<ObjectKey, KubernetesObject>> dependents) {

    static final OwnerIndex EMPTY = new OwnerIndex(HashMap.empty());

    private static final SortedMap<ObjectKey, KubernetesObject> NONE = TreeMap.empty();

    SortedMap<ObjectKey, KubernetesObject> of(String uid) {
        return dependents.getOrElse(uid, NONE);
    }

    OwnerIndex with(ObjectKey key, KubernetesObject object) {
        var changed = dependents;
        for (OwnerReference owner : object.metadata().ownerReferences()) {
            changed = changed.put(
                    owner.uid(), changed.getOrElse(owner.uid(), NONE).put(key, object));
        }
        return changed == dependents ? this : new OwnerIndex(changed);
    }

    /** Without an object; the owners that its successor keeps are left for {@link #with} to overwrite. */
    OwnerIndex without(ObjectKey key, KubernetesObject object, Vector<OwnerReference> kept) {
        var changed = dependents;
        for (OwnerReference owner : object.metadata().ownerReferences()) {
            if (!namesOwner(kept, owner.uid())) {
                var rest = changed.getOrElse(owner.uid(), NONE).remove(key);
                changed = rest.isEmpty() ? changed.remove(owner.uid()) : changed.put(owner.uid(), rest);
            }
        }
        return changed == dependents ? this : new OwnerIndex(changed);
    }

    private static boolean namesOwner(Vector<OwnerReference> owners, String uid) {
        for (OwnerReference owner : owners) {
            if (owner.uid().equals(uid)) {
                return true;
            }
        }
        return false;
    }
}
