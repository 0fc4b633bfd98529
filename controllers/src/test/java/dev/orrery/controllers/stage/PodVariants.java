package dev.orrery.controllers.stage;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Pods that differ from one another in one thing each: whoever lists a pod must tell all of them apart that it shows apart. */
public final class PodVariants {

    private PodVariants() {}

    /** A ready pod behind the Service {@code web}, and that pod changed in everything that an address can tell. */
    public static Vector<Pod> behindWeb() {
        Pod pod = Props.ready(Services.pod("a", "10.0.0.1"));
        Pod named = pod.withSpec(pod.spec().withHostname(Option.some("a")).withSubdomain(Option.some("web")));
        return Vector.of(
                pod,
                named,
                named.withSpec(named.spec().withHostname(Option.some("b"))),
                named.withSpec(named.spec().withSubdomain(Option.some("other"))),
                Services.pod("a", "10.0.0.1"),
                pod.withStatus(pod.status().withPodIP(Option.some("10.0.0.2"))),
                pod.withSpec(pod.spec().withNodeName(Option.some("node-1"))),
                pod.withSpec(pod.spec().withNodeName(Option.some("node-2"))),
                pod.withMetadata(pod.metadata().withName("b")),
                pod.withMetadata(pod.metadata().withNamespace(Option.some("other"))),
                pod.withMetadata(pod.metadata().withUid(Option.some("another"))),
                pod.withMetadata(pod.metadata().withDeletionTimestamp(Option.some(Stage.START))));
    }
}
