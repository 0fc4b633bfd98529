package dev.orrery.apiserver.request;

import dev.orrery.apiserver.definition.DefinedVersion;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.IntFunction;

/**
 * An object of which there can be more or fewer, wherever its kind keeps how many.
 *
 * @param wished how many there are to be
 * @param actual how many there are
 * @param selector of those that count, as text
 * @param resized the object that asks for another number
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#scale-subresource">Scale
 *     subresource</a>
 */
record Scalable(
        KubernetesObject object, int wished, int actual, String selector, IntFunction<KubernetesObject> resized) {

    /** None for an object of a kind that has no scale, such as a DaemonSet. */
    static Option<Scalable> of(KubernetesObject object, ClusterState state) {
        if (object instanceof Deployment web) {
            return typed(
                    web,
                    web.spec().replicas(),
                    web.status().replicas(),
                    count -> web.withSpec(web.spec().withReplicas(Option.some(count))));
        }
        if (object instanceof ReplicaSet set) {
            return typed(
                    set,
                    set.spec().replicas(),
                    set.status().replicas(),
                    count -> set.withSpec(set.spec().withReplicas(Option.some(count))));
        }
        if (object instanceof StatefulSet set) {
            return typed(
                    set,
                    set.spec().replicas(),
                    set.status().replicas(),
                    count -> set.withSpec(set.spec().withReplicas(Option.some(count))));
        }
        return object instanceof Unstructured custom ? untyped(custom, state) : Option.none();
    }

    private static Option<Scalable> typed(
            KubernetesObject object, Option<Integer> wished, int actual, IntFunction<KubernetesObject> resized) {
        String selector = object.selects().map(Selector::toString).getOrElse("");
        return Option.some(new Scalable(object, wished.getOrElse(1), actual, selector, resized));
    }

    private static Option<Scalable> untyped(Unstructured object, ClusterState state) {
        if (object.kind().equals(Kinds.REPLICATION_CONTROLLER)) {
            String selector = object.content()
                    .objectAt("spec", "selector")
                    .members()
                    .map(label -> label._1() + "=" + label._2().plainText())
                    .mkString(",");
            return Option.some(at(object, path(".spec.replicas"), path(".status.replicas"), selector));
        }
        return state.get(Kinds.CUSTOM_RESOURCE_DEFINITION, "", object.kind().groupResource())
                .flatMap(definition ->
                        DefinedVersion.of(definition, object.kind().version()).at("subresources", "scale"))
                .map(scale -> at(
                        object,
                        path(scale.textAt("specReplicasPath")),
                        path(scale.textAt("statusReplicasPath")),
                        object.content().textAt(path(scale.textAt("labelSelectorPath")))));
    }

    private static Scalable at(Unstructured object, String[] spec, String[] status, String selector) {
        return new Scalable(
                object,
                (int) object.content().numberAt(spec),
                (int) object.content().numberAt(status),
                selector,
                count -> new Unstructured(
                        object.kind(), object.metadata(), with(object.content(), Vector.of(spec), Json.of(count))));
    }

    /** The members that lead to {@code .spec.replicas}. */
    private static String[] path(String text) {
        return text.isEmpty() ? new String[] {""} : text.substring(1).split("[.]");
    }

    private static JsonObject with(JsonObject object, Vector<String> path, Json value) {
        return path.size() == 1
                ? object.with(path.head(), value)
                : object.with(path.head(), with(object.objectAt(path.head()), path.tail(), value));
    }
}
