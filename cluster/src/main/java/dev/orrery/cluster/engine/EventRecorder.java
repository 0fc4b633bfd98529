package dev.orrery.cluster.engine;

import dev.orrery.api.controller.EventNote;
import dev.orrery.api.request.Request;
import dev.orrery.cluster.engine.EventMemory.Told;
import dev.orrery.cluster.engine.Transactions.Sender;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.ImmutableEvent;
import dev.orrery.model.core.ImmutableEventSource;
import dev.orrery.model.core.ImmutableObjectReference;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Writes Events for what workers tell, through the correlator. */
final class EventRecorder {
    private final Transactions transactions;

    EventRecorder(Transactions transactions) {
        this.transactions = transactions;
    }

    World record(
            World world, String component, KubernetesObject about, Vector<EventNote> notes, Vector<Revision> because) {
        World told = world;
        for (EventNote note : notes) {
            told = record(told, component, about, note, because);
        }
        return told;
    }

    private World record(
            World world, String component, KubernetesObject about, EventNote note, Vector<Revision> because) {
        EventMemory.Verdict verdict = world.events().observe(component, about, note, world.now());
        World observed = world.withEvents(verdict.memory());
        return verdict.event()
                .map(told -> write(
                        observed,
                        component,
                        event(component, about, note, verdict.message(), told, world.now()),
                        because))
                .getOrElse(observed);
    }

    private World write(World world, String component, Event event, Vector<Revision> because) {
        Option<Event> known = world.state().get(Event.KIND, event.namespace(), event.name());
        Request request = known.map(before -> Request.update(event.withMetadata(before.metadata())))
                .getOrElse(() -> Request.create(event));
        return transactions
                .perform(world, request, new Sender(component, "", because))
                .world();
    }

    private static Event event(
            String component, KubernetesObject about, EventNote note, String message, Told told, Instant now) {
        String namespace = about.namespace().isEmpty() ? "default" : about.namespace();
        return ImmutableEvent.builder()
                .metadata(ObjectMeta.named(namespace, told.name()))
                .involvedObject(reference(about))
                .type(note.type())
                .reason(note.reason())
                .message(message)
                .source(ImmutableEventSource.builder().component(component).build())
                .firstTimestamp(told.first())
                .lastTimestamp(now)
                .count(told.count())
                .reportingComponent(component)
                .reportingInstance("")
                .build();
    }

    private static ObjectReference reference(KubernetesObject about) {
        return ImmutableObjectReference.builder()
                .apiVersion(about.kind().apiVersion())
                .kind(about.kind().name())
                .namespace(about.metadata().namespace())
                .name(about.name())
                .uid(about.metadata().uid())
                .resourceVersion(about.metadata().resourceVersion().map(Revision::toString))
                .build();
    }
}
