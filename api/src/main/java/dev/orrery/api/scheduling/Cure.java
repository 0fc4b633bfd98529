package dev.orrery.api.scheduling;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.storage.StorageClass;
import java.util.function.Function;

/**
 * A kind of change that may let a pod fit that did not fit before.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/#queueinghint">QueueingHint</a>
 */
public enum Cure {
    NODE_ADDED,
    NODE_ALLOCATABLE_CHANGED,
    NODE_LABELS_CHANGED,
    NODE_TAINTS_CHANGED,
    POD_REMOVED,
    CLAIM_CHANGED,
    VOLUME_CHANGED,
    STORAGE_CLASS_CHANGED,
    /** The pod itself was changed. */
    POD_CHANGED;

    /** Whether a change is of this kind. */
    public boolean isIn(Change change) {
        ObjectKey key = change.key();
        return switch (this) {
            case NODE_ADDED -> key.is(Node.KIND) && change.isCreation();
            case NODE_ALLOCATABLE_CHANGED ->
                updated(change, Node.KIND, object -> ((Node) object).status().allocatable());
            case NODE_LABELS_CHANGED ->
                updated(change, Node.KIND, object -> object.metadata().labels());
            case NODE_TAINTS_CHANGED -> updated(change, Node.KIND, object -> ((Node) object).spec());
            case POD_REMOVED -> key.is(Pod.KIND) && freesItsNode(change);
            case CLAIM_CHANGED -> key.is(PersistentVolumeClaim.KIND);
            case VOLUME_CHANGED -> key.is(PersistentVolume.KIND);
            case STORAGE_CLASS_CHANGED -> key.is(StorageClass.KIND);
            case POD_CHANGED -> false;
        };
    }

    private static boolean updated(Change change, Kind<?> kind, Function<KubernetesObject, Object> part) {
        return change.key().is(kind)
                && change.before().isDefined()
                && change.after().isDefined()
                && !part.apply(change.before().get())
                        .equals(part.apply(change.after().get()));
    }

    private static boolean freesItsNode(Change change) {
        boolean held = change.before().map(Pod.class::cast).exists(pod -> pod.isScheduled() && !pod.isFinished());
        boolean holds = change.after().map(Pod.class::cast).exists(pod -> pod.isScheduled() && !pod.isFinished());
        return held && !holds;
    }
}
