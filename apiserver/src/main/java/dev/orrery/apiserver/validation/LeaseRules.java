package dev.orrery.apiserver.validation;

import dev.orrery.model.coordination.Lease;

/** What a Lease must be. */
final class LeaseRules {

    private LeaseRules() {}

    static void of(Lease lease, Faults faults) {
        for (int seconds : lease.spec().leaseDurationSeconds()) {
            if (seconds <= 0) {
                faults.invalidNumber(Path.SPEC.field("leaseDurationSeconds"), seconds, "must be greater than 0");
            }
        }
        lease.spec()
                .leaseTransitions()
                .forEach(number -> faults.notNegative(Path.SPEC.field("leaseTransitions"), number));
    }
}
