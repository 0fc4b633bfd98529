package dev.orrery.model.cluster;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.control.Option;

/**
 * What a commit did to one object.
 *
 * @param key of the object
 * @param before none when the object was created
 * @param after none when the object is gone
 */
public record Change(
        Revision revision,
        ObjectKey key,
        Option<KubernetesObject> before,
        Option<KubernetesObject> after,
        Cause cause) {

    public Change(Revision revision, Option<KubernetesObject> before, Option<KubernetesObject> after, Cause cause) {
        this(revision, after.getOrElse(before::get).key(), before, after, cause);
    }

    /** The object after the change; before it, where it is gone. */
    public KubernetesObject subject() {
        return after.getOrElse(before::get);
    }

    public boolean isCreation() {
        return before.isEmpty();
    }

    public boolean isRemoval() {
        return after.isEmpty();
    }
}
