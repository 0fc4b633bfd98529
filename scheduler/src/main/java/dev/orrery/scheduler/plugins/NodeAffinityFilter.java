package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.scheduling.NodeSelector;
import dev.orrery.model.scheduling.NodeSelectorRequirement;
import dev.orrery.model.scheduling.NodeSelectorTerm;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/** Rules out nodes whose labels do not meet the pod's node selector and required node affinity. */
public final class NodeAffinityFilter implements Filter {
    private static final Verdict REFUSAL = Verdict.because("node(s) didn't match Pod's node affinity/selector");

    @Override
    public String name() {
        return "NodeAffinity";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        PodSpec spec = pod.pod().spec();
        Option<NodeSelector> required = spec.affinity()
                .flatMap(affinity -> affinity.nodeAffinity())
                .flatMap(affinity -> affinity.requiredDuringSchedulingIgnoredDuringExecution());
        return spec.nodeSelector().isEmpty() && required.isEmpty()
                ? Option.none()
                : Option.some(new Wish(spec.nodeSelector(), required));
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(Cure.NODE_ADDED, Cure.NODE_LABELS_CHANGED, Cure.POD_CHANGED);
    }

    /** What a pod asks of a node's labels and name. */
    private record Wish(SortedMap<String, String> labels, Option<NodeSelector> required) implements NodeFilter {

        @Override
        public Verdict judge(NodeToUse candidate) {
            Node node = candidate.node();
            SortedMap<String, String> actual = node.metadata().labels();
            boolean labelled = labels.forAll(label -> actual.get(label._1()).contains(label._2()));
            boolean wanted = required.forAll(selector -> selector.matches(node.name(), actual));
            return labelled && wanted ? Verdict.fits() : REFUSAL;
        }

        /** The nodes that are asked for by name, as for the pods of a DaemonSet, when every term asks so. */
        @Override
        public Option<Set<String>> candidates() {
            return required.filter(selector -> !selector.nodeSelectorTerms().isEmpty())
                    .filter(selector -> selector.nodeSelectorTerms()
                            .forAll(term -> names(term).isDefined()))
                    .map(selector -> selector.nodeSelectorTerms()
                            .flatMap(Wish::names)
                            .<Set<String>>foldLeft(HashSet.empty(), Set::union));
        }

        private static Option<Set<String>> names(NodeSelectorTerm term) {
            return term.matchFields()
                    .filter(Wish::isByName)
                    .<Set<String>>map(field -> HashSet.ofAll(field.values()))
                    .reduceOption(Set::intersect);
        }

        private static boolean isByName(NodeSelectorRequirement field) {
            return field.key().equals("metadata.name") && field.operator().equals("In");
        }
    }
}
