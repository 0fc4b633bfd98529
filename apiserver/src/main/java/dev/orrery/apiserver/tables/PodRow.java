package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A pod as a row.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/printers/internalversion/printers.go">printPod</a>
 */
final class PodRow {
    static final Layout LAYOUT = Layout.of(PodRow::cells)
            .text("Ready", "Status", "Restarts")
            .age()
            .wide("IP", "Node", "Nominated Node", "Readiness Gates");

    private PodRow() {}

    static Vector<String> cells(Json pod, Instant now) {
        Containers containers = new Containers(pod);
        return Vector.of(
                Cells.name(pod),
                containers.ready() + "/" + containers.total(),
                PodState.of(pod),
                restarts(pod, containers, now),
                Cells.age(pod, now),
                Cells.orNone(ip(pod)),
                Cells.orNone(pod.textAt("spec", "nodeName")),
                Cells.orNone(pod.textAt("status", "nominatedNodeName")),
                readinessGates(pod));
    }

    private static String ip(Json pod) {
        Vector<Json> ips = pod.elementsAt("status", "podIPs");
        return ips.isEmpty() ? pod.textAt("status", "podIP") : ips.head().textAt("ip");
    }

    private static String restarts(Json pod, Containers containers, Instant now) {
        Vector<Json> counted = PodState.isInitializing(pod) ? containers.init() : containers.restartable();
        long restarts =
                counted.map(status -> status.numberAt("restartCount")).sum().longValue();
        Option<Instant> last = counted.flatMap(
                        status -> Cells.instant(status.textAt("lastState", "terminated", "finishedAt")))
                .max();
        return restarts == 0 || last.isEmpty()
                ? Long.toString(restarts)
                : restarts + " (" + Cells.since(now, last.get().toString()) + " ago)";
    }

    private static String readinessGates(Json pod) {
        Vector<String> gates = pod.elementsAt("spec", "readinessGates").map(gate -> gate.textAt("conditionType"));
        long met = gates.count(gate -> PodState.isTrue(pod, gate));
        return gates.isEmpty() ? Cells.NONE : met + "/" + gates.size();
    }

    /** The containers of a pod that count for READY and RESTARTS: sidecars among the init containers do. */
    private record Containers(Json pod) {

        int total() {
            return pod.elementsAt("spec", "containers").size() + sidecars().size();
        }

        long ready() {
            return restartable()
                    .count(status -> status.isTrueAt("ready")
                            && (status.at("state", "running").isDefined() || isSidecar(status)));
        }

        Vector<Json> init() {
            return pod.elementsAt("status", "initContainerStatuses");
        }

        Vector<Json> restartable() {
            return init().filter(this::isSidecar).appendAll(pod.elementsAt("status", "containerStatuses"));
        }

        private boolean isSidecar(Json status) {
            return sidecars().contains(status.textAt("name"));
        }

        private Vector<String> sidecars() {
            return pod.elementsAt("spec", "initContainers")
                    .filter(container -> container.textAt("restartPolicy").equals("Always"))
                    .map(container -> container.textAt("name"));
        }
    }
}
