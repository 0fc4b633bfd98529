package dev.orrery.controllers.stage;

import dev.orrery.model.core.ImmutablePodIp;
import dev.orrery.model.core.ImmutableService;
import dev.orrery.model.core.ImmutableServicePort;
import dev.orrery.model.core.ImmutableServiceSpec;
import dev.orrery.model.core.ImmutableServiceStatus;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Services and the pods behind them. */
public final class Services {

    private Services() {}

    public static Service web() {
        return ImmutableService.builder()
                .metadata(ObjectMeta.named("default", "web").withUid(Option.some("uid-web")))
                .spec(ImmutableServiceSpec.builder()
                        .putSelector("app", "web")
                        .clusterIP("10.96.0.10")
                        .addPorts(ImmutableServicePort.builder()
                                .port(80)
                                .targetPort(IntOrString.of(8080))
                                .build())
                        .build())
                .status(ImmutableServiceStatus.builder()
                        .loadBalancer(JsonObject.EMPTY)
                        .build())
                .build();
    }

    /** A running pod that the Service selects. */
    public static Pod pod(String name, String ip) {
        Pod pod = Props.on("w1", Props.phase("Running", Props.pod(name)));
        return pod.withMetadata(pod.metadata().withLabel("app", "web"))
                .withStatus(pod.status()
                        .withPodIP(Option.some(ip))
                        .withPodIPs(Vector.of(ImmutablePodIp.builder().ip(ip).build())));
    }
}
