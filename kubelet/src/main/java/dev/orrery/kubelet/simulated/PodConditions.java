package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ImmutableCondition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The conditions of a pod that the kubelet writes; it leaves the others alone.
 *
 * @param unready the containers that do not serve
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-conditions">Pod conditions</a>
 */
record PodConditions(Pod pod, PodRun run, String phase, Vector<String> unready, Instant now) {

    private static final Vector<String> OWN =
            Vector.of("PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled");

    Vector<Condition> conditions() {
        Condition containersReady = serving("ContainersReady");
        return Vector.of(
                        of("PodReadyToStartContainers", hasSandbox(), "", ""),
                        initialized(),
                        ready(containersReady),
                        containersReady,
                        scheduled())
                .map(this::sinceBefore)
                .appendAll(pod.status().conditions().reject(condition -> OWN.contains(condition.type())));
    }

    private boolean hasSandbox() {
        return run.hasSandbox() && !isOver();
    }

    private boolean isOver() {
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    private Condition initialized() {
        Vector<String> incomplete = new PodPhase(pod, run).incomplete();
        if (phase.equals("Succeeded")) {
            return of("Initialized", true, "PodCompleted", "");
        }
        return incomplete.isEmpty()
                ? of("Initialized", true, "", "")
                : of("Initialized", false, "ContainersNotInitialized", listed("incomplete", incomplete));
    }

    private Condition serving(String type) {
        if (isOver()) {
            return of(type, false, phase.equals("Succeeded") ? "PodCompleted" : "PodFailed", "");
        }
        return unready.isEmpty()
                ? of(type, true, "", "")
                : of(type, false, "ContainersNotReady", listed("unready", unready));
    }

    private static String listed(String what, Vector<String> names) {
        return "containers with " + what + " status: " + names.mkString("[", " ", "]");
    }

    /** Ready is more than all containers ready when the pod has readiness gates. */
    private Condition ready(Condition containersReady) {
        Vector<String> closed = gates().reject(pod.status()::isConditionTrue);
        if (!containersReady.isTrue() || closed.isEmpty()) {
            return serving("Ready");
        }
        String message = closed.map(gate -> "corresponding condition of pod readiness gate \"" + gate + "\" "
                        + (pod.status().condition(gate).isDefined()
                                ? "does not have status \"True\"."
                                : "does not exist."))
                .mkString(", ");
        return of("Ready", false, "ReadinessGatesNotReady", message);
    }

    private Vector<String> gates() {
        return pod.spec()
                .unknown()
                .get("readinessGates")
                .toVector()
                .flatMap(Json::elements)
                .flatMap(gate -> gate.at("conditionType").flatMap(Json::asString));
    }

    private Condition scheduled() {
        return pod.status().condition("PodScheduled").getOrElse(() -> of("PodScheduled", true, "", ""));
    }

    private static Condition of(String type, boolean holds, String reason, String message) {
        return ImmutableCondition.builder()
                .type(type)
                .status(holds ? "True" : "False")
                .reason(Option.of(reason).filter(text -> !text.isEmpty()))
                .message(Option.of(message).filter(text -> !text.isEmpty()))
                .build();
    }

    /** The condition with the time at which its status last changed. */
    private Condition sinceBefore(Condition condition) {
        Option<Instant> since = pod.status()
                .condition(condition.type())
                .filter(before -> before.status().equals(condition.status()))
                .flatMap(Condition::lastTransitionTime);
        return condition.withLastTransitionTime(since.orElse(() -> Option.some(now)));
    }

    /** The containers of a pod that count for its readiness, in their order. */
    static Vector<Container> counting(Pod pod) {
        return pod.spec()
                .initContainers()
                .filter(container -> Role.ofInit(container) == Role.SIDECAR)
                .appendAll(pod.spec().containers());
    }
}
