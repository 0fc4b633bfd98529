package dev.orrery.controllers.rootca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/** What the publisher of the cluster's authority guarantees, for many worlds. */
class RootCaPropertyTest extends ControllerPropertySuite<Namespace> {
    private static final String SOURCE = "extension-apiserver-authentication";

    @Override
    protected Controller<Namespace> controller() {
        return new RootCaController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty.with(Props.namespace("kube-system"));
        return draw.onceIn(2) ? authorized(world, draw) : world;
    }

    private static QuietWorld authorized(QuietWorld world, Draw draw) {
        return world.with(ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named("kube-system", SOURCE))
                .putData("client-ca-file", "PEM " + draw.below(3))
                .build());
    }

    /** Another authority, another namespace, or one less. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        String name = "team-" + draw.below(4);
        return draw.onceIn(3)
                ? authorized(world, draw)
                : world.find(Namespace.KIND, name)
                        .map(world::without)
                        .getOrElse(() -> world.with(Props.namespace(name)));
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<ConfigMap> maps = world.list(ConfigMap.KIND);
        if (maps.isEmpty()) {
            return world;
        }
        ConfigMap map = draw.oneOf(maps);
        return draw.onceIn(2) ? world.without(map) : world.with(map.withData(TreeMap.of("ca.crt", "forged")));
    }

    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(ConfigMap.KIND);
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        String authority = world.find(ConfigMap.KIND, SOURCE)
                .flatMap(source -> source.data().get("client-ca-file"))
                .getOrElse("");
        for (Namespace namespace :
                world.list(Namespace.KIND).reject(each -> each.metadata().isTerminating())) {
            assertThat(world.state()
                            .get(ConfigMap.KIND, namespace.name(), "kube-root-ca.crt")
                            .flatMap(map -> map.data().get("ca.crt")))
                    .as("the authority in %s", namespace.name())
                    .contains(authority);
        }
    }
}
