package dev.orrery.model.cluster;

import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** The pods of each node, with their aggregate; a change of a pod that touches neither touches nothing here. */
record NodeIndex(Map<String, NodePods> pods) {

    static final NodeIndex EMPTY = new NodeIndex(HashMap.empty());

    NodePods of(String nodeName) {
        return pods.getOrElse(nodeName, NodePods.NONE);
    }

    NodeIndex replace(Option<KubernetesObject> before, Option<KubernetesObject> after) {
        Option<Pod> old = before.map(Pod.class::cast).filter(Pod::isScheduled);
        Option<Pod> young = after.map(Pod.class::cast).filter(Pod::isScheduled);
        if (old.isDefined() && young.isDefined() && young.get().weighsTheSameAs(old.get())) {
            return this;
        }
        Map<String, NodePods> changed = pods;
        for (Pod pod : old) {
            NodePods rest = of(changed, pod).without(pod);
            changed = rest.keys().isEmpty() ? changed.remove(node(pod)) : changed.put(node(pod), rest);
        }
        for (Pod pod : young) {
            changed = changed.put(node(pod), of(changed, pod).with(pod));
        }
        return changed == pods ? this : new NodeIndex(changed);
    }

    private static NodePods of(Map<String, NodePods> pods, Pod pod) {
        return pods.getOrElse(node(pod), NodePods.NONE);
    }

    private static String node(Pod pod) {
        return pod.spec().nodeName().get();
    }
}
