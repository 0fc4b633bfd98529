package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** fabric8's client comes in by the kubeconfig alone, with its certificate and its key. */
class Fabric8Test {
    private final Served served = Served.standing();
    private final KubernetesClient client = new KubernetesClientBuilder()
            .withConfig(Config.fromKubeconfig(served.kubeconfig()))
            .build();

    @AfterEach
    void stop() {
        client.close();
        served.close();
    }

    private static ConfigMap map(String value) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("map")
                .endMetadata()
                .withData(Map.of("value", value))
                .build();
    }

    private Resource<ConfigMap> resource(String value) {
        return client.configMaps().inNamespace("default").resource(map(value));
    }

    /** It asks for each watch over a WebSocket first, and goes on without when that is what the answer says. */
    @Test
    void aWatchSeesWhatHappensToAnObject() throws InterruptedException {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Watcher<ConfigMap> watcher = new Watcher<>() {
            @Override
            public void eventReceived(Action action, ConfigMap map) {
                seen.add(action + " " + map.getMetadata().getName() + " "
                        + map.getData().getOrDefault("value", ""));
            }

            @Override
            public void onClose(WatcherException cause) {
                seen.add("closed: " + cause.getMessage());
            }
        };
        try (Watch watch = client.configMaps()
                .inNamespace("default")
                .withField("metadata.name", "map")
                .watch(watcher)) {
            assertThat(watch).isNotNull();
            resource("1").create();
            client.configMaps()
                    .inNamespace("default")
                    .withName("map")
                    .edit(map -> new ConfigMapBuilder(map)
                            .withData(Map.of("value", "2"))
                            .build());
            resource("3").forceConflicts().serverSideApply();
            resource("3").delete();

            assertThat(next(seen)).isEqualTo("ADDED map 1");
            assertThat(next(seen)).isEqualTo("MODIFIED map 2");
            assertThat(next(seen)).isEqualTo("MODIFIED map 3");
            assertThat(next(seen)).isEqualTo("DELETED map 3");
        }
    }

    private static String next(BlockingQueue<String> seen) throws InterruptedException {
        String next = seen.poll(30, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Test
    void anInformerHasWhatIsThere() {
        resource("1").create();
        try (var informer = client.configMaps().inNamespace("default").inform()) {
            assertThat(informer.getStore().list())
                    .extracting(map -> map.getMetadata().getName())
                    .contains("map");
        }
    }
}
