package dev.orrery.apiserver.validation;

import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.labels.SelectorRequirement;
import dev.orrery.model.names.NameRule;

/** What a label selector must be. */
final class SelectorRules {

    private SelectorRules() {}

    static void check(LabelSelector selector, Path path, Faults faults) {
        MetadataRules.labels(selector.matchLabels(), path.field("matchLabels"), faults);
        int index = 0;
        for (SelectorRequirement requirement : selector.matchExpressions()) {
            check(requirement, path.field("matchExpressions").index(index++), faults);
        }
    }

    private static void check(SelectorRequirement requirement, Path path, Faults faults) {
        Path values = path.field("values");
        switch (requirement.operator()) {
            case "In", "NotIn" -> {
                if (requirement.values().isEmpty()) {
                    faults.required(values, "must be specified when `operator` is 'In' or 'NotIn'");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!requirement.values().isEmpty()) {
                    faults.forbidden(values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }
            }
            default ->
                faults.invalidText(path.field("operator"), requirement.operator(), "not a valid selector operator");
        }
        faults.invalidText(path.field("key"), requirement.key(), NameRule.QUALIFIED_NAME.faults(requirement.key()));
        int index = 0;
        for (String value : requirement.values()) {
            faults.invalidText(values.index(index++), value, NameRule.LABEL_VALUE.faults(value));
        }
    }

    /** Whether nothing is wrong with a selector, so that it can be held against labels. */
    static boolean isSound(LabelSelector selector) {
        Faults own = new Faults();
        check(selector, Path.SPEC, own);
        return own.found().isEmpty();
    }
}
