package dev.orrery.cli.verb;

import dev.orrery.model.core.ContainerState;
import dev.orrery.model.core.ContainerStatus;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What keeps a pod or a node from being ready, in the words that its own status has for it. */
final class Trouble {

    private Trouble() {}

    /** None when the object is ready, has done its work, is on its way out, or says nothing. */
    static Option<String> of(KubernetesObject object) {
        if (object.metadata().isTerminating()) {
            return Option.none();
        }
        if (object instanceof Pod pod) {
            return pod.isReady() || pod.isFinished() ? Option.none() : ofPod(pod);
        }
        return object instanceof Node node
                ? node.status()
                        .condition("Ready")
                        .filter(ready -> !ready.isTrue())
                        .map(Trouble::of)
                : Option.none();
    }

    private static Option<String> ofPod(Pod pod) {
        Vector<ContainerStatus> containers =
                pod.status().initContainerStatuses().appendAll(pod.status().containerStatuses());
        return pod.status()
                .condition("PodScheduled")
                .filter(Condition::isFalse)
                .map(Trouble::of)
                .orElse(() -> containers
                        .reject(ContainerStatus::ready)
                        .flatMap(container -> of(container.state()))
                        .headOption())
                .orElse(() -> pod.status()
                        .condition("Ready")
                        .map(Trouble::of)
                        .orElse(Option.some("nobody has placed it yet")));
    }

    private static Option<String> of(ContainerState state) {
        return state.waiting()
                .map(waiting -> joined(waiting.reason(), waiting.message()))
                .orElse(() -> state.terminated()
                        .filter(terminated -> terminated.exitCode() != 0)
                        .map(terminated ->
                                joined(terminated.reason(), Option.some("exit code " + terminated.exitCode()))));
    }

    private static String of(Condition condition) {
        return joined(condition.reason(), condition.message());
    }

    private static String joined(Option<String> reason, Option<String> message) {
        return reason.toVector().appendAll(message).reject(String::isEmpty).mkString(": ");
    }
}
