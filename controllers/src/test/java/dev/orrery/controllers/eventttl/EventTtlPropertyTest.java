package dev.orrery.controllers.eventttl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.ImmutableEvent;
import dev.orrery.model.core.ImmutableEventSource;
import dev.orrery.model.core.ImmutableObjectReference;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietControlPlane;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** What the controller of old Events guarantees, for many worlds. */
class EventTtlPropertyTest extends ControllerPropertySuite<Event> {

    @Override
    protected Controller<Event> controller() {
        return new EventTtlController();
    }

    /** Events go old in the background. */
    @Override
    protected QuietControlPlane controlPlane() {
        return super.controlPlane().waitingForBackground();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty;
        for (int i = draw.upTo(4); i > 0; i--) {
            world = edited(world, draw);
        }
        return world;
    }

    /** Something is told, for the first time or once more, and time goes on. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        QuietWorld later = world.after(Duration.ofMinutes(draw.upTo(16) * 4L));
        String name = "web." + draw.below(5);
        Option<Event> known = later.find(Event.KIND, name);
        return later.with(known.getOrElse(() -> event(name))
                .withLastTimestamp(draw.onceIn(4) ? Option.none() : Option.some(later.now())));
    }

    private static Event event(String name) {
        return ImmutableEvent.builder()
                .metadata(ObjectMeta.named("default", name))
                .involvedObject(ImmutableObjectReference.builder().build())
                .source(ImmutableEventSource.builder().build())
                .reportingComponent("test")
                .reportingInstance("")
                .build();
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<Event> events = world.list(Event.KIND);
        return events.isEmpty() || draw.onceIn(2) ? edited(world, draw) : world.without(draw.oneOf(events));
    }

    @Override
    protected void requireBounds(Event event, QuietWorld before, Action action, QuietWorld after) {
        assertThat(event.lastTimestamp()
                        .orElse(event.metadata().creationTimestamp())
                        .get())
                .isBeforeOrEqualTo(before.now().minus(Duration.ofHours(1)));
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        assertThat(world.list(Event.KIND)).isEmpty();
    }
}
