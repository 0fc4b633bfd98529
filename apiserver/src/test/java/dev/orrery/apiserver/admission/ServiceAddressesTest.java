package dev.orrery.apiserver.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Request;
import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.request.Tried;
import dev.orrery.model.core.Service;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Which addresses and node ports Services get. */
class ServiceAddressesTest {

    private final Tried tried = Tried.inDefault();

    private static String manifest(String name, String spec) {
        return "{'apiVersion':'v1','kind':'Service','metadata':{'name':'" + name
                + "','namespace':'default'},'spec':{'ports':[{'name':'a','port':80},{'name':'b','port':81}]" + spec
                + "}}";
    }

    private Service service(String name, String spec) {
        return (Service) tried.create(manifest(name, spec));
    }

    private static Vector<Integer> ports(Service service) {
        return service.spec().ports().flatMap(port -> port.nodePort());
    }

    @Test
    void addressesAreOutOfTheirRangeAndUnique() {
        Vector<String> addresses = Vector.range(0, 300)
                .map(number -> service("s" + number, "").spec().clusterIP().get());
        assertThat(addresses.distinct()).hasSize(300);
        assertThat(addresses).allMatch(address -> address.matches("10\\.(9[6-9]|10[0-9]|11[01])\\.\\d+\\.\\d+"));
    }

    @Test
    void anAddressDependsOnTheNameOnly() {
        Option<String> alone = Tried.inDefault().create(manifest("web", "")) instanceof Service web
                ? web.spec().clusterIP()
                : Option.none();
        service("other", "");
        assertThat(service("web", "").spec().clusterIP()).isEqualTo(alone);
    }

    @Test
    void anAddressStaysAcrossUpdates() {
        Service web = service("web", "");
        Service blind =
                web.withSpec(web.spec().withSelector(web.spec().selector().put("app", "web")));
        Service after = (Service) tried.granted(Request.update(blind));
        assertThat(after.spec().clusterIP()).isEqualTo(web.spec().clusterIP());
        assertThat(after.spec().clusterIPs()).isEqualTo(web.spec().clusterIPs());
    }

    @Test
    void aHeadlessServiceHasNone() {
        assertThat(service("web", ",'clusterIP':'None'").spec().clusterIP()).contains("None");
        assertThat(service("db", ",'clusterIP':'None'").spec().clusterIPs()).containsExactly("None");
    }

    @Test
    void anExternalNameNeedsNoAddress() {
        assertThat(Written.at(
                        service("web", ",'type':'ExternalName','externalName':'example.com'"), "spec", "clusterIP"))
                .isEmpty();
    }

    @Test
    void anAddressThatIsTakenIsRefused() {
        service("web", ",'clusterIP':'10.96.1.1'");
        assertThat(tried.refused(Tried.creation(manifest("other", ",'clusterIP':'10.96.1.1'")))
                        .message())
                .isEqualTo("Service \"other\" is invalid: spec.clusterIPs: Invalid value: [\"10.96.1.1\"]: failed to"
                        + " allocate IP 10.96.1.1: provided IP is already allocated");
    }

    @Test
    void plainServicesHaveNoNodePorts() {
        assertThat(ports(service("web", ""))).isEmpty();
    }

    @Test
    void nodePortsAreOutOfTheirRangeAndUnique() {
        Vector<Integer> all =
                Vector.range(0, 100).flatMap(number -> ports(service("s" + number, ",'type':'NodePort'")));
        assertThat(all.distinct()).hasSize(200);
        assertThat(all).allMatch(port -> port >= 30_000 && port <= 32_767);
    }

    @Test
    void loadBalancersHaveNodePortsToo() {
        assertThat(ports(service("web", ",'type':'LoadBalancer'"))).hasSize(2);
    }

    @Test
    void aServiceMayBecomeOneWithNodePorts() {
        Service web = service("web", "");
        Service open = web.withSpec(web.spec().withType(Option.some("NodePort")));
        assertThat(ports((Service) tried.granted(Request.update(open)))).hasSize(2);
    }

    @Test
    void aNodePortThatIsTakenIsRefused() {
        String port = ",'type':'NodePort'";
        String spec = manifest("web", port).replace("'port':80", "'port':80,'nodePort':30080");
        tried.create(spec);
        assertThat(tried.refused(Tried.creation(spec.replace("'web'", "'other'")))
                        .message())
                .isEqualTo(
                        "Service \"other\" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is"
                                + " already allocated");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThat(tried.refused(Tried.creation(manifest("web", ",'clusterIP':'10.9.9.9'")))
                        .message())
                .isEqualTo("Service \"web\" is invalid: spec.clusterIPs: Invalid value: [\"10.9.9.9\"]: failed to"
                        + " allocate IP 10.9.9.9: the provided network does not match the current range");
        String spec = manifest("web", ",'type':'NodePort'").replace("'port':80", "'port':80,'nodePort':80");
        assertThat(tried.refused(Tried.creation(spec)).message())
                .isEqualTo("Service \"web\" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided port is not"
                        + " in the valid range. The range of valid ports is 30000-32767");
    }
}
