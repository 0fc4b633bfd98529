package dev.orrery.controllers.eventttl;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.core.Event;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes an Event an hour after it was last told: what the API server's {@code --event-ttl} does through leases of its
 * store.
 */
final class EventTtlController implements Controller<Event> {
    private static final Duration LIFE = Duration.ofHours(1);

    @Override
    public String name() {
        return "event-ttl-controller";
    }

    @Override
    public Watches<Event> watches() {
        return Watches.of(Event.KIND).notBefore(EventTtlController::expiry);
    }

    @Override
    public Plan plan(Event event, ClusterView view) {
        Instant due = expiry(event);
        return due.isAfter(view.now())
                ? Plan.nothing().wakeAfter(Wake.inBackground(Duration.between(view.now(), due)))
                : Plan.of(Action.delete(event, "it is an hour old"));
    }

    private static Instant expiry(Event event) {
        return event.lastTimestamp()
                .orElse(event.eventTime().map(time -> time.instant()))
                .orElse(event.metadata().creationTimestamp())
                .getOrElse(Instant.EPOCH)
                .plus(LIFE);
    }
}
