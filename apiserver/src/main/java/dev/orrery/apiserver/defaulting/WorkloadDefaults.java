package dev.orrery.apiserver.defaulting;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.DaemonSetSpec;
import dev.orrery.model.apps.DaemonSetUpdateStrategy;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentSpec;
import dev.orrery.model.apps.DeploymentStrategy;
import dev.orrery.model.apps.ImmutableRollingUpdateDaemonSet;
import dev.orrery.model.apps.ImmutableRollingUpdateDeployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetSpec;
import dev.orrery.model.apps.RollingUpdateDaemonSet;
import dev.orrery.model.apps.RollingUpdateDeployment;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.intstr.IntOrString;
import io.vavr.control.Option;

/** What is usual for Deployments, ReplicaSets and DaemonSets (rules 16 and 95). */
final class WorkloadDefaults {

    static final String ROLLING_UPDATE = "RollingUpdate";
    static final int REVISIONS_KEPT = 10;

    private static final int DEADLINE_SECONDS = 600;
    private static final IntOrString QUARTER = IntOrString.of("25%");
    private static final RollingUpdateDeployment NO_BOUNDS =
            ImmutableRollingUpdateDeployment.builder().build();
    private static final RollingUpdateDaemonSet NO_DAEMON_BOUNDS =
            ImmutableRollingUpdateDaemonSet.builder().build();

    private WorkloadDefaults() {}

    static Deployment of(Deployment deployment) {
        DeploymentSpec spec = deployment.spec();
        return deployment.withSpec(spec.withReplicas(Missing.value(spec.replicas(), 1))
                .withTemplate(PodDefaults.of(spec.template()))
                .withStrategy(of(spec.strategy()))
                .withRevisionHistoryLimit(Missing.value(spec.revisionHistoryLimit(), REVISIONS_KEPT))
                .withProgressDeadlineSeconds(Missing.value(spec.progressDeadlineSeconds(), DEADLINE_SECONDS)));
    }

    private static DeploymentStrategy of(DeploymentStrategy strategy) {
        DeploymentStrategy typed = strategy.withType(Missing.text(strategy.type(), ROLLING_UPDATE));
        if (!typed.type().contains(ROLLING_UPDATE)) {
            return typed;
        }
        RollingUpdateDeployment given = typed.rollingUpdate().getOrElse(NO_BOUNDS);
        RollingUpdateDeployment filled = given.withMaxUnavailable(Missing.value(given.maxUnavailable(), QUARTER))
                .withMaxSurge(Missing.value(given.maxSurge(), QUARTER));
        return filled == given ? typed : typed.withRollingUpdate(Option.some(filled));
    }

    static ReplicaSet of(ReplicaSet set) {
        ReplicaSetSpec spec = set.spec();
        return set.withSpec(
                spec.withReplicas(Missing.value(spec.replicas(), 1)).withTemplate(template(spec.template())));
    }

    private static Option<PodTemplateSpec> template(Option<PodTemplateSpec> template) {
        if (template.isEmpty()) {
            return template;
        }
        PodTemplateSpec filled = PodDefaults.of(template.get());
        return filled == template.get() ? template : Option.some(filled);
    }

    static DaemonSet of(DaemonSet set) {
        return TemplateGeneration.first(filled(set));
    }

    static DaemonSet filled(DaemonSet set) {
        DaemonSetSpec spec = set.spec();
        return set.withSpec(spec.withTemplate(PodDefaults.of(spec.template()))
                .withUpdateStrategy(of(spec.updateStrategy()))
                .withRevisionHistoryLimit(Missing.value(spec.revisionHistoryLimit(), REVISIONS_KEPT)));
    }

    private static DaemonSetUpdateStrategy of(DaemonSetUpdateStrategy strategy) {
        DaemonSetUpdateStrategy typed = strategy.withType(Missing.text(strategy.type(), ROLLING_UPDATE));
        if (!typed.type().contains(ROLLING_UPDATE)) {
            return typed;
        }
        RollingUpdateDaemonSet given = typed.rollingUpdate().getOrElse(NO_DAEMON_BOUNDS);
        RollingUpdateDaemonSet filled = given.withMaxUnavailable(
                        Missing.value(given.maxUnavailable(), IntOrString.of(1)))
                .withMaxSurge(Missing.value(given.maxSurge(), IntOrString.of(0)));
        return filled == given ? typed : typed.withRollingUpdate(Option.some(filled));
    }
}
