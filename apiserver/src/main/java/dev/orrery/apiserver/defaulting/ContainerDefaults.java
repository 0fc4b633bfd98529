package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ContainerPort;
import dev.orrery.model.core.EnvVar;
import dev.orrery.model.core.Probe;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.quantity.Quantity;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/**
 * What is usual for the containers of a pod.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container">Container</a>
 */
final class ContainerDefaults {

    private ContainerDefaults() {}

    /** What every container gets, in a pod as in a template. */
    static Container of(Container container) {
        return container
                .withPorts(Missing.each(container.ports(), ContainerDefaults::port))
                .withEnv(Missing.each(container.env(), ContainerDefaults::env))
                .withLivenessProbe(probe(container.livenessProbe()))
                .withReadinessProbe(probe(container.readinessProbe()))
                .withStartupProbe(probe(container.startupProbe()))
                .withTerminationMessagePath(Missing.text(container.terminationMessagePath(), "/dev/termination-log"))
                .withTerminationMessagePolicy(Missing.text(container.terminationMessagePolicy(), "File"))
                .withImagePullPolicy(pullPolicy(container))
                .withUnknown(Missing.inside(container.unknown(), "lifecycle", ProbeDefaults::hooks));
    }

    private static Option<String> pullPolicy(Container container) {
        Option<String> policy = container.imagePullPolicy();
        boolean isGiven = policy.isDefined() && !policy.get().isEmpty();
        return isGiven ? policy : Option.some(pullPolicyOf(container.image().getOrElse("")));
    }

    /**
     * What moves is pulled always: an image by the tag {@code latest}, or by no tag and no digest.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting">Image pull policy</a>
     */
    private static String pullPolicyOf(String image) {
        int digest = image.indexOf('@');
        String name = digest < 0 ? image : image.substring(0, digest);
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        boolean isLatest = colon < 0
                ? digest < 0 && !image.isEmpty()
                : name.substring(colon).equals(":latest");
        return isLatest ? "Always" : "IfNotPresent";
    }

    private static ContainerPort port(ContainerPort port) {
        return port.withProtocol(Missing.text(port.protocol(), "TCP"));
    }

    private static EnvVar env(EnvVar variable) {
        return variable.withUnknown(Missing.inside(variable.unknown(), "valueFrom", ContainerDefaults::source));
    }

    private static JsonObject source(JsonObject source) {
        JsonObject withVersion = Missing.inside(source, "fieldRef", VolumeDefaults::fieldRef);
        return Missing.inside(
                withVersion, "resourceFieldRef", reference -> Missing.member(reference, "divisor", Json.of("0")));
    }

    private static Option<Probe> probe(Option<Probe> probe) {
        if (probe.isEmpty()) {
            return probe;
        }
        Probe filled = ProbeDefaults.of(probe.get());
        return filled == probe.get() ? probe : Option.some(filled);
    }

    /** A container of a pod asks for what it is limited to, unless it says what it asks for. */
    static Container withRequestsOfLimits(Container container) {
        SortedMap<String, Quantity> requests = container.resources().requests();
        for (Tuple2<String, Quantity> limit : container.resources().limits()) {
            requests = requests.containsKey(limit._1()) ? requests : requests.put(limit);
        }
        return container.withResources(container.resources().withRequests(requests));
    }

    /** On the network of the node, a port of the container is a port of the node. */
    static Container withPortsOfHost(Container container) {
        return container.withPorts(Missing.each(
                container.ports(), port -> port.withHostPort(Missing.number(port.hostPort(), port.containerPort()))));
    }
}
