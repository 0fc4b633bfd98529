package dev.orrery.api.request;

import dev.orrery.model.core.Pod;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;

/**
 * One call to the Kubernetes API, as data.
 *
 * @param namespace empty for kinds of the whole cluster, and for lists over all namespaces
 * @param name empty for lists, and for creations that leave the name to the server
 * @param subresource {@code status}, {@code scale}, {@code binding}, {@code eviction}, {@code log}; empty for the object
 */
public record Request(
        Verb verb, Kind<?> kind, String namespace, String name, String subresource, Body body, RequestOptions options) {

    public static Request get(Kind<?> kind, String namespace, String name) {
        return new Request(Verb.GET, kind, namespace, name, "", Body.None.NONE, RequestOptions.NONE);
    }

    /** @param namespace empty for all namespaces */
    public static Request list(Kind<?> kind, String namespace) {
        return new Request(Verb.LIST, kind, namespace, "", "", Body.None.NONE, RequestOptions.NONE);
    }

    public static Request create(KubernetesObject object) {
        return about(Verb.CREATE, object, "");
    }

    public static Request update(KubernetesObject object) {
        return about(Verb.UPDATE, object, "");
    }

    public static Request updateStatus(KubernetesObject object) {
        return about(Verb.UPDATE, object, "status");
    }

    /** Deletes exactly this object: another one of the same name is left alone. */
    public static Request delete(KubernetesObject object) {
        return new Request(
                Verb.DELETE,
                object.kind(),
                object.namespace(),
                object.name(),
                "",
                Body.None.NONE,
                ImmutableRequestOptions.builder().uid(object.metadata().uid()).build());
    }

    public static Request delete(Kind<?> kind, String namespace, String name) {
        return new Request(Verb.DELETE, kind, namespace, name, "", Body.None.NONE, RequestOptions.NONE);
    }

    /** Gives a pod its node; refused when the pod was replaced by another one of its name meanwhile. */
    public static Request bind(Pod pod, String node) {
        JsonObject target = JsonObject.EMPTY.with("kind", "Node").with("name", node);
        return new Request(
                Verb.CREATE,
                Pod.KIND,
                pod.namespace(),
                pod.name(),
                "binding",
                new Body.Document(JsonObject.EMPTY.with("target", target)),
                ImmutableRequestOptions.builder().uid(pod.metadata().uid()).build());
    }

    private static Request about(Verb verb, KubernetesObject object, String subresource) {
        return new Request(
                verb,
                object.kind(),
                object.namespace(),
                object.name(),
                subresource,
                new Body.Typed(object),
                RequestOptions.NONE);
    }

    public Request with(RequestOptions changed) {
        return new Request(verb, kind, namespace, name, subresource, body, changed);
    }

    public Request with(Verb changed) {
        return new Request(changed, kind, namespace, name, subresource, body, options);
    }

    public Request with(Body changed) {
        return new Request(verb, kind, namespace, name, subresource, changed, options);
    }

    public Request subresource(String changed) {
        return new Request(verb, kind, namespace, name, changed, body, options);
    }

    /** The object that the request is about. */
    public ObjectKey key() {
        return ObjectKey.of(kind, namespace, name);
    }
}
