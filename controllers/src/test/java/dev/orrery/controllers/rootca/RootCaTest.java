package dev.orrery.controllers.rootca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.meta.ObjectMeta;
import org.junit.jupiter.api.Test;

/** Every namespace knows the authority of its cluster. */
final class RootCaTest {
    private static final RootCaController CONTROLLER = new RootCaController();

    @Test
    void aNewNamespaceGetsTheAuthorityOfTheCluster() {
        ConfigMap source = ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named("kube-system", "extension-apiserver-authentication"))
                .putData("client-ca-file", "PEM")
                .build();
        Stage stage = Stage.empty().with(source, Props.namespace("team")).settle(CONTROLLER);
        assertThat(stage.get(ConfigMap.KIND, "team", "kube-root-ca.crt").data().get("ca.crt"))
                .contains("PEM");
    }

    @Test
    void aMapThatWasEditedIsPutRight() {
        Stage stage = Stage.empty().with(Props.namespace("team")).settle(CONTROLLER);
        ConfigMap edited = ImmutableConfigMap.builder()
                .from(stage.get(ConfigMap.KIND, "team", "kube-root-ca.crt"))
                .putData("ca.crt", "forged")
                .build();
        Stage again = stage.with(edited).settle(CONTROLLER);
        assertThat(again.get(ConfigMap.KIND, "team", "kube-root-ca.crt").data().get("ca.crt"))
                .contains("");
    }
}
