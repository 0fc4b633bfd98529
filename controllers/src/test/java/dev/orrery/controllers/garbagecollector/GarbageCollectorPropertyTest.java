package dev.orrery.controllers.garbagecollector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Verb;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietControlPlane;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What garbage collection guarantees, for many worlds of objects that own each other. */
class GarbageCollectorPropertyTest extends ControllerPropertySuite<KubernetesObject> {

    @Override
    protected Controller<KubernetesObject> controller() {
        return new GarbageCollector();
    }

    @Override
    protected QuietControlPlane controlPlane() {
        return super.controlPlane().withoutCollector();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty;
        for (int i = draw.upTo(10); i > 0; i--) {
            world = grown(world, draw);
        }
        return world;
    }

    /** With one more object that some of the others own. */
    private static QuietWorld grown(QuietWorld world, Draw draw) {
        Vector<OwnerReference> owners = world.list(ConfigMap.KIND)
                .filter(map -> draw.onceIn(4))
                .map(map -> map.asController()
                        .withController(Option.none())
                        .withBlockOwnerDeletion(Option.some(draw.onceIn(2))));
        return world.with(ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named("default", "")
                        .withGenerateName(Option.some("map-"))
                        .withOwnerReferences(owners))
                .build());
    }

    /** One more object, or one that is deleted in one of the three ways. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        Vector<ConfigMap> maps = world.list(ConfigMap.KIND);
        if (maps.isEmpty() || draw.onceIn(3)) {
            return grown(world, draw);
        }
        Request deletion = Request.delete(draw.oneOf(maps))
                .with(ImmutableRequestOptions.builder()
                        .propagation(draw.oneOf(Propagation.values()))
                        .build());
        return world.perform(deletion).world();
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<ConfigMap> maps = world.list(ConfigMap.KIND);
        if (maps.isEmpty() || draw.onceIn(3)) {
            return edited(world, draw);
        }
        ConfigMap map = draw.oneOf(maps);
        return draw.onceIn(2)
                ? world.vanished(map.key())
                : world.with(map.withMetadata(map.metadata()
                        .withOwnerReferences(map.metadata().ownerReferences().drop(1))));
    }

    /** It writes whatever has owners or is one. */
    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(ConfigMap.KIND);
    }

    @Override
    protected void requireBounds(KubernetesObject object, QuietWorld before, Action action, QuietWorld after) {
        if (action.request().verb() == Verb.DELETE) {
            assertThat(owners(object, before).reject(Dying::inForeground))
                    .as("living owners of %s", object.key())
                    .isEmpty();
        }
    }

    private static Vector<ConfigMap> owners(KubernetesObject object, QuietWorld world) {
        Vector<String> uids = object.metadata().ownerReferences().map(OwnerReference::uid);
        return world.list(ConfigMap.KIND).filter(map -> uids.contains(map.uid()));
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (ConfigMap map : world.list(ConfigMap.KIND)) {
            assertThat(map.metadata().isTerminating())
                    .as("%s waits for ever", map.key())
                    .isFalse();
            assertThat(owners(map, world))
                    .as("owners of %s", map.key())
                    .hasSameSizeAs(map.metadata().ownerReferences());
        }
    }
}
