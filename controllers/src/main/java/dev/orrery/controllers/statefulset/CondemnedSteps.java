package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Decides what becomes of pods that the set no longer asks for: the highest goes first, the next when it is gone (BEHAVIOUR
 * rules 74, 75). A pod that is not healthy goes only when no lower one is ill as well.
 */
record CondemnedSteps(StatefulSet set, Readiness readiness, Option<Pod> firstIll) {

    static CondemnedSteps of(StatefulSet set, Members members, Readiness readiness) {
        Option<Pod> firstIll = members.condemned().reverse().find(pod -> !readiness.isHealthy(pod));
        return new CondemnedSteps(set, readiness, firstIll);
    }

    /** Before the first of them goes, every claim that is to go with its pod belongs to it. */
    Vector<Action> claims(Vector<Pod> condemned, ClusterView view) {
        return condemned.flatMap(pod -> new Storage(set, Ordinal.of(pod, set).get())
                .misownedClaims(pod, new Retention(set).ownerOnceCondemned(pod), view)
                .map(claim -> new Notes(set).own(claim, pod)));
    }

    Step step(Pod pod) {
        if (pod.metadata().isTerminating()) {
            return Step.waiting();
        }
        boolean mayGo = readiness.isAvailable(pod) || firstIll.contains(pod) || Pace.of(set) == Pace.PARALLEL;
        return mayGo ? Step.of(deletion(pod)) : Step.waiting();
    }

    private Action deletion(Pod pod) {
        return new Notes(set).delete(pod, "beyond the number of replicas");
    }
}
