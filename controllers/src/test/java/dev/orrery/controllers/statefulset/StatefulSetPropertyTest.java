package dev.orrery.controllers.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.request.Verb;
import dev.orrery.controllers.PlainTemplates;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.apps.StatefulSetStatus;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Kind;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** What the statefulset controller guarantees, for many worlds. */
class StatefulSetPropertyTest extends ControllerPropertySuite<StatefulSet> {

    @Override
    protected Controller<StatefulSet> controller() {
        return new StatefulSetController(ClusterPorts.none().with(new PlainTemplates()));
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        StatefulSet plain = Database.set(draw.upTo(5), "db:1");
        StatefulSet claiming = draw.onceIn(2) ? Database.claiming(plain, "data") : plain;
        return empty.with(draw.onceIn(3) ? Database.parallel(claiming) : claiming);
    }

    /** Another size, another image, another partition, another patience. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        StatefulSet set = set(world);
        StatefulSet image = Database.set(0, draw.oneOf("db:1", "db:2", "db:3"));
        StatefulSet changed = Database.with(
                set,
                Database.spec(set)
                        .withReplicas(draw.upTo(6))
                        .withTemplate(image.spec().template())
                        .withMinReadySeconds(draw.upTo(3)));
        return world.with(Database.partitioned(changed, draw.onceIn(3) ? draw.upTo(4) : 0));
    }

    /** Whoever takes a name that the set needs goes away again. */
    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        QuietWorld done = super.meddled(world, draw);
        return done.list(Pod.KIND)
                .filter(pod -> pod.metadata().label("app").contains("stray"))
                .foldLeft(done, (each, pod) -> each.vanished(pod.key()));
    }

    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(PersistentVolumeClaim.KIND);
    }

    @Override
    protected void requireBounds(StatefulSet set, QuietWorld before, Action action, QuietWorld after) {
        Vector<Pod> was = members(set, before);
        if (action.request().kind().equals(Pod.KIND) && action.request().verb() == Verb.CREATE) {
            assertThat(was.map(Pod::name)).doesNotContain(action.request().name());
            requireHealthy(set, was.filter(pod -> number(pod, set) < number(action, set)), before, action);
        }
        if (action.reason().equals("the template has changed")) {
            requireUpdatable(set, was, before, action);
        }
        if (action.reason().equals("beyond the number of replicas")) {
            requireHealthy(set, was.filter(pod -> isAsked(pod, set)), before, action);
        }
    }

    /** An update takes a pod down only while all others are up; in parallel at least all above it. */
    private static void requireUpdatable(StatefulSet set, Vector<Pod> was, QuietWorld before, Action action) {
        int partition =
                set.spec().updateStrategy().rollingUpdate().get().partition().get();
        assertThat(number(action, set)).isGreaterThanOrEqualTo(partition);
        Vector<Pod> others =
                was.reject(pod -> pod.name().equals(action.request().name()));
        Vector<Pod> above = others.filter(pod -> number(pod, set) > number(action, set));
        assertThat(above.filter(pod -> isAsked(pod, set)))
                .as("above " + action.request().name())
                .allMatch(Readinesses.of(set, before)::isHealthy);
        requireHealthy(set, others.filter(pod -> isAsked(pod, set)), before, action);
    }

    private static void requireHealthy(StatefulSet set, Vector<Pod> pods, QuietWorld world, Action action) {
        if (Pace.of(set) == Pace.ORDERED) {
            assertThat(pods).as("while: %s", action.reason()).allMatch(Readinesses.of(set, world)::isHealthy);
        }
    }

    private static final class Readinesses {
        static Readiness of(StatefulSet set, QuietWorld world) {
            return new Readiness(set.spec().minReadySeconds().getOrElse(0), world.now());
        }
    }

    private static boolean isAsked(Pod pod, StatefulSet set) {
        return OrdinalRange.of(set).contains(Ordinal.number(pod));
    }

    private static int number(Pod pod, StatefulSet set) {
        return Ordinal.of(pod, set).get().number();
    }

    private static int number(Action action, StatefulSet set) {
        return Integer.parseInt(action.request().name().substring(set.name().length() + 1));
    }

    private static Vector<Pod> members(StatefulSet set, QuietWorld world) {
        return world.list(Pod.KIND)
                .filter(pod -> pod.metadata().isControlledBy(set.uid())
                        && pod.metadata().label("app").contains("db"));
    }

    private static StatefulSet set(QuietWorld world) {
        return world.get(StatefulSet.KIND, "db");
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        StatefulSet set = set(world);
        int wished = set.spec().replicas().get();
        StatefulSetStatus status = set.status();
        assertThat(members(set, world).map(Pod::name))
                .containsExactlyElementsOf(OrdinalRange.of(set).ascending().map(ordinal -> ordinal.podName(set)));
        assertThat(Vector.of(status.replicas(), status.readyReplicas(), status.availableReplicas()))
                .containsOnly(wished);
        assertThat(status.observedGeneration()).isEqualTo(set.metadata().generation());
        if (set.spec().updateStrategy().rollingUpdate().get().partition().get() == 0) {
            assertThat(status.updatedReplicas()).isEqualTo(wished);
            assertThat(status.currentReplicas()).isEqualTo(wished);
            assertThat(status.currentRevision()).isEqualTo(status.updateRevision());
        }
    }
}
