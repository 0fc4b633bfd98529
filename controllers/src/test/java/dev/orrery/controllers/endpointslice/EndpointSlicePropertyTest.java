package dev.orrery.controllers.endpointslice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Traffic;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.Endpoint;
import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.Meddler;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;

/** What the controller of EndpointSlices guarantees, for many worlds. */
class EndpointSlicePropertyTest extends ControllerPropertySuite<Service> {

    @Override
    protected Controller<Service> controller() {
        return new EndpointSliceController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        return Traffic.beginning(empty, draw);
    }

    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        return Traffic.edited(world, draw);
    }

    /** Slices go, are emptied, and come twice. */
    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<EndpointSlice> slices = world.list(EndpointSlice.KIND);
        return switch (slices.isEmpty() ? 3 : draw.below(6)) {
            case 0 -> world.without(draw.oneOf(slices));
            case 1 -> world.with(draw.oneOf(slices).withEndpoints(Vector.empty()));
            case 2 -> world.with(twin(draw.oneOf(slices)));
            default -> Meddler.meddled(world, draw);
        };
    }

    private static EndpointSlice twin(EndpointSlice slice) {
        return slice.withMetadata(ImmutableObjectMeta.builder()
                .name("")
                .generateName(slice.metadata().generateName())
                .namespace(slice.metadata().namespace())
                .labels(slice.metadata().labels())
                .ownerReferences(slice.metadata().ownerReferences())
                .build());
    }

    /** What the controller writes it writes right; that a foreign twin goes as well is asked for at rest. */
    @Override
    protected void requireBounds(Service service, QuietWorld before, Action action, QuietWorld after) {
        for (EndpointSlice slice : after.list(EndpointSlice.KIND)) {
            assertThat(slice.endpoints().size()).isLessThanOrEqualTo(100);
            assertThat(addresses(Vector.of(slice))).doesNotHaveDuplicates();
        }
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        Service service = world.get(Service.KIND, "web");
        Selector selector = Selector.ofLabels(service.spec().selector());
        Vector<String> wanted = world.list(Pod.KIND)
                .filter(pod ->
                        !pod.isFinished() && selector.matches(pod.metadata().labels()))
                .map(Pod::name);
        Vector<EndpointSlice> slices = world.list(EndpointSlice.KIND);
        assertThat(slices).isNotEmpty();
        assertThat(addresses(slices)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** By pod: foreign twins of pods share an address. */
    private static Vector<String> addresses(Vector<EndpointSlice> slices) {
        return slices.flatMap(EndpointSlice::endpoints)
                .flatMap(Endpoint::targetRef)
                .flatMap(target -> target.name());
    }
}
