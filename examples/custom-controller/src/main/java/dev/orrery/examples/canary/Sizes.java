package dev.orrery.examples.canary;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.model.apps.Deployment;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How many replicas each of the two Deployments should have.
 *
 * <p>The stable one makes up for what the canary does not carry yet: replicas leave it when those that replace them are
 * available, and come back as soon as they are not.
 */
record Sizes(int stable, int canary) {

    static Sizes of(Progress progress, Pair pair) {
        int canary = progress.canaryReplicas(pair.asked());
        int carried = progress.phase() == Phase.PROMOTED ? canary : Math.min(canary, pair.available());
        return new Sizes(pair.asked().replicas() - carried, canary);
    }

    /** What is to be done to the Deployments: first the one that grows, so that there are never too few. */
    Vector<Action> actions(Pair pair, String reason) {
        if (!pair.asked().namesTwo()) {
            return Vector.empty();
        }
        Vector<Resize> resizes = pair.stable().toVector().map(deployment -> new Resize(deployment, stable));
        return resizes.appendAll(pair.canary().map(deployment -> new Resize(deployment, canary)))
                .filter(resize -> resize.by() != 0)
                .sortBy(resize -> -resize.by())
                .map(resize -> resize.action(reason));
    }

    /** One Deployment and the size that it should have. */
    private record Resize(Deployment deployment, int wished) {

        int by() {
            return wished - present();
        }

        private int present() {
            return deployment.spec().replicas().getOrElse(1);
        }

        Action action(String reason) {
            Deployment resized = deployment.withSpec(deployment.spec().withReplicas(Option.some(wished)));
            return Action.update(resized, reason)
                    .announcing(EventNote.normal(
                            "ScaledDeployment", "Scaled Deployment {name} from " + present() + " to " + wished))
                    .lamenting(EventNote.warning("FailedScale", "Cannot scale Deployment {name}: {error}"));
        }
    }
}
