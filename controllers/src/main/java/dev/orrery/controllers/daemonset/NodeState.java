package dev.orrery.controllers.daemonset;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A node as an update sees it: its pod of the current template, its pod of an older one.
 *
 * @param isCrowded more than one of either; the upkeep has to thin them out first
 */
record NodeState(String node, Fit fit, Option<Pod> updated, Option<Pod> old, boolean isCrowded) {

    static NodeState of(String node, Fit fit, Vector<Pod> pods, CurrentTemplate template) {
        Vector<Pod> living = pods.reject(pod -> pod.metadata().isTerminating());
        Vector<Pod> updated = living.filter(template::isOf);
        Vector<Pod> old = living.reject(template::isOf);
        return new NodeState(node, fit, updated.headOption(), old.headOption(), updated.size() > 1 || old.size() > 1);
    }
}
