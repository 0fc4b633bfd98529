package dev.orrery.apiserver.defaulting;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.control.Option;

/** How often the template of a DaemonSet has changed, in an annotation that only the server writes (rule 95). */
final class TemplateGeneration {

    private static final String ANNOTATION = "deprecated.daemonset.template.generation";

    private TemplateGeneration() {}

    static DaemonSet first(DaemonSet set) {
        return of(set).isDefined() ? set : set.withMetadata(set.metadata().withAnnotation(ANNOTATION, "1"));
    }

    /** What comes after another, counted from there whatever the newcomer says. */
    static DaemonSet after(DaemonSet before, DaemonSet set) {
        long former = of(before).getOrElse(1L);
        boolean isSame = before.spec().template().equals(set.spec().template());
        String next = Long.toString(isSame ? former : former + 1);
        ObjectMeta metadata = set.metadata();
        return metadata.annotation(ANNOTATION).contains(next)
                ? set
                : set.withMetadata(metadata.withAnnotation(ANNOTATION, next));
    }

    private static Option<Long> of(DaemonSet set) {
        return set.metadata()
                .annotation(ANNOTATION)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }
}
