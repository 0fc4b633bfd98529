package dev.orrery.controllers.serviceaccount;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.core.ImmutableServiceAccount;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.ServiceAccount;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;

/**
 * Keeps a service account {@code default} in every namespace.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#serviceaccount-controller">ServiceAccount
 *     controller</a>
 */
final class ServiceAccountController implements Controller<Namespace> {
    private static final String DEFAULT = "default";

    @Override
    public String name() {
        return "service-account-controller";
    }

    @Override
    public Watches<Namespace> watches() {
        return Watches.of(Namespace.KIND)
                .when(change -> change.isCreation())
                .mapped(
                        ServiceAccount.KIND,
                        (change, view) -> change.isRemoval()
                                ? Vector.of(ObjectKey.of(
                                        Namespace.KIND, "", change.key().namespace()))
                                : Vector.empty());
    }

    @Override
    public Plan plan(Namespace namespace, ClusterView view) {
        boolean isThere =
                view.get(ServiceAccount.KIND, namespace.name(), DEFAULT).isDefined();
        return isThere || namespace.metadata().isTerminating()
                ? Plan.nothing()
                : Plan.of(Action.create(
                        ImmutableServiceAccount.builder()
                                .metadata(ObjectMeta.named(namespace.name(), DEFAULT))
                                .build(),
                        "every namespace has one"));
    }
}
