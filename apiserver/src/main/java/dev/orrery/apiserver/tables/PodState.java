package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The one word in which Kubernetes sums up a pod: the STATUS column. */
final class PodState {

    private PodState() {}

    static String of(Json pod) {
        if (Cells.isTerminating(pod) && pod.textAt("status", "reason").equals("NodeLost")) {
            return "Unknown";
        }
        if (isTerminating(pod)) {
            return "Terminating";
        }
        Option<String> initializing = initializing(pod);
        return isInitializing(pod) ? initializing.get() : running(pod, initializing.getOrElse(() -> start(pod)));
    }

    private static boolean isTerminating(Json pod) {
        String phase = pod.textAt("status", "phase");
        return Cells.isTerminating(pod) && !phase.equals("Succeeded") && !phase.equals("Failed");
    }

    static boolean isInitializing(Json pod) {
        return initializing(pod).isDefined() && !isTrue(pod, "Initialized");
    }

    static boolean isTrue(Json pod, String condition) {
        return pod.elementsAt("status", "conditions")
                .exists(each -> each.textAt("type").equals(condition)
                        && each.textAt("status").equals("True"));
    }

    private static String start(Json pod) {
        String reason = pod.textAt("status", "reason");
        boolean gated = pod.elementsAt("status", "conditions")
                .exists(each -> each.textAt("type").equals("PodScheduled")
                        && each.textAt("reason").equals("SchedulingGated"));
        String phase = reason.isEmpty() ? pod.textAt("status", "phase") : reason;
        return gated ? "SchedulingGated" : phase;
    }

    /** What keeps the first init container that is not done; none once all are, or when there are none. */
    private static Option<String> initializing(Json pod) {
        Vector<Json> containers = pod.elementsAt("spec", "initContainers");
        Vector<Json> statuses = pod.elementsAt("status", "initContainerStatuses");
        for (int i = 0; i < statuses.size() && i < containers.size(); i++) {
            Json status = statuses.get(i);
            boolean sidecar = containers.get(i).textAt("restartPolicy").equals("Always");
            boolean done = sidecar ? status.isTrueAt("started") : hasSucceeded(status);
            if (!done) {
                return Option.some(initState(status, i, containers.size()));
            }
        }
        return Option.none();
    }

    private static boolean hasSucceeded(Json status) {
        return status.at("state", "terminated").isDefined() && status.numberAt("state", "terminated", "exitCode") == 0;
    }

    private static String initState(Json status, int index, int total) {
        if (status.at("state", "terminated").isDefined()) {
            return "Init:" + terminated(status);
        }
        String waiting = status.textAt("state", "waiting", "reason");
        boolean telling = !waiting.isEmpty() && !waiting.equals("PodInitializing");
        return "Init:" + (telling ? waiting : index + "/" + total);
    }

    private static String terminated(Json status) {
        String reason = status.textAt("state", "terminated", "reason");
        if (!reason.isEmpty()) {
            return reason;
        }
        long signal = status.numberAt("state", "terminated", "signal");
        return signal != 0 ? "Signal:" + signal : "ExitCode:" + status.numberAt("state", "terminated", "exitCode");
    }

    /** The last container in the list that has something to say wins, because printPod goes from last to first. */
    private static String running(Json pod, String start) {
        String word = start;
        boolean anyRunning = false;
        for (Json status : pod.elementsAt("status", "containerStatuses").reverse()) {
            String waiting = status.textAt("state", "waiting", "reason");
            if (!waiting.isEmpty()) {
                word = waiting;
            } else if (status.at("state", "terminated").isDefined()) {
                word = terminated(status);
            } else if (status.isTrueAt("ready") && status.at("state", "running").isDefined()) {
                anyRunning = true;
            }
        }
        if (word.equals("Completed") && anyRunning) {
            return isTrue(pod, "Ready") ? "Running" : "NotReady";
        }
        return word;
    }
}
