package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.Action;
import dev.orrery.model.apps.StatefulSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;

/**
 * In which order the steps of a StatefulSet may be taken.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-management-policies">Pod
 *     management policies</a>
 */
@FunctionalInterface
interface Pace {

    /** One after the other: a step that is final is the last. BEHAVIOUR rules 72, 74. */
    Pace ORDERED = Pace::untilFinal;

    /** All at once: nobody waits for anybody. BEHAVIOUR rule 83. */
    Pace PARALLEL = steps -> new Progress(steps.foldLeft(Vector.empty(), Pace::with), false);

    /** Takes as many of the steps as may be taken now. */
    Progress take(Iterator<Step> steps);

    static Pace of(StatefulSet set) {
        return set.spec().podManagementPolicy().contains("Parallel") ? PARALLEL : ORDERED;
    }

    private static Progress untilFinal(Iterator<Step> steps) {
        Vector<Action> actions = Vector.empty();
        while (steps.hasNext()) {
            Step step = steps.next();
            actions = with(actions, step);
            if (step.isFinal()) {
                return new Progress(actions, true);
            }
        }
        return new Progress(actions, false);
    }

    private static Vector<Action> with(Vector<Action> actions, Step step) {
        return step.actions().isEmpty() ? actions : actions.appendAll(step.actions());
    }

    /**
     * How far a pace gets.
     *
     * @param isHalted whether what comes next has to wait
     */
    record Progress(Vector<Action> actions, boolean isHalted) {}
}
