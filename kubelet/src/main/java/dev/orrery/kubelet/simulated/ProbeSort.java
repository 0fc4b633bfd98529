package dev.orrery.kubelet.simulated;

import java.util.Locale;

/** What a probe is to find out. */
enum ProbeSort {
    STARTUP("Startup"),
    READINESS("Readiness"),
    LIVENESS("Liveness");

    private final String word;

    ProbeSort(String word) {
        this.word = word;
    }

    /** As the events of failed probes call it. */
    String word() {
        return word;
    }

    /** As the event of the restart calls it. */
    String lowerCase() {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether a program that is so well passes. One that does not do its work is alive all the same. */
    boolean passes(Health health) {
        return this == READINESS ? health == Health.WELL : health != Health.HUNG;
    }
}
