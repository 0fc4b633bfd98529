package dev.orrery.kubectl.rollout;

import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.json.Json;

/**
 * How far the rollout of one object is, in one line.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/polymorphichelpers/rollout_status.go">rollout_status.go</a>
 */
record Progress(String line, boolean done) {
    private static final String NOT_ROLLING = "rollout status is only available for RollingUpdate strategy type";

    static Progress of(Item item) {
        return switch (item.kind().groupResource()) {
            case "deployments.apps" -> deployment(item.json(), item.name());
            case "daemonsets.apps" -> daemonSet(item.json(), item.name());
            case "statefulsets.apps" -> statefulSet(item.json());
            default ->
                throw Quit.error("no status viewer has been implemented for "
                        + item.kind().groupKind());
        };
    }

    /** Ends the command when a Deployment is at another revision than the one to follow; other kinds are not asked. */
    static void requireRevision(Item item, long revision) {
        String running = item.json().textAt("metadata", "annotations", "deployment.kubernetes.io/revision");
        if (item.kind().equals(Deployment.KIND) && !running.equals(Long.toString(revision))) {
            throw Quit.error(
                    "desired revision (" + revision + ") is different from the running revision (" + running + ")");
        }
    }

    private static Progress deployment(Json json, String name) {
        if (!isObserved(json)) {
            return waiting("Waiting for deployment spec update to be observed...");
        }
        boolean late = json.elementsAt("status", "conditions")
                .exists(condition -> condition.textAt("type").equals("Progressing")
                        && condition.textAt("reason").equals("ProgressDeadlineExceeded"));
        if (late) {
            throw Quit.error("deployment \"" + name + "\" exceeded its progress deadline");
        }
        long wished = json.at("spec", "replicas").flatMap(Json::asLong).getOrElse(0L);
        long updated = json.numberAt("status", "updatedReplicas");
        long old = json.numberAt("status", "replicas") - updated;
        long available = json.numberAt("status", "availableReplicas");
        String start = "Waiting for deployment \"" + name + "\" rollout to finish: ";
        if (updated < wished) {
            return waiting(start + updated + " out of " + wished + " new replicas have been updated...");
        }
        if (old > 0) {
            return waiting(start + old + " old replicas are pending termination...");
        }
        return available < updated
                ? waiting(start + available + " of " + updated + " updated replicas are available...")
                : finished("deployment \"" + name + "\" successfully rolled out");
    }

    private static Progress daemonSet(Json json, String name) {
        requireRolling(json);
        if (!isObserved(json)) {
            return waiting("Waiting for daemon set spec update to be observed...");
        }
        long wished = json.numberAt("status", "desiredNumberScheduled");
        long updated = json.numberAt("status", "updatedNumberScheduled");
        long available = json.numberAt("status", "numberAvailable");
        String start = "Waiting for daemon set \"" + name + "\" rollout to finish: ";
        if (updated < wished) {
            return waiting(start + updated + " out of " + wished + " new pods have been updated...");
        }
        return available < wished
                ? waiting(start + available + " of " + wished + " updated pods are available...")
                : finished("daemon set \"" + name + "\" successfully rolled out");
    }

    private static Progress statefulSet(Json json) {
        requireRolling(json);
        if (json.numberAt("status", "observedGeneration") == 0 || !isObserved(json)) {
            return waiting("Waiting for statefulset spec update to be observed...");
        }
        long wished = json.numberAt("spec", "replicas");
        long ready = json.numberAt("status", "readyReplicas");
        if (ready < wished) {
            return waiting("Waiting for " + (wished - ready) + " pods to be ready...");
        }
        return json.at("spec", "updateStrategy", "rollingUpdate").isDefined()
                ? partitioned(json, wished)
                : wholeStatefulSet(json);
    }

    private static Progress partitioned(Json json, long wished) {
        long updated = json.numberAt("status", "updatedReplicas");
        var partition =
                json.at("spec", "updateStrategy", "rollingUpdate", "partition").flatMap(Json::asLong);
        long due = wished - partition.getOrElse(0L);
        return partition.isDefined() && updated < due
                ? waiting("Waiting for partitioned roll out to finish: " + updated + " out of " + due
                        + " new pods have been updated...")
                : finished("partitioned roll out complete: " + updated + " new pods have been updated...");
    }

    private static Progress wholeStatefulSet(Json json) {
        String update = json.textAt("status", "updateRevision");
        String current = json.textAt("status", "currentRevision");
        return update.equals(current)
                ? finished("statefulset rolling update complete " + json.numberAt("status", "currentReplicas")
                        + " pods at revision " + current + "...")
                : waiting("waiting for statefulset rolling update to complete "
                        + json.numberAt("status", "updatedReplicas") + " pods at revision " + update + "...");
    }

    private static void requireRolling(Json json) {
        if (!json.textAt("spec", "updateStrategy", "type").equals("RollingUpdate")) {
            throw Quit.error(NOT_ROLLING);
        }
    }

    private static boolean isObserved(Json json) {
        return json.numberAt("metadata", "generation") <= json.numberAt("status", "observedGeneration");
    }

    private static Progress waiting(String line) {
        return new Progress(line, false);
    }

    private static Progress finished(String line) {
        return new Progress(line, true);
    }
}
