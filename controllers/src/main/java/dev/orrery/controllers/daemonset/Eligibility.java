package dev.orrery.controllers.daemonset;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.scheduling.Affinity;
import dev.orrery.model.scheduling.NodeAffinity;
import dev.orrery.model.scheduling.NodeSelector;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Which nodes a DaemonSet's pods are for: by node name, node selector, required node affinity, and the taints that they
 * tolerate. What a node has left is not looked at. BEHAVIOUR rules 98, 100, 101.
 */
record Eligibility(PodSpec template, Vector<Toleration> tolerations) {

    static Eligibility of(DaemonSet set) {
        PodSpec template = set.spec().template().spec();
        return new Eligibility(template, DaemonTolerations.added(template));
    }

    Fit of(Node node) {
        if (!isNamed(node) || !isSelected(node) || !hasAffinity(node)) {
            return Fit.UNWANTED;
        }
        if (tolerates(node, "NoSchedule", "NoExecute")) {
            return Fit.WANTED;
        }
        return tolerates(node, "NoExecute") ? Fit.TOLERATED : Fit.UNWANTED;
    }

    private boolean isNamed(Node node) {
        String name = template.nodeName().getOrElse("");
        return name.isEmpty() || name.equals(node.name());
    }

    private boolean isSelected(Node node) {
        SortedMap<String, String> labels = node.metadata().labels();
        return template.nodeSelector().isEmpty()
                || template.nodeSelector()
                        .forAll(wanted -> labels.get(wanted._1()).contains(wanted._2()));
    }

    private boolean hasAffinity(Node node) {
        Option<NodeSelector> required = template.affinity()
                .flatMap(Affinity::nodeAffinity)
                .flatMap(NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution);
        return required.isEmpty()
                || required.get().matches(node.name(), node.metadata().labels());
    }

    private boolean tolerates(Node node, String... effects) {
        Vector<Taint> taints = node.spec().taints();
        return Toleration.firstUntolerated(taints, tolerations, effects).isEmpty();
    }
}
