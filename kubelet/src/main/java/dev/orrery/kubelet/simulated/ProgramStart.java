package dev.orrery.kubelet.simulated;

import dev.orrery.model.chance.Chance;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import io.vavr.collection.SortedMap;
import java.time.Instant;

/**
 * What a program finds when it starts.
 *
 * @param container with the variables put into its command and arguments
 * @param environment the variables by name
 * @param restart how many runs of this container there were before
 * @param chance the only randomness that a program has; draws are to be made for {@link #identity()}
 */
public record ProgramStart(
        Pod pod, Container container, SortedMap<String, String> environment, int restart, Instant at, Chance chance) {

    /** Names this run of this container among all others. */
    public String identity() {
        return pod.uid() + "/" + container.name() + "/" + restart;
    }
}
