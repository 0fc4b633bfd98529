package dev.orrery.examples.canary;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * What a Canary asks for. The kind has no type in the model: this reads it from the JSON.
 *
 * @param stable the Deployment that serves now
 * @param canary the Deployment that is to take over
 * @param replicas how many replicas the two have together
 * @param steps which percentage of them is the canary's, step by step; the last is all
 * @param pause how long a step must have been well before the next
 * @param patience how long a step may be unwell before the rollout goes back
 */
record Canary(String stable, String canary, int replicas, Vector<Integer> steps, Duration pause, Duration patience) {

    static final Kind<Unstructured> KIND =
            Kind.namespaced("examples.orrery.dev", "v1alpha1", "Canary", "canaries", Unstructured.class);

    private static final int ALL = 100;
    private static final long PAUSE = 10;
    private static final long PATIENCE = 30;

    static Canary of(Unstructured object) {
        Json spec = object.content().objectAt("spec");
        return new Canary(
                spec.textAt("stable"),
                spec.textAt("canary"),
                (int) spec.numberAt("replicas"),
                steps(spec),
                seconds(spec, "pause", PAUSE),
                seconds(spec, "patience", PATIENCE));
    }

    private static Vector<Integer> steps(Json spec) {
        Vector<Integer> asked = spec.elementsAt("steps").flatMap(Json::asLong).map(Long::intValue);
        return asked.lastOption().contains(ALL) ? asked : asked.append(ALL);
    }

    private static Duration seconds(Json spec, String name, long otherwise) {
        return Duration.ofSeconds(spec.at(name).flatMap(Json::asLong).getOrElse(otherwise));
    }

    /** How many replicas are the canary's at a step, counted from 1; a part of one counts as one. */
    int replicasAt(int step) {
        return (int) Math.ceil(steps.get(step - 1) * (double) replicas / ALL);
    }

    boolean isLast(int step) {
        return step >= steps.size();
    }

    boolean names(String deployment) {
        return stable.equals(deployment) || canary.equals(deployment);
    }

    /** Whether two Deployments are named, and not one twice. */
    boolean namesTwo() {
        return !stable.equals(canary);
    }
}
