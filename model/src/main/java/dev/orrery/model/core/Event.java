package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.MicroTime;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** A report, for people, of something that happened to an object; it decides nothing and expires after an hour. */
@Value.Immutable
public interface Event extends KubernetesObject, WithEvent {
    Kind<Event> KIND = Kind.namespaced("", "v1", "Event", "events", Event.class).shortNames("ev");

    @Override
    ObjectMeta metadata();

    ObjectReference involvedObject();

    Option<String> reason();

    Option<String> message();

    EventSource source();

    Option<Instant> firstTimestamp();

    Option<Instant> lastTimestamp();

    Option<Integer> count();

    /** {@code Normal} or {@code Warning}. */
    Option<String> type();

    @JsonInclude
    Option<MicroTime> eventTime();

    @JsonInclude
    String reportingComponent();

    @JsonInclude
    String reportingInstance();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<Event> kind() {
        return KIND;
    }
}
