package dev.orrery.apiserver.validation;

import dev.orrery.model.core.Event;

/**
 * What an Event must be: in the namespace of what it is about.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/events.go">events.go</a>
 */
final class EventRules {

    private EventRules() {}

    static void of(Event event, Faults faults) {
        String own = event.metadata().namespace().getOrElse("");
        String about = event.involvedObject().namespace().getOrElse("");
        boolean agree = about.isEmpty() ? own.isEmpty() || own.equals("default") : own.equals(about);
        if (!agree) {
            faults.invalidText(Path.of("involvedObject").field("namespace"), about, "does not match event.namespace");
        }
    }
}
