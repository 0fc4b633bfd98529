package dev.orrery.model.cluster;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/** All objects, by resource, namespace and name. Everything else in a cluster's state is an index over it. */
record ObjectTable(Map<String, SortedMap<String, SortedMap<String, KubernetesObject>>> byResource) {

    static final ObjectTable EMPTY = new ObjectTable(HashMap.empty());

    Option<KubernetesObject> get(ObjectKey key) {
        return get(key.resource(), key.namespace(), key.name());
    }

    Option<KubernetesObject> get(String resource, String namespace, String name) {
        return namespaces(resource).get(namespace).flatMap(objects -> objects.get(name));
    }

    SortedMap<String, SortedMap<String, KubernetesObject>> namespaces(String resource) {
        return byResource.getOrElse(resource, TreeMap.empty());
    }

    SortedMap<String, KubernetesObject> in(String resource, String namespace) {
        return namespaces(resource).getOrElse(namespace, TreeMap.empty());
    }

    ObjectTable put(KubernetesObject object) {
        ObjectKey key = object.key();
        var namespaces = namespaces(key.resource());
        var objects = namespaces.getOrElse(key.namespace(), TreeMap.empty()).put(key.name(), object);
        return new ObjectTable(byResource.put(key.resource(), namespaces.put(key.namespace(), objects)));
    }

    ObjectTable remove(ObjectKey key) {
        var namespaces = namespaces(key.resource());
        var objects = in(key.resource(), key.namespace()).remove(key.name());
        var rest = objects.isEmpty() ? namespaces.remove(key.namespace()) : namespaces.put(key.namespace(), objects);
        return new ObjectTable(
                rest.isEmpty() ? byResource.remove(key.resource()) : byResource.put(key.resource(), rest));
    }
}
