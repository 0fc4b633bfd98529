package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.Vector;

/** The pods of a node, and what they take from it. */
final class NodePodsText {

    private NodePodsText() {}

    static void write(Page page, Cluster cluster, Item node) {
        Vector<Item> pods = cluster.all(Pod.KIND, "").filter(pod -> isOn(pod, node));
        page.field("Non-terminated Pods", "(" + pods.size() + " in total)");
        page.line(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge");
        page.line(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---");
        pods.forEach(pod -> page.line(1, line(cluster, node, pod)));
        page.line(0, "Allocated resources:");
        page.line(1, "(Total limits may be over 100 percent, i.e., overcommitted.)");
        page.line(1, "Resource\tRequests\tLimits");
        page.line(1, "--------\t--------\t------");
        Vector.of("cpu", "memory", "ephemeral-storage").forEach(name -> page.line(1, sum(node, pods, name)));
    }

    private static boolean isOn(Item pod, Item node) {
        String phase = pod.json().textAt("status", "phase");
        return pod.json().textAt("spec", "nodeName").equals(node.name())
                && !phase.equals("Succeeded")
                && !phase.equals("Failed");
    }

    private static String line(Cluster cluster, Item node, Item pod) {
        Vector<Item> alone = Vector.of(pod);
        return pod.namespace() + "\t" + pod.name() + "\t\t" + share(node, alone, "requests", "cpu") + "\t"
                + share(node, alone, "limits", "cpu") + "\t" + share(node, alone, "requests", "memory") + "\t"
                + share(node, alone, "limits", "memory") + "\t"
                + Times.ago(
                        pod.json().textAt("metadata", "creationTimestamp"),
                        cluster.door().now());
    }

    private static String sum(Item node, Vector<Item> pods, String name) {
        return name + "\t" + share(node, pods, "requests", name) + "\t" + share(node, pods, "limits", name);
    }

    private static String share(Item node, Vector<Item> pods, String sort, String name) {
        Quantity taken = pods.map(pod -> ofPod(pod, sort, name)).fold(Quantity.ZERO, Quantity::plus);
        Quantity all = quantity(node.json().objectAt("status", "allocatable"), name);
        long percent = all.isZero() ? 0 : (long) (100.0 * taken.milliValue() / all.milliValue());
        return taken + " (" + percent + "%)";
    }

    /** The containers together, or the largest of the init containers. */
    private static Quantity ofPod(Item pod, String sort, String name) {
        Quantity together = amounts(pod, "containers", sort, name).fold(Quantity.ZERO, Quantity::plus);
        return amounts(pod, "initContainers", sort, name).append(together).max().getOrElse(Quantity.ZERO);
    }

    private static Vector<Quantity> amounts(Item pod, String list, String sort, String name) {
        return pod.json()
                .elementsAt("spec", list)
                .map(container -> quantity(container.objectAt("resources", sort), name));
    }

    private static Quantity quantity(Json amounts, String name) {
        return amounts.at(name)
                .flatMap(text -> Quantity.parse(text.plainText()).toOption())
                .getOrElse(Quantity.ZERO);
    }
}
