package dev.orrery.scheduler;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;

/** What the scheduler says about making room by evicting other pods. */
final class Preemption {

    private Preemption() {}

    /**
     * The end of the sentence about a pod that fits nowhere.
     *
     * @param hopeless how many nodes would not take the pod if they were empty
     * @param crowded how many would, but have no pods of lower priority to evict
     */
    static String sentence(Pod pod, int hopeless, int crowded) {
        if (pod.spec().preemptionPolicy().contains("Never")) {
            return " preemption: not eligible due to preemptionPolicy=Never.";
        }
        Vector<String> counted = Vector.empty();
        if (hopeless > 0) {
            counted = counted.append(hopeless + " Preemption is not helpful for scheduling");
        }
        if (crowded > 0) {
            counted = counted.append(crowded + " No preemption victims found for incoming pod");
        }
        return " preemption: 0/" + (hopeless + crowded) + " nodes are available: "
                + counted.sorted().mkString(", ") + ".";
    }
}
