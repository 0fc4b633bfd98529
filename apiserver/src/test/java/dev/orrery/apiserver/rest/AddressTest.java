package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.kinds.Kinds;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static Option<Address> address(String path) {
        Call call = new Call("GET", path, Query.NONE, "", "", "", new byte[0]);
        return Address.of(call.parts(), Kinds.builtIn());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/pods, pods, '', '', ''",
        "/api/v1/namespaces, namespaces, '', '', ''",
        "/api/v1/namespaces/, namespaces, '', '', ''",
        "/api/v1/namespaces/default, namespaces, '', default, ''",
        "/api/v1/namespaces/default/finalize, namespaces, '', default, finalize",
        "/api/v1/namespaces/default/pods, pods, default, '', ''",
        "/api/v1/namespaces/default/pods/web, pods, default, web, ''",
        "/api/v1/namespaces/default/pods/web/log, pods, default, web, log",
        "/api/v1/nodes/worker-1/status, nodes, '', worker-1, status",
        "/apis/apps/v1/deployments, deployments.apps, '', '', ''",
        "/apis/apps/v1/namespaces/default/deployments/web/scale, deployments.apps, default, web, scale",
        "/apis/storage.k8s.io/v1/storageclasses/efs, storageclasses.storage.k8s.io, '', efs, ''"
    })
    void aPathPointsTo(String path, String resource, String namespace, String name, String subresource) {
        Address address = address(path).get();
        assertThat(address.kind().groupResource()).isEqualTo(resource);
        assertThat(address.namespace()).isEqualTo(namespace);
        assertThat(address.name()).isEqualTo(name);
        assertThat(address.subresource()).isEqualTo(subresource);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v2/pods",
                "/apis/apps/v1",
                "/apis/apps/v9/deployments",
                "/apis/nope/v1/things",
                "/api/v1/pods/web",
                "/api/v1/namespaces/default/pods/web/log/more"
            })
    void thisPointsNowhere(String path) {
        assertThat(address(path)).isEmpty();
    }

    @Test
    void everyKindIsFoundWhereDiscoverySaysThatItIs() {
        Kinds.builtIn().all().forEach(kind -> {
            String group = kind.group().isEmpty() ? "/api/" : "/apis/" + kind.group() + "/";
            String path = group + kind.version() + "/" + kind.plural();
            assertThat(address(path).map(Address::kind)).as(path).contains(kind);
        });
    }
}
