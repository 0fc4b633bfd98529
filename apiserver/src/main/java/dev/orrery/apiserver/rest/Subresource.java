package dev.orrery.apiserver.rest;

import dev.orrery.apiserver.definition.DefinedVersion;
import dev.orrery.apiserver.review.Reviews;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The parts of an object that have a path of their own, for discovery and for the refusal of all others.
 *
 * @param name such as {@code scale}
 * @param group of the kind that is read and written there
 * @param version of that kind
 * @param kind its name
 * @param verbs what may be done with it
 */
record Subresource(String name, String group, String version, String kind, Vector<String> verbs) {

    private static final Vector<String> CHANGE = Vector.of("get", "patch", "update");
    private static final Vector<String> CREATE = Vector.of("create");
    private static final Vector<String> CONNECT = Vector.of("create", "get");

    /** Kinds whose status cannot be written apart, because they have none. */
    private static final Set<String> WITHOUT_STATUS = HashSet.of(
            "configmaps",
            "endpoints",
            "events",
            "limitranges",
            "podtemplates",
            "secrets",
            "serviceaccounts",
            "controllerrevisions.apps",
            "leases.coordination.k8s.io",
            "endpointslices.discovery.k8s.io",
            "events.events.k8s.io",
            "ingressclasses.networking.k8s.io",
            "networkpolicies.networking.k8s.io",
            "clusterrolebindings.rbac.authorization.k8s.io",
            "clusterroles.rbac.authorization.k8s.io",
            "rolebindings.rbac.authorization.k8s.io",
            "roles.rbac.authorization.k8s.io",
            "priorityclasses.scheduling.k8s.io",
            "storageclasses.storage.k8s.io",
            "csidrivers.storage.k8s.io",
            "csinodes.storage.k8s.io");

    private static final Set<Kind<?>> SCALED =
            HashSet.of(Deployment.KIND, ReplicaSet.KIND, StatefulSet.KIND, Kinds.REPLICATION_CONTROLLER);

    /**
     * The subresources of a kind.
     *
     * @param definition the CustomResourceDefinition of the kind; none for a built-in one
     */
    static Vector<Subresource> of(Kind<?> kind, Option<Unstructured> definition) {
        return definition.map(defined -> defined(kind, defined)).getOrElse(() -> builtIn(kind));
    }

    private static Vector<Subresource> builtIn(Kind<?> kind) {
        boolean hasStatus = !WITHOUT_STATUS.contains(kind.groupResource())
                && Reviews.of(kind).isEmpty();
        Vector<Subresource> parts = hasStatus ? Vector.of(status(kind)) : Vector.empty();
        if (SCALED.contains(kind)) {
            parts = parts.append(scale());
        }
        if (kind.equals(Pod.KIND)) {
            parts = parts.appendAll(ofPods());
        }
        if (kind.equals(Kinds.CERTIFICATE_SIGNING_REQUEST)) {
            parts = parts.prepend(new Subresource("approval", "", "", kind.name(), CHANGE));
        }
        return kind.equals(Namespace.KIND)
                ? parts.append(new Subresource("finalize", "", "", kind.name(), Vector.of("update")))
                : parts;
    }

    private static Vector<Subresource> ofPods() {
        return Vector.of(
                new Subresource("attach", "", "", "PodAttachOptions", CONNECT),
                new Subresource("binding", "", "", "Binding", CREATE),
                new Subresource("eviction", "policy", "v1", "Eviction", CREATE),
                new Subresource("exec", "", "", "PodExecOptions", CONNECT),
                new Subresource("log", "", "", "Pod", Vector.of("get")),
                new Subresource("portforward", "", "", "PodPortForwardOptions", CONNECT));
    }

    private static Subresource status(Kind<?> kind) {
        return new Subresource("status", "", "", kind.name(), CHANGE);
    }

    private static Subresource scale() {
        return new Subresource("scale", "autoscaling", "v1", "Scale", CHANGE);
    }

    private static Vector<Subresource> defined(Kind<?> kind, Unstructured definition) {
        JsonObject parts = DefinedVersion.of(definition, kind.version()).objectAt("subresources");
        return Vector.of("status", "scale")
                .filter(part -> parts.get(part).isDefined())
                .map(part -> part.equals("status") ? status(kind) : scale());
    }
}
