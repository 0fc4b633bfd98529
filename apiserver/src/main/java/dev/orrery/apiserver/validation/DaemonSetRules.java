package dev.orrery.apiserver.validation;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.DaemonSetSpec;
import dev.orrery.model.apps.DaemonSetUpdateStrategy;
import dev.orrery.model.apps.RollingUpdateDaemonSet;
import io.vavr.collection.Vector;

/**
 * What a DaemonSet must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#writing-a-daemonset-spec">Writing a
 *     DaemonSet spec</a>
 */
final class DaemonSetRules {

    private DaemonSetRules() {}

    static void ofNew(DaemonSet set, Faults faults) {
        check(set.spec(), faults);
    }

    static void ofChange(DaemonSet before, DaemonSet after, Faults faults) {
        if (before.spec() != after.spec()) {
            check(after.spec(), faults);
            DeploymentRules.sameSelector(before.spec().selector(), after.spec().selector(), faults);
        }
    }

    private static void check(DaemonSetSpec spec, Faults faults) {
        Path template = Path.SPEC.field("template");
        SelectorRules.check(spec.selector(), Path.SPEC.field("selector"), faults);
        if (SelectorRules.isSound(spec.selector())) {
            TemplateRules.selected(spec.template(), spec.selector(), template, faults);
        }
        TemplateRules.of(spec.template(), template, faults);
        TemplateRules.forever(spec.template().spec(), "DaemonSet", template.field("spec"), faults);
        spec.minReadySeconds().forEach(number -> faults.notNegative(Path.SPEC.field("minReadySeconds"), number));
        strategy(spec.updateStrategy(), Path.SPEC.field("updateStrategy"), faults);
        spec.revisionHistoryLimit()
                .forEach(number -> faults.notNegative(Path.SPEC.field("revisionHistoryLimit"), number));
    }

    private static void strategy(DaemonSetUpdateStrategy strategy, Path path, Faults faults) {
        switch (strategy.type().getOrElse("")) {
            case "OnDelete" -> {}
            case "RollingUpdate" ->
                strategy.rollingUpdate().forEach(bounds -> bounds(bounds, path.field("rollingUpdate"), faults));
            default -> faults.notSupported(path, printed(strategy), Vector.of("RollingUpdate", "OnDelete"));
        }
    }

    private static String printed(DaemonSetUpdateStrategy strategy) {
        return "apps.DaemonSetUpdateStrategy{Type:"
                + GoValue.text(strategy.type().getOrElse("")) + ", RollingUpdate:"
                + GoValue.pointer("*apps.RollingUpdateDaemonSet", strategy.rollingUpdate()) + "}";
    }

    /** Either the old pod goes first, or the new one comes first: never both, never neither. */
    private static void bounds(RollingUpdateDaemonSet bounds, Path path, Faults faults) {
        Path unavailable = path.field("maxUnavailable");
        Path surge = path.field("maxSurge");
        CountRules.positive(bounds.maxUnavailable(), unavailable, faults);
        CountRules.atMostAll(bounds.maxUnavailable(), unavailable, faults);
        CountRules.positive(bounds.maxSurge(), surge, faults);
        CountRules.atMostAll(bounds.maxSurge(), surge, faults);
        boolean comesFirst = !CountRules.isZero(bounds.maxSurge());
        boolean goesFirst = !CountRules.isZero(bounds.maxUnavailable());
        if (comesFirst && goesFirst) {
            String printed = GoValue.intOrString(bounds.maxSurge().get());
            faults.invalid(surge, printed, "may not be set when maxUnavailable is non-zero");
        }
        if (!comesFirst && !goesFirst) {
            faults.required(unavailable, "cannot be 0 when maxSurge is 0");
        }
    }
}
