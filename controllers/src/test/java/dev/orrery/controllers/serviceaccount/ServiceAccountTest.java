package dev.orrery.controllers.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.ServiceAccount;
import org.junit.jupiter.api.Test;

/** Every namespace has its default service account. */
final class ServiceAccountTest {
    private static final ServiceAccountController CONTROLLER = new ServiceAccountController();

    @Test
    void aNewNamespaceGetsOneAndGetsItBackWhenItIsDeleted() {
        Stage stage = Stage.empty().with(Props.namespace("team")).settle(CONTROLLER);
        ServiceAccount account = stage.get(ServiceAccount.KIND, "team", "default");
        Stage again = stage.without(account).settle(CONTROLLER);
        assertThat(again.find(ServiceAccount.KIND, "team", "default")).isNotEmpty();
    }
}
