package dev.orrery.controllers.rootca;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Keeps a ConfigMap {@code kube-root-ca.crt} in every namespace, with the certificate authority that the cluster publishes in
 * {@code kube-system/extension-apiserver-authentication}; empty in a cluster that has none.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/">Certificates</a>
 */
final class RootCaController implements Controller<Namespace> {
    private static final String NAME = "kube-root-ca.crt";
    private static final String SOURCE = "extension-apiserver-authentication";
    private static final String DESCRIPTION = "Contains a CA bundle that can be used to verify the kube-apiserver when "
            + "using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is "
            + "guaranteed across distributions of Kubernetes clusters.";

    @Override
    public String name() {
        return "root-ca-cert-publisher";
    }

    @Override
    public Watches<Namespace> watches() {
        return Watches.of(Namespace.KIND)
                .when(change -> change.isCreation())
                .mapped(ConfigMap.KIND, RootCaController::namespaces);
    }

    private static Vector<ObjectKey> namespaces(Change change, ClusterView view) {
        if (change.key().name().equals(SOURCE)) {
            return view.list(Namespace.KIND).map(KubernetesObject::key).toVector();
        }
        return change.key().name().equals(NAME) && !change.isCreation()
                ? Vector.of(ObjectKey.of(Namespace.KIND, "", change.key().namespace()))
                : Vector.empty();
    }

    @Override
    public Plan plan(Namespace namespace, ClusterView view) {
        if (namespace.metadata().isTerminating()) {
            return Plan.nothing();
        }
        SortedMap<String, String> data = TreeMap.of("ca.crt", authority(view));
        Option<ConfigMap> known = view.get(ConfigMap.KIND, namespace.name(), NAME);
        if (known.isEmpty()) {
            return Plan.of(Action.create(fresh(namespace, data), "every namespace has one"));
        }
        return known.get().data().equals(data)
                ? Plan.nothing()
                : Plan.of(Action.update(known.get().withData(data), "the authority it should have"));
    }

    private static String authority(ClusterView view) {
        return view.get(ConfigMap.KIND, "kube-system", SOURCE)
                .flatMap(source -> source.data().get("client-ca-file"))
                .getOrElse("");
    }

    private static ConfigMap fresh(Namespace namespace, SortedMap<String, String> data) {
        return ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named(namespace.name(), NAME)
                        .withAnnotation("kubernetes.io/description", DESCRIPTION))
                .data(data)
                .build();
    }
}
