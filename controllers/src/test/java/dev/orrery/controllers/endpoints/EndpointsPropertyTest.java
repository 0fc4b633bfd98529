package dev.orrery.controllers.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Traffic;
import dev.orrery.model.core.EndpointAddress;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.Meddler;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** What the controller of Endpoints guarantees, for many worlds. */
class EndpointsPropertyTest extends ControllerPropertySuite<Service> {

    @Override
    protected Controller<Service> controller() {
        return new EndpointsController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        return Traffic.beginning(empty, draw);
    }

    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        return Traffic.edited(world, draw);
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<Endpoints> all = world.list(Endpoints.KIND);
        return switch (all.isEmpty() ? 2 : draw.below(4)) {
            case 0 -> world.without(all.head());
            case 1 -> world.with(all.head().withSubsets(Vector.empty()));
            default -> Meddler.meddled(world, draw);
        };
    }

    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(Endpoints.KIND);
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        Service service = world.get(Service.KIND, "web");
        Selector selector = Selector.ofLabels(service.spec().selector());
        Vector<String> reachable = world.list(Pod.KIND)
                .filter(pod -> pod.isActive() && selector.matches(pod.metadata().labels()))
                .flatMap(pod -> pod.status().podIP());
        assertThat(world.get(Endpoints.KIND, "web")
                        .subsets()
                        .flatMap(subset -> subset.addresses().appendAll(subset.notReadyAddresses()))
                        .map(EndpointAddress::ip))
                .containsExactlyInAnyOrderElementsOf(reachable);
    }
}
