package dev.orrery.cluster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.EventNote;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of many events. */
class EventMemoryTest {

    private EventMemory memory = EventMemory.NONE;
    private Instant now = Bench.START;

    private EventMemory.Verdict tell(String reason, String message) {
        EventMemory.Verdict verdict =
                memory.observe("controller", ObjectFixtures.pod("web", "web"), EventNote.normal(reason, message), now);
        memory = verdict.memory();
        return verdict;
    }

    @Test
    void theSameAgainCountsUp() {
        EventMemory.Told first = tell("Created", "a").event().get();
        now = now.plusSeconds(5);
        EventMemory.Told again = tell("Created", "a").event().get();
        assertThat(again.count()).isEqualTo(2);
        assertThat(again.name()).isEqualTo(first.name());
        assertThat(again.first()).isEqualTo(Bench.START);
    }

    @Test
    void theTenthDifferentMessageOfOneSortIsCombined() {
        Vector<String> messages = Vector.rangeClosed(1, 11)
                .map(number -> tell("Created", "pod " + number).message());
        assertThat(messages.take(9)).noneMatch(message -> message.startsWith("(combined"));
        assertThat(messages.drop(9))
                .containsExactly("(combined from similar events): pod 10", "(combined from similar events): pod 11");
        assertThat(tell("Created", "pod 12").event().map(EventMemory.Told::count))
                .contains(3);
    }

    @Test
    void afterTenQuietMinutesMessagesAreDifferentAgain() {
        Vector.rangeClosed(1, 10).forEach(number -> tell("Created", "pod " + number));
        now = now.plus(Duration.ofMinutes(11));
        assertThat(tell("Created", "pod 11").message()).isEqualTo("pod 11");
    }

    @Test
    void aSourceTellsNoMoreThanTwentyFiveThingsAtOnceAndOneMoreEveryFiveMinutes() {
        Vector<Option<EventMemory.Told>> told = Vector.rangeClosed(1, 30)
                .map(number -> tell("Reason" + number, "x").event());
        assertThat(told.count(Option::isDefined)).isEqualTo(25);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(tell("Later", "x").event()).isNotEmpty();
        assertThat(tell("Later still", "x").event()).isEmpty();
    }
}
