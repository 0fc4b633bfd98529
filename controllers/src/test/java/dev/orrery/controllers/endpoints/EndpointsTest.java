package dev.orrery.controllers.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.stage.PodVariants;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Services;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.EndpointAddress;
import dev.orrery.model.core.EndpointSubset;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.intstr.IntOrString;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Which addresses stand behind a Service. */
final class EndpointsTest {
    private static final EndpointsController CONTROLLER = new EndpointsController();
    private static final Service WEB = Services.web();

    @Test
    void aServiceWithoutPodsHasEmptyEndpoints() {
        assertThat(endpoints(Stage.empty().with(WEB).settle(CONTROLLER)).subsets())
                .isEmpty();
    }

    @Test
    void readyPodsAreApartFromTheOthersAndSortedByAddress() {
        Stage stage = Stage.empty()
                .with(WEB, Props.ready(Services.pod("b", "10.0.0.2")), Props.ready(Services.pod("a", "10.0.0.1")))
                .with(Services.pod("c", "10.0.0.3"))
                .settle(CONTROLLER);
        EndpointSubset subset = endpoints(stage).subsets().head();
        assertThat(subset.addresses().map(EndpointAddress::ip)).containsExactly("10.0.0.1", "10.0.0.2");
        assertThat(subset.notReadyAddresses().map(EndpointAddress::ip)).containsExactly("10.0.0.3");
        assertThat(subset.ports().head().port()).isEqualTo(8080);
        assertThat(subset.ports().head().name()).isEmpty();
    }

    @Test
    void anAddressIsTakenOverExactlyIfItIsWhatWouldBeMade() {
        for (Pod before : PodVariants.behindWeb()) {
            EndpointAddress known = PodAddress.of(before, WEB);
            for (Pod now : PodVariants.behindWeb()) {
                assertThat(PodAddress.isOf(known, now, WEB))
                        .as("%s%nfor%n%s", known, now)
                        .isEqualTo(known.equals(PodAddress.of(now, WEB)));
            }
        }
    }

    @Test
    void aPodWithoutTheNamedPortIsLeftOut() {
        var port = WEB.spec().ports().head();
        Service named =
                WEB.withSpec(WEB.spec().withPorts(Vector.of(port.withTargetPort(Option.some(IntOrString.of("http"))))));
        Stage stage = Stage.empty()
                .with(named, Props.ready(Services.pod("a", "10.0.0.1")))
                .settle(CONTROLLER);
        assertThat(endpoints(stage).subsets()).isEmpty();
    }

    @Test
    void aTerminatingPodIsLeftOut() {
        Pod pod = Props.ready(Services.pod("a", "10.0.0.1"));
        Stage stage = Stage.empty()
                .with(WEB, pod.withMetadata(pod.metadata().withDeletionTimestamp(Option.some(Stage.START))))
                .settle(CONTROLLER);
        assertThat(endpoints(stage).subsets()).isEmpty();
    }

    @Test
    void aHeadlessServiceIsMarkedSo() {
        Service headless = WEB.withSpec(WEB.spec().withClusterIP(Option.some("None")));
        assertThat(endpoints(Stage.empty().with(headless).settle(CONTROLLER))
                        .metadata()
                        .label("service.kubernetes.io/headless"))
                .contains("");
    }

    @Test
    void endpointsGoWithTheirService() {
        Stage stage = Stage.empty().with(WEB).settle(CONTROLLER).without(WEB).run(CONTROLLER, WEB.key());
        assertThat(stage.find(Endpoints.KIND, "default", "web")).isEmpty();
    }

    private static Endpoints endpoints(Stage stage) {
        return stage.get(Endpoints.KIND, "default", "web");
    }
}
