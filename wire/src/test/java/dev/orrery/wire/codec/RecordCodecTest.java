package dev.orrery.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Records as JSON and back. */
class RecordCodecTest {

    private enum Mood {
        GOOD,
        BAD
    }

    private interface Animal {}

    private record Cat(String name, Mood mood) implements Animal {}

    private record Fish() implements Animal {}

    private static final class Ghost implements Animal {}

    private record Zoo(
            ObjectKey key,
            boolean isOpen,
            int visitors,
            long money,
            Instant since,
            Duration age,
            Option<Animal> star,
            Vector<Animal> animals,
            Set<Integer> cages,
            Map<Mood, Instant> moods,
            Map<String, Map<String, String>> plans,
            SortedMap<String, String> signs,
            Option<Container> kiosk) {}

    private static final Instant PRECISE = Instant.parse("2026-01-01T00:00:00.123456789Z");

    private static final Zoo FULL = new Zoo(
            ObjectKey.of(Pod.KIND, "default", "zoo"),
            true,
            3,
            1L << 40,
            PRECISE,
            Duration.ofMillis(1500),
            Option.some(new Cat("Tom", Mood.BAD)),
            Vector.of(new Fish(), new Cat("", Mood.GOOD)),
            HashSet.of(0, 7),
            HashMap.of(Mood.BAD, PRECISE),
            HashMap.of("north", HashMap.of("/map", "x\n"), "south", HashMap.empty()),
            TreeMap.of("exit", "left"),
            Option.some(Container.of("kiosk", "ice:1")));

    private static final Zoo EMPTY = new Zoo(
            ObjectKey.of(Pod.KIND, "default", "zoo"),
            false,
            0,
            0,
            Instant.EPOCH,
            Duration.ZERO,
            Option.none(),
            Vector.empty(),
            HashSet.empty(),
            HashMap.empty(),
            HashMap.empty(),
            TreeMap.empty(),
            Option.none());

    private static Json read(Record value) {
        return JsonText.parse(JsonText.compact(RecordCodec.encode(value))).get();
    }

    @Test
    void aRecordComesBackFromItsTextWithAllThatIsInIt() {
        assertThat(RecordCodec.decode(read(FULL))).contains(FULL);
        assertThat(RecordCodec.decode(read(EMPTY))).contains(EMPTY);
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        assertThat(((JsonObject) RecordCodec.encode(EMPTY)).members().keySet())
                .containsExactlyInAnyOrder("age", "class", "key", "since");
    }

    @Test
    void whatAnotherProgramWroteIsRefusedWithTheReason() {
        JsonObject known = (JsonObject) RecordCodec.encode(FULL);
        assertThat(RecordCodec.decode(known.with("class", "dev.orrery.Gone")).getLeft())
                .isEqualTo("there is no class dev.orrery.Gone");
        assertThat(RecordCodec.decode(known.with("class", "java.lang.Thread")).getLeft())
                .isEqualTo("java.lang.Thread is no record that is a Record");
        assertThat(RecordCodec.decode(known.with("star", JsonObject.EMPTY.with("class", Zoo.class.getName())))
                        .getLeft())
                .endsWith("Zoo is no record that is a Animal");
        assertThat(RecordCodec.decode(known.with("visitors", "many")).getLeft())
                .contains("cannot unmarshal string into Go struct field Zoo.visitors");
        assertThat(RecordCodec.decode(known.with("since", "yesterday")).getLeft())
                .contains("yesterday", "since");
    }

    @Test
    void whatIsNoRecordCannotBeWritten() {
        record House(Animal owner) {}
        assertThatThrownBy(() -> RecordCodec.encode(new House(new Ghost())))
                .hasMessageContaining("Ghost is no record and cannot be written down");
    }
}
