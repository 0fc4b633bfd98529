package dev.orrery.examples.canary;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has become of a rollout. */
enum Phase {
    PROGRESSING("Progressing"),
    PROMOTED("Promoted"),
    ROLLED_BACK("RolledBack");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    static Option<Phase> of(Json status) {
        return Vector.of(values()).find(phase -> phase.word.equals(status.textAt("phase")));
    }

    /** As the status says it. */
    String word() {
        return word;
    }
}
