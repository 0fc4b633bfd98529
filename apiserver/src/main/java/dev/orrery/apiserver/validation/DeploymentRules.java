package dev.orrery.apiserver.validation;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentSpec;
import dev.orrery.model.apps.DeploymentStrategy;
import dev.orrery.model.apps.RollingUpdateDeployment;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.Vector;

/**
 * What a Deployment must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#writing-a-deployment-spec">Writing a
 *     Deployment spec</a>
 */
final class DeploymentRules {

    private DeploymentRules() {}

    static void ofNew(Deployment deployment, Faults faults) {
        check(deployment.spec(), faults);
    }

    static void ofChange(Deployment before, Deployment after, Faults faults) {
        if (before.spec() != after.spec()) {
            check(after.spec(), faults);
            sameSelector(before.spec().selector(), after.spec().selector(), faults);
        }
    }

    static void sameSelector(LabelSelector before, LabelSelector after, Faults faults) {
        if (!before.equals(after)) {
            faults.invalid(Path.SPEC.field("selector"), GoValue.selector(after), Faults.IMMUTABLE);
        }
    }

    private static void check(DeploymentSpec spec, Faults faults) {
        spec.replicas().forEach(number -> faults.notNegative(Path.SPEC.field("replicas"), number));
        selector(spec.selector(), faults);
        if (SelectorRules.isSound(spec.selector())) {
            TemplateRules.ofWorkload(
                    spec.template(), spec.selector(), "ReplicaSet", Path.SPEC.field("template"), faults);
        } else {
            faults.invalid(Path.SPEC.field("selector"), GoValue.selector(spec.selector()), "invalid label selector");
        }
        strategy(spec.strategy(), Path.SPEC.field("strategy"), faults);
        times(spec, faults);
    }

    /** A selector must be there and, in a ReplicaSet or a Deployment, must not be empty. */
    static void selector(LabelSelector selector, Faults faults) {
        if (selector.isEmpty()) {
            faults.required(Path.SPEC.field("selector"));
        }
        SelectorRules.check(selector, Path.SPEC.field("selector"), faults);
    }

    private static void times(DeploymentSpec spec, Faults faults) {
        int minReady = spec.minReadySeconds().getOrElse(0);
        faults.notNegative(Path.SPEC.field("minReadySeconds"), minReady);
        spec.revisionHistoryLimit()
                .forEach(number -> faults.notNegative(Path.SPEC.field("revisionHistoryLimit"), number));
        for (int deadline : spec.progressDeadlineSeconds()) {
            Path path = Path.SPEC.field("progressDeadlineSeconds");
            faults.notNegative(path, deadline);
            if (deadline <= minReady) {
                faults.invalidNumber(path, deadline, "must be greater than minReadySeconds");
            }
        }
    }

    private static void strategy(DeploymentStrategy strategy, Path path, Faults faults) {
        switch (strategy.type().getOrElse("")) {
            case "Recreate" -> {
                if (strategy.rollingUpdate().isDefined()) {
                    faults.forbidden(
                            path.field("rollingUpdate"), "may not be specified when strategy `type` is 'Recreate'");
                }
            }
            case "RollingUpdate" ->
                strategy.rollingUpdate().forEach(bounds -> bounds(bounds, path.field("rollingUpdate"), faults));
            default -> faults.notSupported(path, printed(strategy), Vector.of("Recreate", "RollingUpdate"));
        }
    }

    private static String printed(DeploymentStrategy strategy) {
        return "apps.DeploymentStrategy{Type:" + GoValue.text(strategy.type().getOrElse("")) + ", RollingUpdate:"
                + GoValue.pointer("*apps.RollingUpdateDeployment", strategy.rollingUpdate()) + "}";
    }

    private static void bounds(RollingUpdateDeployment bounds, Path path, Faults faults) {
        Path unavailable = path.field("maxUnavailable");
        CountRules.positive(bounds.maxUnavailable(), unavailable, faults);
        CountRules.positive(bounds.maxSurge(), path.field("maxSurge"), faults);
        if (CountRules.isZero(bounds.maxUnavailable()) && CountRules.isZero(bounds.maxSurge())) {
            String zero = bounds.maxUnavailable().map(GoValue::intOrString).getOrElse("null");
            faults.invalid(unavailable, zero, "may not be 0 when `maxSurge` is 0");
        }
        CountRules.atMostAll(bounds.maxUnavailable(), unavailable, faults);
    }
}
