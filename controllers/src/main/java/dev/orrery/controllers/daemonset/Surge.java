package dev.orrery.controllers.daemonset;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How many pods a node may have at once: one, the first that was bound; or, where an update starts the new pod first, the new
 * one beside the old one until it is available.
 *
 * @param isAllowed whether updates surge
 */
record Surge(boolean isAllowed, CurrentTemplate template, Availability availability) {

    private static final String REASON = "one pod a node is enough";

    /** Thins out the running pods of a node, the oldest first in the list. */
    Changes prune(String node, Fit fit, Vector<Pod> running) {
        if (!isAllowed) {
            return Changes.delete(running.drop(1), REASON);
        }
        if (running.isEmpty()) {
            return fit == Fit.WANTED ? Changes.create(node) : Changes.none();
        }
        return running.size() == 1 ? Changes.none() : Changes.delete(surplus(running), REASON);
    }

    private Vector<Pod> surplus(Vector<Pod> running) {
        Vector<Pod> updated = running.filter(template::isOf);
        Vector<Pod> old = running.reject(template::isOf);
        Vector<Pod> more = updated.drop(1).appendAll(old.drop(1));
        return isSuperseded(old.headOption(), updated.headOption()) ? more.appendAll(old.headOption()) : more;
    }

    private boolean isSuperseded(Option<Pod> old, Option<Pod> updated) {
        return updated.isDefined() && old.exists(pod -> !pod.isReady() || updated.exists(availability::isAvailable));
    }
}
