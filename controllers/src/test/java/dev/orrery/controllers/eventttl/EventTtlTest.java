package dev.orrery.controllers.eventttl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Wake;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.ImmutableEvent;
import dev.orrery.model.core.ImmutableEventSource;
import dev.orrery.model.core.ImmutableObjectReference;
import dev.orrery.model.meta.ObjectMeta;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long Events are kept. */
final class EventTtlTest {
    private static final EventTtlController CONTROLLER = new EventTtlController();
    private static final Event EVENT = ImmutableEvent.builder()
            .metadata(ObjectMeta.named("default", "web.1"))
            .involvedObject(ImmutableObjectReference.builder().build())
            .source(ImmutableEventSource.builder().build())
            .lastTimestamp(Stage.START.plusSeconds(60))
            .reportingComponent("test")
            .reportingInstance("")
            .build();

    @Test
    void anEventLivesForAnHourAfterItWasLastTold() {
        Stage young = Stage.empty().with(EVENT).run(CONTROLLER, EVENT.key());
        assertThat(young.wake()).contains(Wake.inBackground(Duration.ofMinutes(61)));
        Stage old = young.at(Duration.ofMinutes(61)).run(CONTROLLER, EVENT.key());
        assertThat(old.find(Event.KIND, "default", "web.1")).isEmpty();
    }
}
