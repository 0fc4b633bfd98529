package dev.orrery.controllers.daemonset;

import dev.orrery.model.core.Pod;
import dev.orrery.model.scheduling.Affinity;
import dev.orrery.model.scheduling.ImmutableAffinity;
import dev.orrery.model.scheduling.ImmutableNodeAffinity;
import dev.orrery.model.scheduling.ImmutableNodeSelector;
import dev.orrery.model.scheduling.ImmutableNodeSelectorRequirement;
import dev.orrery.model.scheduling.ImmutableNodeSelectorTerm;
import dev.orrery.model.scheduling.NodeAffinity;
import dev.orrery.model.scheduling.NodeSelector;
import dev.orrery.model.scheduling.NodeSelectorRequirement;
import dev.orrery.model.scheduling.NodeSelectorTerm;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The node that a daemon's pod is for. The pod says it as required node affinity and is bound by the scheduler like any
 * other. BEHAVIOUR rule 96.
 */
final class TargetNode {

    private static final String NAME = "metadata.name";

    private TargetNode() {}

    /** The node that a pod is on, or the one that its affinity names. */
    static Option<String> of(Pod pod) {
        Option<String> bound = pod.spec().nodeName();
        return bound.isDefined() && !bound.get().isEmpty() ? bound : wanted(pod);
    }

    private static Option<String> wanted(Pod pod) {
        Option<NodeSelector> required = pod.spec()
                .affinity()
                .flatMap(Affinity::nodeAffinity)
                .flatMap(NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution);
        for (NodeSelectorTerm term :
                required.map(NodeSelector::nodeSelectorTerms).getOrElse(Vector.empty())) {
            Option<NodeSelectorRequirement> field = term.matchFields().find(TargetNode::namesOne);
            if (field.isDefined()) {
                return field.get().values().headOption();
            }
        }
        return Option.none();
    }

    private static boolean namesOne(NodeSelectorRequirement field) {
        return field.key().equals(NAME)
                && field.operator().equals("In")
                && field.values().size() == 1;
    }

    /**
     * A template's affinity, narrowed to one node. The node has met the template's required terms already, so that they are
     * replaced; preferences stay.
     */
    static Affinity narrowed(Option<Affinity> affinity, String node) {
        Affinity given = affinity.getOrElse(() -> ImmutableAffinity.builder().build());
        NodeAffinity nodes = given.nodeAffinity()
                .getOrElse(() -> ImmutableNodeAffinity.builder().build());
        NodeSelector required = nodes.requiredDuringSchedulingIgnoredDuringExecution()
                .getOrElse(() -> ImmutableNodeSelector.builder().build());
        NodeSelector narrowed = ImmutableNodeSelector.copyOf(required).withNodeSelectorTerms(Vector.of(only(node)));
        return ImmutableAffinity.copyOf(given)
                .withNodeAffinity(ImmutableNodeAffinity.copyOf(nodes)
                        .withRequiredDuringSchedulingIgnoredDuringExecution(narrowed));
    }

    private static NodeSelectorTerm only(String node) {
        NodeSelectorRequirement isNamed = ImmutableNodeSelectorRequirement.builder()
                .key(NAME)
                .operator("In")
                .values(Vector.of(node))
                .build();
        return ImmutableNodeSelectorTerm.builder()
                .matchFields(Vector.of(isNamed))
                .build();
    }
}
