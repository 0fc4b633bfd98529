package dev.orrery.apiserver.validation;

import dev.orrery.model.apps.ControllerRevision;

/** What a ControllerRevision must be: history, which nobody rewrites. */
final class RevisionRules {

    private RevisionRules() {}

    static void ofNew(ControllerRevision revision, Faults faults) {
        if (revision.data().forAll(data -> data.isNull())) {
            faults.required(Path.of("data"), "data is mandatory");
        }
        faults.notNegative(Path.of("revision"), revision.revision());
    }

    static void ofChange(ControllerRevision before, ControllerRevision after, Faults faults) {
        if (!before.data().equals(after.data())) {
            faults.invalid(Path.of("data"), "runtime.RawExtension{…}", Faults.IMMUTABLE);
        }
        ofNew(after, faults);
    }
}
