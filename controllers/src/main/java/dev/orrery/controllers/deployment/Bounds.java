package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentSpec;
import dev.orrery.model.apps.RollingUpdateDeployment;
import dev.orrery.model.intstr.IntOrString;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * How many pods a Deployment wishes for, and how far a rollout may stray from that.
 *
 * @param replicas the number wished for
 * @param surge how many more there may be
 * @param unavailable how many fewer may be available
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/deployment/util/deployment_util.go">ResolveFenceposts
 *     in deployment_util.go</a>
 */
record Bounds(int replicas, int surge, int unavailable) {

    private static final IntOrString NOTHING = IntOrString.of(0);

    static Bounds of(Deployment deployment) {
        DeploymentSpec spec = deployment.spec();
        int replicas = spec.replicas().getOrElse(1);
        if (!isRolling(deployment)) {
            return new Bounds(replicas, 0, 0);
        }
        return resolve(
                replicas,
                limit(spec, RollingUpdateDeployment::maxSurge),
                limit(spec, RollingUpdateDeployment::maxUnavailable));
    }

    static boolean isRolling(Deployment deployment) {
        return !deployment.spec().strategy().type().contains("Recreate");
    }

    private static IntOrString limit(
            DeploymentSpec spec, Function<RollingUpdateDeployment, Option<IntOrString>> which) {
        return spec.strategy().rollingUpdate().flatMap(which).getOrElse(NOTHING);
    }

    /**
     * Shares become numbers: those of surge are rounded up, those of unavailable down. Where both come to nothing one pod may
     * be unavailable, or nothing could ever move (BEHAVIOUR rule 17).
     */
    static Bounds resolve(int replicas, IntOrString maxSurge, IntOrString maxUnavailable) {
        int surge = maxSurge.roundedUp(replicas);
        int unavailable = maxUnavailable.roundedDown(replicas);
        int atLeastOne = surge == 0 && unavailable == 0 ? 1 : unavailable;
        return new Bounds(replicas, surge, Math.min(atLeastOne, replicas));
    }

    int mostInTotal() {
        return replicas + surge;
    }

    int fewestAvailable() {
        return replicas - unavailable;
    }
}
