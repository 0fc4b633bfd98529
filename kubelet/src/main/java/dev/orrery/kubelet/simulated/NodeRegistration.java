package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.model.coordination.ImmutableLease;
import dev.orrery.model.coordination.ImmutableLeaseSpec;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.ImmutableNodeAddress;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeAddress;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.MicroTime;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What the kubelet says of its node: its address, its conditions, and its Lease.
 *
 * <p>A real kubelet renews its Lease every 10 s. Here a Lease without a renew time follows from time: the node is well. When
 * a node crashes, the instant of its last sign of life is written into the Lease; when it recovers, it is taken out again.
 *
 * @see <a href="https://kubernetes.io/docs/reference/node/node-status/">Node Status</a>
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/leases/#node-heart-beats">Node heartbeats</a>
 */
record NodeRegistration(Turn turn, Node node) {

    static final String LEASES = "kube-node-lease";

    private static final int LEASE_SECONDS = 40;

    /** The address at which a node is reached from others. */
    static Option<String> internalAddress(Node node) {
        return node.status()
                .addresses()
                .find(address -> address.type().equals("InternalIP"))
                .map(NodeAddress::address);
    }

    /** Makes the node known to the model, and says what the kubelet has to say of it. */
    void register() {
        if (turn.state().node(node.name()).isEmpty()) {
            turn.become(turn.state().withNode(node.name(), NodeRun.fresh(prefix())));
        }
        if (turn.state().node(node.name()).get().isCrashed()) {
            return;
        }
        if (turn.view().get(Lease.KIND, LEASES, node.name()).isEmpty()) {
            turn.act(Action.create(lease(Option.none()), "the kubelet has started"));
        }
        postStatus();
    }

    /** The first three numbers of pods' addresses here: of the node's range, if it has one, else of the next free one. */
    private String prefix() {
        return node.spec()
                .podCIDR()
                .filter(range -> range.indexOf('.') > 0)
                .map(range -> range.substring(0, range.lastIndexOf('.') + 1))
                .getOrElse(() -> "10.244." + turn.state().nodesSeen() + ".");
    }

    private Lease lease(Option<MicroTime> renewed) {
        return ImmutableLease.builder()
                .metadata(ObjectMeta.named(LEASES, node.name())
                        .withOwnerReferences(Vector.of(node.asController()
                                .withController(Option.none())
                                .withBlockOwnerDeletion(Option.none()))))
                .spec(ImmutableLeaseSpec.builder()
                        .holderIdentity(node.name())
                        .leaseDurationSeconds(LEASE_SECONDS)
                        .renewTime(renewed)
                        .build())
                .build();
    }

    /** Writes the last sign of life into the Lease, or takes it out for a node that lives. */
    void stamp(Option<MicroTime> renewed, String reason) {
        Option<Lease> known = turn.view().get(Lease.KIND, LEASES, node.name());
        turn.act(known.map(lease -> Action.update(lease.withSpec(lease.spec().withRenewTime(renewed)), reason))
                .getOrElse(() -> Action.create(lease(renewed), reason)));
    }

    private void postStatus() {
        NodeStatus before = node.status();
        NodeStatus status = before.withAddresses(before.addresses().isEmpty() ? addresses() : before.addresses())
                .withConditions(conditions());
        if (status.equals(before)) {
            return;
        }
        boolean isNew = before.condition("Ready").isEmpty();
        if (isNew) {
            turn.tell(node, EventNote.normal("Starting", "Starting kubelet."));
        }
        if (!node.isReady()) {
            turn.tell(node, EventNote.normal("NodeReady", "Node " + node.name() + " status is now: NodeReady"));
        }
        turn.act(Action.updateStatus(
                node.withStatus(status), isNew ? "the kubelet has started" : "the kubelet is back"));
    }

    private Vector<NodeAddress> addresses() {
        String third = prefixOf(turn.state().node(node.name()).get());
        return Vector.of(
                ImmutableNodeAddress.builder()
                        .type("InternalIP")
                        .address("172.18.0." + third)
                        .build(),
                ImmutableNodeAddress.builder()
                        .type("Hostname")
                        .address(node.name())
                        .build());
    }

    /** Nodes are numbered as their pods' addresses are, after the gateway and with it. */
    private static String prefixOf(NodeRun known) {
        String[] numbers = known.prefix().split("\\.");
        return Integer.toString(Integer.parseInt(numbers[numbers.length - 1]) + 2);
    }

    private Vector<Condition> conditions() {
        Vector<Condition> own = Vector.of(
                Condition.of(
                        "MemoryPressure",
                        "False",
                        "KubeletHasSufficientMemory",
                        "kubelet has sufficient memory available"),
                Condition.of("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
                Condition.of("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
                Condition.of("Ready", "True", "KubeletReady", "kubelet is posting ready status"));
        return own.map(this::sinceBefore)
                .appendAll(node.status()
                        .conditions()
                        .reject(known -> own.exists(mine -> mine.type().equals(known.type()))));
    }

    private Condition sinceBefore(Condition condition) {
        Option<Condition> before = node.status().condition(condition.type());
        if (before.exists(known -> known.status().equals(condition.status()))) {
            return before.get();
        }
        return condition.withLastHeartbeatTime(Option.some(turn.now())).withLastTransitionTime(Option.some(turn.now()));
    }
}
