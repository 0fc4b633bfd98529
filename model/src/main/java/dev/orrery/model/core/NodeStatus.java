package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a node's kubelet says of it: what it has, what of that pods may use, and whether it is well. */
@Value.Immutable
public interface NodeStatus extends WithNodeStatus {
    SortedMap<String, Quantity> capacity();

    SortedMap<String, Quantity> allocatable();

    Vector<Condition> conditions();

    Vector<NodeAddress> addresses();

    Vector<String> volumesInUse();

    Vector<AttachedVolume> volumesAttached();

    SortedMap<String, Json> unknown();

    default Option<Condition> condition(String type) {
        return conditions().find(condition -> condition.type().equals(type));
    }

    static NodeStatus none() {
        return ImmutableNodeStatus.builder().build();
    }
}
