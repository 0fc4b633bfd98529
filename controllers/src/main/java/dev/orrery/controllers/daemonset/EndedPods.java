package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Report;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Tells of pods that were deleted because they had ended. BEHAVIOUR rule 108. */
final class EndedPods {

    private EndedPods() {}

    /** A report that tells of them before it tells of their deletion. */
    static Report told(Report report, Outcomes outcomes) {
        Vector<EventNote> notes = outcomes.tried().flatMap(EndedPods::note);
        return new Report(report.about(), report.status(), notes.appendAll(report.events()), report.wake());
    }

    private static Option<EventNote> note(Outcome outcome) {
        return outcome.object()
                .filter(Pod.class::isInstance)
                .map(Pod.class::cast)
                .flatMap(pod -> note(pod, outcome.action().reason()));
    }

    private static Option<EventNote> note(Pod pod, String reason) {
        String where = " daemon pod " + pod.namespace() + "/" + pod.name() + " on node "
                + TargetNode.of(pod).getOrElse("") + ", will try to ";
        return switch (reason) {
            case Upkeep.FAILED -> Option.some(EventNote.warning("FailedDaemonPod", "Found failed" + where + "kill it"));
            case Upkeep.SUCCEEDED ->
                Option.some(EventNote.normal("SucceededDaemonPod", "Found succeeded" + where + "delete it"));
            default -> Option.none();
        };
    }
}
