package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** A machine that runs pods. */
@Value.Immutable
public interface Node extends KubernetesObject, WithNode {
    Kind<Node> KIND = Kind.clusterWide("", "v1", "Node", "nodes", Node.class).shortNames("no");

    @Override
    ObjectMeta metadata();

    NodeSpec spec();

    NodeStatus status();

    SortedMap<String, Json> unknown();

    default boolean isReady() {
        return status().condition("Ready").exists(Condition::isTrue);
    }

    default boolean isUnschedulable() {
        return spec().unschedulable().getOrElse(false);
    }

    @Override
    default Kind<Node> kind() {
        return KIND;
    }

    @Override
    default Node withStatusOf(KubernetesObject other) {
        return withStatus(((Node) other).status());
    }
}
