package dev.orrery.apiserver.validation;

import dev.orrery.model.json.Json;
import dev.orrery.model.names.NameRule;
import dev.orrery.model.scheduling.Affinity;
import dev.orrery.model.scheduling.NodeAffinity;
import dev.orrery.model.scheduling.NodeSelector;
import dev.orrery.model.scheduling.NodeSelectorRequirement;
import dev.orrery.model.scheduling.NodeSelectorTerm;
import dev.orrery.model.scheduling.PreferredSchedulingTerm;
import io.vavr.collection.Vector;

/**
 * What affinity to nodes and to other pods must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/">Assigning pods to nodes</a>
 */
final class AffinityRules {

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private AffinityRules() {}

    static void check(Affinity affinity, Path path, Faults faults) {
        affinity.nodeAffinity().forEach(nodes -> nodes(nodes, path.field("nodeAffinity"), faults));
        for (String pods : Vector.of("podAffinity", "podAntiAffinity")) {
            affinity.unknown().get(pods).forEach(terms -> pods(terms, path.field(pods), faults));
        }
    }

    private static void nodes(NodeAffinity affinity, Path path, Faults faults) {
        affinity.requiredDuringSchedulingIgnoredDuringExecution()
                .forEach(selector -> nodes(selector, path.field(REQUIRED), faults));
        int index = 0;
        for (PreferredSchedulingTerm term : affinity.preferredDuringSchedulingIgnoredDuringExecution()) {
            Path here = path.field(PREFERRED).index(index++);
            weight(term.weight(), here, faults);
            term(term.preference(), here.field("preference"), faults);
        }
    }

    static void nodes(NodeSelector selector, Path path, Faults faults) {
        Path terms = path.field("nodeSelectorTerms");
        if (selector.nodeSelectorTerms().isEmpty()) {
            faults.required(terms, "must have at least one node selector term");
        }
        int index = 0;
        for (NodeSelectorTerm term : selector.nodeSelectorTerms()) {
            term(term, terms.index(index++), faults);
        }
    }

    private static void term(NodeSelectorTerm term, Path path, Faults faults) {
        int index = 0;
        for (NodeSelectorRequirement requirement : term.matchExpressions()) {
            Path here = path.field("matchExpressions").index(index++);
            requirement(requirement, here, faults);
            faults.invalidText(here.field("key"), requirement.key(), NameRule.QUALIFIED_NAME.faults(requirement.key()));
        }
        index = 0;
        for (NodeSelectorRequirement requirement : term.matchFields()) {
            field(requirement, path.field("matchFields").index(index++), faults);
        }
    }

    private static void requirement(NodeSelectorRequirement requirement, Path path, Faults faults) {
        int values = requirement.values().size();
        switch (requirement.operator()) {
            case "In", "NotIn" -> {
                if (values == 0) {
                    faults.required(path.field("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (values > 0) {
                    faults.forbidden(
                            path.field("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }
            }
            case "Gt", "Lt" -> {
                if (values != 1) {
                    faults.required(
                            path.field("values"), "must be specified single value when `operator` is 'Lt' or 'Gt'");
                }
            }
            default ->
                faults.invalidText(path.field("operator"), requirement.operator(), "not a valid selector operator");
        }
    }

    private static void field(NodeSelectorRequirement requirement, Path path, Faults faults) {
        if (!requirement.operator().equals("In") && !requirement.operator().equals("NotIn")) {
            faults.invalidText(path.field("operator"), requirement.operator(), "not a valid selector operator");
        } else if (requirement.values().size() != 1) {
            faults.required(
                    path.field("values"),
                    "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        }
        if (!requirement.key().equals("metadata.name")) {
            faults.invalidText(path.field("key"), requirement.key(), "not a valid field selector key");
        }
    }

    private static void weight(long weight, Path path, Faults faults) {
        if (weight < 1 || weight > 100) {
            faults.invalidNumber(path.field("weight"), weight, "must be in the range 1-100");
        }
    }

    private static void pods(Json affinity, Path path, Faults faults) {
        int index = 0;
        for (Json term : affinity.at(REQUIRED).map(Json::elements).getOrElse(Vector.empty())) {
            topology(term, path.field(REQUIRED).index(index++), faults);
        }
        index = 0;
        for (Json term : affinity.at(PREFERRED).map(Json::elements).getOrElse(Vector.empty())) {
            Path here = path.field(PREFERRED).index(index++);
            weight(term.at("weight").flatMap(Json::asLong).getOrElse(0L), here, faults);
            term.at("podAffinityTerm").forEach(wished -> topology(wished, here.field("podAffinityTerm"), faults));
        }
    }

    private static void topology(Json term, Path path, Faults faults) {
        String key = term.at("topologyKey").flatMap(Json::asString).getOrElse("");
        if (key.isEmpty()) {
            faults.required(path.field("topologyKey"), "can not be empty");
        }
        faults.invalidText(path.field("topologyKey"), key, NameRule.QUALIFIED_NAME.faults(key));
    }
}
