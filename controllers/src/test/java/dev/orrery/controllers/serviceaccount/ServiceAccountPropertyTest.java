package dev.orrery.controllers.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.ServiceAccount;
import dev.orrery.model.meta.Kind;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** What the controller of default service accounts guarantees, for many worlds. */
class ServiceAccountPropertyTest extends ControllerPropertySuite<Namespace> {

    @Override
    protected Controller<Namespace> controller() {
        return new ServiceAccountController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        return empty.with(Props.namespace("default"));
    }

    /** A namespace comes, or an old one begins to go. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        String name = "team-" + draw.below(4);
        return world.find(Namespace.KIND, name).map(world::without).getOrElse(() -> world.with(Props.namespace(name)));
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<ServiceAccount> accounts = world.list(ServiceAccount.KIND);
        return accounts.isEmpty() ? world : world.without(draw.oneOf(accounts));
    }

    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(ServiceAccount.KIND);
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (Namespace namespace : world.list(Namespace.KIND)) {
            assertThat(namespace.metadata().isTerminating()
                            || world.state()
                                    .get(ServiceAccount.KIND, namespace.name(), "default")
                                    .isDefined())
                    .as("an account in %s", namespace.name())
                    .isTrue();
        }
    }
}
