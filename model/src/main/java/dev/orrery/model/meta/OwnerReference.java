package dev.orrery.model.meta;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * Names an object that another one belongs to.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/">Owners and
 *     dependents</a>
 */
@Value.Immutable
public interface OwnerReference extends WithOwnerReference {
    String apiVersion();

    String kind();

    String name();

    String uid();

    Option<Boolean> controller();

    Option<Boolean> blockOwnerDeletion();

    SortedMap<String, Json> unknown();

    /** Whether the owner is the one controller that manages the dependent. */
    default boolean isController() {
        return controller().getOrElse(false);
    }
}
