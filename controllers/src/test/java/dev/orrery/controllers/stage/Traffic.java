package dev.orrery.controllers.stage;

import dev.orrery.model.core.ImmutableServicePort;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/** Worlds of a Service and pods that come, go and change behind it. */
public final class Traffic {

    private Traffic() {}

    /** A Service and a few pods; now and then more of them than fit into a slice. */
    public static QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty.with(Props.node("w1")).with(Services.web());
        int pods = draw.upTo(16) == 16 && draw.onceIn(4) ? 98 + draw.upTo(5) : draw.upTo(5);
        for (int i = 0; i < pods; i++) {
            world = world.with(pod(i));
        }
        return world;
    }

    private static Pod pod(int number) {
        return Services.pod("web-" + number, "10.0.0." + number);
    }

    /** A pod comes or goes, or the Service asks for something else. */
    public static QuietWorld edited(QuietWorld world, Draw draw) {
        Service service = world.get(Service.KIND, "web");
        return switch (draw.below(4)) {
            case 0 ->
                world.with(service.withSpec(service.spec().withPublishNotReadyAddresses(Option.some(draw.onceIn(2)))));
            case 1 ->
                world.with(service.withSpec(service.spec()
                        .withPorts(service.spec()
                                .ports()
                                .take(1)
                                .map(port -> ImmutableServicePort.copyOf(port)
                                        .withTargetPort(IntOrString.of(8080 + draw.below(2)))))));
            case 2 ->
                world.with(
                        service.withSpec(service.spec().withSelector(TreeMap.of("app", draw.oneOf("web", "stray")))));
            default -> {
                int number = draw.below(8);
                yield world.find(Pod.KIND, "web-" + number)
                        .map(world::without)
                        .getOrElse(() -> world.with(pod(number)));
            }
        };
    }
}
