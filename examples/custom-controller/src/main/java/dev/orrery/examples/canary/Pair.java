package dev.orrery.examples.canary;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;
import io.vavr.control.Option;

/** The two Deployments that a Canary names, as they are now. */
record Pair(Canary asked, Option<Deployment> stable, Option<Deployment> canary) {

    static Pair of(Canary asked, String namespace, ClusterView view) {
        return new Pair(
                asked,
                view.get(Deployment.KIND, namespace, asked.stable()),
                view.get(Deployment.KIND, namespace, asked.canary()));
    }

    /** How many replicas of the canary serve, whatever template they are of. */
    int available() {
        return canary.map(deployment -> deployment.status().availableReplicas()).getOrElse(0);
    }

    /** Whether the canary has so many replicas, all of its newest template, and all of them available. */
    boolean carries(int wished) {
        return stable.isDefined() && asked.namesTwo() && canary.exists(deployment -> carries(deployment, wished));
    }

    private static boolean carries(Deployment deployment, int wished) {
        DeploymentStatus status = deployment.status();
        boolean isObserved = status.observedGeneration().equals(deployment.metadata().generation());
        return isObserved
                && status.replicas() == wished
                && status.updatedReplicas() == wished
                && status.availableReplicas() == wished;
    }

    /** What a step waits for, in words. */
    String lacking(int wished) {
        if (!asked.namesTwo()) {
            return "stable and canary are both " + asked.stable();
        }
        if (stable.isEmpty()) {
            return "there is no Deployment " + asked.stable();
        }
        return canary.map(Deployment::status)
                .map(status -> asked.canary() + " has " + status.updatedReplicas() + " of " + wished
                        + " replicas updated, " + status.availableReplicas() + " available")
                .getOrElse("there is no Deployment " + asked.canary());
    }
}
