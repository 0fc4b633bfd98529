package dev.orrery.controllers.rootca;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;

/**
 * Puts the certificate of the cluster's authority into a ConfigMap of every namespace, for the token volumes of pods. Until
 * the cluster serves HTTPS there is no certificate, and the text says so.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens">Bound
 *     service account tokens</a>
 */
final class RootCaPublisher implements Controller<Namespace> {

    private static final String NAME = "kube-root-ca.crt";
    private static final String NOTE = "kubernetes.io/description";

    @Override
    public String name() {
        return "root-ca-certificate-publisher";
    }

    @Override
    public Watches<Namespace> watches() {
        return Watches.of(Namespace.KIND)
                .mapped(
                        ConfigMap.KIND,
                        (change, view) -> change.key().name().equals(NAME)
                                ? Vector.of(ObjectKey.of(
                                        Namespace.KIND, "", change.key().namespace()))
                                : Vector.empty());
    }

    @Override
    public Plan plan(Namespace namespace, ClusterView view) {
        boolean isThere = view.get(ConfigMap.KIND, namespace.name(), NAME).isDefined();
        if (isThere || namespace.metadata().isTerminating()) {
            return Plan.nothing();
        }
        ConfigMap published = ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named(namespace.name(), NAME)
                        .withAnnotation(NOTE, "Contains a CA bundle that can be used to verify the kube-apiserver."))
                .putData("ca.crt", "")
                .build();
        return Plan.of(Action.create(published, "every namespace can check the API server"));
    }
}
