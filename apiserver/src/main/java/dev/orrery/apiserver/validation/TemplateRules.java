package dev.orrery.apiserver.validation;

import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.Vector;

/** What the template of a workload's pods must be. */
final class TemplateRules {

    private TemplateRules() {}

    /** The template of a workload whose pods are to run for ever. */
    static void ofWorkload(PodTemplateSpec template, LabelSelector selector, String kind, Path path, Faults faults) {
        selected(template, selector, path, faults);
        of(template, path, faults);
        forever(template.spec(), kind, path.field("spec"), faults);
    }

    /** The selector must match its own template. An absent one matches nothing. */
    static void selected(PodTemplateSpec template, LabelSelector selector, Path path, Faults faults) {
        boolean matches = !selector.isEmpty()
                && selector.selector().matches(template.metadata().labels());
        if (!matches) {
            faults.invalid(
                    path.field("metadata").field("labels"),
                    GoValue.map(template.metadata().labels()),
                    "`selector` does not match template `labels`");
        }
    }

    static void of(PodTemplateSpec template, Path path, Faults faults) {
        MetadataRules.labels(template.metadata().labels(), path.field("labels"), faults);
        MetadataRules.annotations(template.metadata().annotations(), path.field("annotations"), faults);
        PodRules.annotations(template.metadata(), path, faults);
        PodSpecRules.check(template.spec(), path.field("spec"), faults);
    }

    static void forever(PodSpec spec, String kind, Path path, Faults faults) {
        faults.oneOf(path.field("restartPolicy"), spec.restartPolicy().getOrElse(""), Vector.of("Always"));
        if (spec.activeDeadlineSeconds().isDefined()) {
            faults.forbidden(
                    path.field("activeDeadlineSeconds"), "activeDeadlineSeconds in " + kind + " is not Supported");
        }
    }
}
