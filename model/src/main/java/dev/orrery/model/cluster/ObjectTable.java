package dev.orrery.model.cluster;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * All objects. Everything else in a cluster's state is an index over it.
 *
 * @param byKey to find one fast: most of what is asked for is one object
 * @param byResource to list them in order: by resource, namespace and name
 */
record ObjectTable(
        Map<ObjectKey, KubernetesObject> byKey,
        Map<String, SortedMap<String, SortedMap<String, KubernetesObject>>> byResource) {

    static final ObjectTable EMPTY = new ObjectTable(HashMap.empty(), HashMap.empty());

    private static final SortedMap<String, SortedMap<String, KubernetesObject>> NO_NAMESPACES = TreeMap.empty();
    private static final SortedMap<String, KubernetesObject> NO_OBJECTS = TreeMap.empty();

    Option<KubernetesObject> get(ObjectKey key) {
        return Option.of(byKey.getOrElse(key, null));
    }

    SortedMap<String, SortedMap<String, KubernetesObject>> namespaces(String resource) {
        return byResource.getOrElse(resource, NO_NAMESPACES);
    }

    SortedMap<String, KubernetesObject> in(String resource, String namespace) {
        return namespaces(resource).getOrElse(namespace, NO_OBJECTS);
    }

    ObjectTable put(ObjectKey key, KubernetesObject object) {
        var namespaces = namespaces(key.resource());
        var objects = namespaces.getOrElse(key.namespace(), NO_OBJECTS).put(key.name(), object);
        return new ObjectTable(
                byKey.put(key, object), byResource.put(key.resource(), namespaces.put(key.namespace(), objects)));
    }

    ObjectTable remove(ObjectKey key) {
        var namespaces = namespaces(key.resource());
        var objects = in(key.resource(), key.namespace()).remove(key.name());
        var rest = objects.isEmpty() ? namespaces.remove(key.namespace()) : namespaces.put(key.namespace(), objects);
        return new ObjectTable(
                byKey.remove(key),
                rest.isEmpty() ? byResource.remove(key.resource()) : byResource.put(key.resource(), rest));
    }
}
