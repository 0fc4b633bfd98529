package dev.orrery.model.cluster;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ContainerPort;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.quantity.Resources;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * The pods of one node, and what they ask of it together.
 *
 * @param keys of all pods that are bound to the node
 * @param requested by those that are not finished
 * @param likely what those are taken to use, for comparing nodes: a guess where they request nothing
 * @param holding how many pods are not finished
 * @param hostPorts that are taken, and how many pods take each
 */
public record NodePods(
        SortedSet<ObjectKey> keys,
        Resources requested,
        Resources likely,
        int holding,
        TreeMap<HostPort, Integer> hostPorts) {

    public static final NodePods NONE =
            new NodePods(TreeSet.empty(), Resources.ZERO, Resources.ZERO, 0, TreeMap.empty());

    /** A port of the node that a container takes for itself. An address of {@code 0.0.0.0} stands for all. */
    public record HostPort(String ip, String protocol, int port) implements Comparable<HostPort> {
        @Override
        public int compareTo(HostPort other) {
            int byPort = Integer.compare(port, other.port);
            if (byPort != 0) {
                return byPort;
            }
            int byProtocol = protocol.compareTo(other.protocol);
            return byProtocol != 0 ? byProtocol : ip.compareTo(other.ip);
        }
    }

    /** These pods and one more. */
    public NodePods with(Pod pod) {
        SortedSet<ObjectKey> grown = keys.add(pod.key());
        if (pod.isFinished()) {
            return new NodePods(grown, requested, likely, holding, hostPorts);
        }
        TreeMap<HostPort, Integer> ports = hostPorts;
        for (HostPort port : hostPorts(pod)) {
            ports = ports.put(port, ports.getOrElse(port, 0) + 1);
        }
        return new NodePods(
                grown, requested.plus(PodRequests.of(pod)), likely.plus(PodRequests.likely(pod)), holding + 1, ports);
    }

    /** These pods but one. */
    NodePods without(Pod pod) {
        SortedSet<ObjectKey> shrunk = keys.remove(pod.key());
        if (pod.isFinished()) {
            return new NodePods(shrunk, requested, likely, holding, hostPorts);
        }
        TreeMap<HostPort, Integer> ports = hostPorts;
        for (HostPort port : hostPorts(pod)) {
            int left = ports.getOrElse(port, 1) - 1;
            ports = left == 0 ? ports.remove(port) : ports.put(port, left);
        }
        return new NodePods(
                shrunk,
                requested.minus(PodRequests.of(pod)),
                likely.minus(PodRequests.likely(pod)),
                holding - 1,
                ports);
    }

    /** The ports of its node that a pod takes. */
    public static Vector<HostPort> hostPorts(Pod pod) {
        Vector<HostPort> ports = Vector.empty();
        for (Container container : pod.spec().containers()) {
            for (ContainerPort port : container.ports()) {
                if (port.hostPort().getOrElse(0) > 0) {
                    ports = ports.append(new HostPort(
                            port.hostIP().getOrElse("0.0.0.0"),
                            port.protocol().getOrElse("TCP"),
                            port.hostPort().get()));
                }
            }
        }
        return ports;
    }
}
