package dev.orrery.cluster.assembly;

import dev.orrery.model.core.ImmutableNode;
import dev.orrery.model.core.ImmutableNodeAddress;
import dev.orrery.model.core.ImmutableNodeSpec;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A node that is to join: its name, what it has, how it is labelled and tainted. Says nothing else and it has 4 cores, 8 GiB,
 * room for 110 pods.
 */
public record NodeBlueprint(
        String name, String cpu, String memory, SortedMap<String, String> labels, Vector<Taint> taints, int number) {

    private static final String CONTROL_PLANE = "node-role.kubernetes.io/control-plane";

    /** @param number of the node, from 1: its address follows from it */
    public static NodeBlueprint worker(String name, int number) {
        return new NodeBlueprint(name, "4", "8Gi", TreeMap.empty(), Vector.empty(), number);
    }

    /** The number of a worker, read back from its addresses for pods; none for the control plane. */
    public static Option<Integer> workerNumber(Node node) {
        return node.spec()
                .podCIDR()
                .filter(range -> !node.metadata().labels().containsKey(CONTROL_PLANE))
                .map(range -> Integer.parseInt(range.split("\\.")[2]));
    }

    /** A node that keeps pods away which do not tolerate the control plane's taint. */
    public static NodeBlueprint controlPlane(String name, int number) {
        return new NodeBlueprint(
                name,
                "4",
                "8Gi",
                TreeMap.of(CONTROL_PLANE, ""),
                Vector.of(Taint.of(CONTROL_PLANE, "NoSchedule")),
                number);
    }

    public NodeBlueprint withCpu(String quantity) {
        return new NodeBlueprint(name, quantity, memory, labels, taints, number);
    }

    public NodeBlueprint withMemory(String quantity) {
        return new NodeBlueprint(name, cpu, quantity, labels, taints, number);
    }

    public NodeBlueprint withLabel(String key, String value) {
        return new NodeBlueprint(name, cpu, memory, labels.put(key, value), taints, number);
    }

    public NodeBlueprint withTaint(Taint taint) {
        return new NodeBlueprint(name, cpu, memory, labels, taints.append(taint), number);
    }

    /** The node as it registers itself. */
    public Node node() {
        SortedMap<String, Quantity> capacity = TreeMap.of(
                "cpu", Quantity.of(cpu),
                "memory", Quantity.of(memory),
                "pods", Quantity.of(110),
                "ephemeral-storage", Quantity.of("100Gi"));
        SortedMap<String, String> wellKnown = TreeMap.of(
                "kubernetes.io/hostname", name,
                "kubernetes.io/os", "linux",
                "kubernetes.io/arch", "amd64",
                "beta.kubernetes.io/os", "linux",
                "beta.kubernetes.io/arch", "amd64");
        return ImmutableNode.builder()
                .metadata(ObjectMeta.named(name).withLabels(labels.merge(wellKnown)))
                .spec(ImmutableNodeSpec.builder()
                        .taints(taints)
                        .podCIDR("10.244." + number + ".0/24")
                        .build())
                .status(status(capacity))
                .build();
    }

    private NodeStatus status(SortedMap<String, Quantity> capacity) {
        return NodeStatus.none()
                .withCapacity(capacity)
                .withAllocatable(capacity)
                .withAddresses(
                        Vector.of(address("InternalIP", "192.168.0." + (10 + number)), address("Hostname", name)))
                .withUnknown(TreeMap.of("nodeInfo", nodeInfo()));
    }

    private static ImmutableNodeAddress address(String type, String address) {
        return ImmutableNodeAddress.builder().type(type).address(address).build();
    }

    private static Json nodeInfo() {
        return JsonObject.EMPTY
                .with("architecture", "amd64")
                .with("containerRuntimeVersion", "orrery://0.1")
                .with("kernelVersion", "6.1.0")
                .with("kubeletVersion", Kinds.RELEASE + "+orrery")
                .with("operatingSystem", "linux")
                .with("osImage", "Orrery");
    }
}
