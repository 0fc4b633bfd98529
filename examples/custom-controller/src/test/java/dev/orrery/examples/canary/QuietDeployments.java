package dev.orrery.examples.canary;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;

/** A stand-in for the deployment controller: all replicas are there at once, and available unless the image is broken. */
final class QuietDeployments implements Controller<Deployment> {

    private static final String BROKEN = ":broken";

    private final Watches<Deployment> watches = Watches.of(Deployment.KIND);

    @Override
    public String name() {
        return "deployment-controller";
    }

    @Override
    public Watches<Deployment> watches() {
        return watches;
    }

    @Override
    public Plan plan(Deployment deployment, ClusterView view) {
        return Plan.nothing();
    }

    @Override
    public Report report(Deployment deployment, ClusterView view, Outcomes outcomes) {
        int replicas = deployment.spec().replicas().getOrElse(1);
        int available = isBroken(deployment) ? 0 : replicas;
        return Report.status(
                deployment.withStatus(DeploymentStatus.none()
                        .withObservedGeneration(deployment.metadata().generation())
                        .withReplicas(replicas)
                        .withUpdatedReplicas(replicas)
                        .withAvailableReplicas(available)
                        .withUnavailableReplicas(replicas - available)),
                outcomes);
    }

    static boolean isBroken(Deployment deployment) {
        return deployment.spec().template().spec().containers().exists(container -> container.image()
                .exists(image -> image.endsWith(BROKEN)));
    }
}
