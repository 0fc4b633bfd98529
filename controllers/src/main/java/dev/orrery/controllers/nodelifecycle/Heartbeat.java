package dev.orrery.controllers.nodelifecycle;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.Node;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * The sign of life of a node: its Lease.
 *
 * <p>A Lease without a renewal time belongs to a node whose heartbeat follows from the clock, so it never runs out. One with
 * a renewal time was renewed then for the last time.
 *
 * @param last when the node was last heard of; none as long as it is heard of all the time
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/nodes/#node-heartbeats">Node heartbeats</a>
 */
record Heartbeat(Option<Instant> last) {
    private static final String NAMESPACE = "kube-node-lease";

    /** How long a node may be silent: node-monitor-grace-period. */
    private static final Duration GRACE = Duration.ofSeconds(50);

    static Heartbeat of(Node node, ClusterView view) {
        return new Heartbeat(view.get(Lease.KIND, NAMESPACE, node.name())
                .flatMap(lease -> lease.spec().renewTime())
                .map(time -> time.instant()));
    }

    boolean hasStopped(Instant now) {
        return last.exists(time -> !time.plus(GRACE).isAfter(now));
    }

    /** How long until the silence becomes too long. */
    Option<Duration> untilStopped(Instant now) {
        return hasStopped(now) ? Option.none() : last.map(time -> Duration.between(now, time.plus(GRACE)));
    }
}
