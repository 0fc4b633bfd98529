package dev.orrery.apiserver.validation;

import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetSpec;
import dev.orrery.model.core.PodTemplateSpec;

/**
 * What a ReplicaSet must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#writing-a-replicaset-manifest">Writing a
 *     ReplicaSet manifest</a>
 */
final class ReplicaSetRules {

    private ReplicaSetRules() {}

    static void ofNew(ReplicaSet set, Faults faults) {
        check(set.spec(), faults);
    }

    static void ofChange(ReplicaSet before, ReplicaSet after, Faults faults) {
        if (before.spec() != after.spec()) {
            check(after.spec(), faults);
            DeploymentRules.sameSelector(before.spec().selector(), after.spec().selector(), faults);
        }
    }

    private static void check(ReplicaSetSpec spec, Faults faults) {
        spec.replicas().forEach(number -> faults.notNegative(Path.SPEC.field("replicas"), number));
        spec.minReadySeconds().forEach(number -> faults.notNegative(Path.SPEC.field("minReadySeconds"), number));
        DeploymentRules.selector(spec.selector(), faults);
        if (!SelectorRules.isSound(spec.selector())) {
            faults.invalid(Path.SPEC.field("selector"), GoValue.selector(spec.selector()), "invalid label selector");
            return;
        }
        Path path = Path.SPEC.field("template");
        if (spec.template().isEmpty()) {
            faults.required(path);
        }
        for (PodTemplateSpec template : spec.template()) {
            TemplateRules.ofWorkload(template, spec.selector(), "ReplicaSet", path, faults);
        }
    }
}
