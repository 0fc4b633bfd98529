package dev.orrery.kubelet.simulated;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/**
 * What the model knows of one node.
 *
 * @param prefix the first three numbers of the addresses of its pods, with the dot after them
 * @param images that are on the node, by full name
 * @param taken last numbers of the addresses that pods have
 * @param lastGiven the last number that was given to a pod
 */
record NodeRun(String prefix, boolean isCrashed, Set<String> images, Set<Integer> taken, int lastGiven) {

    private static final int HIGHEST = 254;

    static NodeRun fresh(String prefix) {
        return new NodeRun(prefix, false, HashSet.empty(), HashSet.empty(), 0);
    }

    NodeRun crashed(boolean changed) {
        return new NodeRun(prefix, changed, images, taken, lastGiven);
    }

    NodeRun withImage(String image) {
        return new NodeRun(prefix, isCrashed, images.add(image), taken, lastGiven);
    }

    /** With one more address given away: {@link #lastGiven}, the first free one after the one given before it. */
    NodeRun withNextAddress() {
        int number = lastGiven % HIGHEST + 1;
        while (taken.contains(number) && taken.size() < HIGHEST) {
            number = number % HIGHEST + 1;
        }
        return new NodeRun(prefix, isCrashed, images, taken.add(number), number);
    }

    String lastAddress() {
        return prefix + lastGiven;
    }

    NodeRun withoutAddress(String address) {
        if (!address.startsWith(prefix)) {
            return this;
        }
        int number = Integer.parseInt(address.substring(prefix.length()));
        return new NodeRun(prefix, isCrashed, images, taken.remove(number), lastGiven);
    }
}
