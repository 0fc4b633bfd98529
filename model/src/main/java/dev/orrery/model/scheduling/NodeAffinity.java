package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * Which nodes a pod must have, and which it would rather have.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity">Node affinity</a>
 */
@Value.Immutable
public interface NodeAffinity extends WithNodeAffinity {
    Option<NodeSelector> requiredDuringSchedulingIgnoredDuringExecution();

    Vector<PreferredSchedulingTerm> preferredDuringSchedulingIgnoredDuringExecution();

    SortedMap<String, Json> unknown();
}
