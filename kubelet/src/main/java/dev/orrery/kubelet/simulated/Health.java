package dev.orrery.kubelet.simulated;

import dev.orrery.api.node.Fault.How;
import io.vavr.control.Option;

/** Whether a program answers those who ask how it is. */
enum Health {
    WELL,
    /** It runs, but does not do its work. */
    NOT_READY,
    /** It answers nobody. */
    HUNG;

    static Health of(boolean hung, Option<How> broken) {
        if (hung || broken.contains(How.HANG)) {
            return HUNG;
        }
        return broken.contains(How.NEVER_READY) ? NOT_READY : WELL;
    }
}
