package dev.orrery.kubelet.simulated;

import java.time.Duration;

/**
 * How long a simulated node takes for what it does.
 *
 * @param imagePull the first time an image comes to a node
 * @param containerStart from a container's image being there to its program running
 * @param containerStop from SIGTERM to the end of a program that has no opinion of its own
 */
public record NodeTimings(Duration imagePull, Duration containerStart, Duration containerStop) {

    /** A second for each: slow enough to be seen one after the other. */
    public static final NodeTimings USUAL =
            new NodeTimings(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** The same node, but a program runs so long after its image is there. */
    public NodeTimings withContainerStart(Duration changed) {
        return new NodeTimings(imagePull, changed, containerStop);
    }
}
