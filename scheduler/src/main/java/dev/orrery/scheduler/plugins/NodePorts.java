package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.cluster.NodePods.HostPort;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Rules out nodes where a port that the pod wants for itself is taken. */
public final class NodePorts implements Filter {
    private static final String EVERY_ADDRESS = "0.0.0.0";
    private static final Verdict REFUSAL =
            Verdict.becauseOfPods(Vector.of("node(s) didn't have free ports for the requested pod ports"));

    @Override
    public String name() {
        return "NodePorts";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        Vector<HostPort> wanted = NodePods.hostPorts(pod.pod());
        return wanted.isEmpty()
                ? Option.none()
                : Option.some(node -> areFree(wanted, node.pods()) ? Verdict.fits() : REFUSAL);
    }

    private static boolean areFree(Vector<HostPort> wanted, NodePods pods) {
        return pods.hostPorts().isEmpty()
                || wanted.forAll(port -> pods.hostPorts().keySet().forAll(taken -> !collide(port, taken)));
    }

    private static boolean collide(HostPort one, HostPort other) {
        boolean sameAddress = one.ip().equals(other.ip())
                || one.ip().equals(EVERY_ADDRESS)
                || other.ip().equals(EVERY_ADDRESS);
        return one.port() == other.port() && one.protocol().equals(other.protocol()) && sameAddress;
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(Cure.NODE_ADDED, Cure.POD_REMOVED);
    }
}
