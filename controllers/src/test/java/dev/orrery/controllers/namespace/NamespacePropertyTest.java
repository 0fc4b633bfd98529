package dev.orrery.controllers.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.request.Verb;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the deletion of namespaces guarantees, for many worlds. */
class NamespacePropertyTest extends ControllerPropertySuite<KubernetesObject> {
    private static final String HOLD = "example.com/hold";

    @Override
    protected Controller<KubernetesObject> controller() {
        return new NamespaceController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty.with(Props.node("w1"));
        for (int i = draw.upTo(8); i > 0; i--) {
            world = edited(world, draw);
        }
        return world;
    }

    /** A namespace comes or begins to go, something comes into one that is there, or what is held is let go. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        Vector<Namespace> all = world.list(Namespace.KIND);
        String name = "team-" + draw.below(3);
        return switch (all.isEmpty() ? 0 : draw.below(4)) {
            case 0 ->
                world.find(Namespace.KIND, name).map(world::without).getOrElse(() -> world.with(Props.namespace(name)));
            case 1 -> freed(world);
            default -> filled(world, draw.oneOf(all).name(), draw);
        };
    }

    private static QuietWorld filled(QuietWorld world, String namespace, Draw draw) {
        if (draw.onceIn(2)) {
            Pod pod = Props.pod("");
            return world.with(pod.withMetadata(metadata(namespace).withGenerateName(Option.some("pod-"))));
        }
        ObjectMeta metadata = metadata(namespace).withGenerateName(Option.some("map-"));
        return world.with(ImmutableConfigMap.builder()
                .metadata(draw.onceIn(4) ? metadata.withFinalizers(Vector.of(HOLD)) : metadata)
                .build());
    }

    private static ObjectMeta metadata(String namespace) {
        return ObjectMeta.named(namespace, "");
    }

    private static QuietWorld freed(QuietWorld world) {
        return world.list(ConfigMap.KIND)
                .foldLeft(
                        world,
                        (current, map) ->
                                current.with(map.withMetadata(map.metadata().withoutFinalizer(HOLD))));
    }

    /** It may delete anything, but only where {@link #requireBounds} says. */
    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(Pod.KIND, ConfigMap.KIND);
    }

    @Override
    protected void requireBounds(KubernetesObject object, QuietWorld before, Action action, QuietWorld after) {
        assertThat(object.kind()).isEqualTo(Namespace.KIND);
        assertThat(object.metadata().isTerminating()).isTrue();
        if (action.request().verb() == Verb.DELETE) {
            assertThat(action.request().key().namespace()).isEqualTo(object.name());
        } else {
            assertThat(contents(object, before)).isEmpty();
        }
    }

    private static Vector<KubernetesObject> contents(KubernetesObject namespace, QuietWorld world) {
        return world.state()
                .all()
                .filter(each -> each.namespace().equals(namespace.name()))
                .toVector();
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (Namespace namespace :
                world.list(Namespace.KIND).filter(each -> each.metadata().isTerminating())) {
            assertThat(contents(namespace, world))
                    .as("what holds %s", namespace.name())
                    .isNotEmpty()
                    .allMatch(each -> each.metadata().finalizers().contains(HOLD));
        }
    }
}
