package dev.orrery.controllers.endpointslice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.stage.PodVariants;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Services;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.Endpoint;
import dev.orrery.model.discovery.EndpointConditions;
import dev.orrery.model.discovery.EndpointSlice;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** How the addresses behind a Service are sliced. */
final class EndpointSliceTest {
    private static final EndpointSliceController CONTROLLER = new EndpointSliceController();
    private static final Service WEB = Services.web();

    @Test
    void aServiceWithoutPodsHasOneEmptySlice() {
        Stage stage = Stage.empty().with(WEB).settle(CONTROLLER);
        EndpointSlice slice = slices(stage).single();
        assertThat(slice.name()).startsWith("web-");
        assertThat(slice.endpoints()).isEmpty();
        assertThat(slice.metadata().label("kubernetes.io/service-name")).contains("web");
        assertThat(slice.metadata().isControlledBy("uid-web")).isTrue();
    }

    @Test
    void aReadyPodServesAndOneOnItsWayOutDoesSoOnlyIfItMust() {
        Pod leaving = Props.ready(Services.pod("leaving", "10.0.0.2"));
        Stage stage = Stage.empty()
                .with(WEB, Props.ready(Services.pod("ready", "10.0.0.1")))
                .with(leaving.withMetadata(leaving.metadata().withDeletionTimestamp(Option.some(Stage.START))))
                .with(Services.pod("starting", "10.0.0.3"))
                .settle(CONTROLLER);
        assertThat(conditions(stage, "ready")).isEqualTo(new Flags(true, true, false));
        assertThat(conditions(stage, "leaving")).isEqualTo(new Flags(false, true, true));
        assertThat(conditions(stage, "starting")).isEqualTo(new Flags(false, false, false));
    }

    @Test
    void anEndpointIsTakenOverExactlyIfItIsWhatWouldBeMade() {
        Node node = Props.node("node-2");
        Stage stage = Stage.empty()
                .with(Props.node("node-1"))
                .with(node.withMetadata(node.metadata().withLabel("topology.kubernetes.io/zone", "a")));
        PodEndpoint endpoint = new PodEndpoint(WEB, stage.view(CONTROLLER, Option.none()));
        for (Pod before : PodVariants.behindWeb()) {
            Endpoint known = endpoint.of(before);
            for (Pod now : PodVariants.behindWeb()) {
                assertThat(endpoint.of(now, known) == known)
                        .as("%s%nfor%n%s", known, now)
                        .isEqualTo(known.equals(endpoint.of(now)));
            }
        }
    }

    @Test
    void aSliceHoldsAHundredAndAPodStaysInItsSlice() {
        Stage stage = Stage.empty().with(WEB);
        for (int i = 0; i < 150; i++) {
            stage = stage.with(Props.ready(Services.pod("p" + (100 + i), "10.0.1." + i)));
        }
        Stage full = stage.settle(CONTROLLER);
        assertThat(slices(full).map(slice -> slice.endpoints().size())).containsExactlyInAnyOrder(100, 50);
        Stage fewer = full.without(Services.pod("p100", "10.0.1.0")).settle(CONTROLLER);
        assertThat(slices(fewer).map(slice -> slice.endpoints().size())).containsExactlyInAnyOrder(99, 50);
        assertThat(fewer.log().size() - full.log().size()).isEqualTo(1);
    }

    @Test
    void aPodThatIsInTwoSlicesStaysInOne() {
        Stage stage = Stage.empty()
                .with(WEB, Props.ready(Services.pod("a", "10.0.0.1")))
                .settle(CONTROLLER);
        EndpointSlice slice = slices(stage).single();
        Stage twice = stage.with(slice.withMetadata(slice.metadata().withName("web-twin")))
                .settle(CONTROLLER);
        assertThat(slices(twice).flatMap(EndpointSlice::endpoints)).hasSize(1);
    }

    @Test
    void nothingIsWrittenWhenNothingHasChanged() {
        Stage stage = Stage.empty()
                .with(WEB, Props.ready(Services.pod("a", "10.0.0.1")))
                .settle(CONTROLLER);
        assertThat(stage.settle(CONTROLLER).log()).hasSameSizeAs(stage.log());
    }

    private record Flags(boolean ready, boolean serving, boolean terminating) {}

    private static Flags conditions(Stage stage, String pod) {
        EndpointConditions found = slices(stage)
                .flatMap(EndpointSlice::endpoints)
                .find(endpoint -> isOf(endpoint, pod))
                .get()
                .conditions();
        return new Flags(
                found.ready().get(), found.serving().get(), found.terminating().get());
    }

    private static boolean isOf(Endpoint endpoint, String pod) {
        return endpoint.targetRef().flatMap(reference -> reference.name()).contains(pod);
    }

    private static Vector<EndpointSlice> slices(Stage stage) {
        return stage.state().list(EndpointSlice.KIND).toVector();
    }
}
