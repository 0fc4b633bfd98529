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

    /** @param sender the component that tells them */
    World record(World world, Sender sender, KubernetesObject about, Vector<EventNote> notes) {
        World told = world;
        for (EventNote note : notes) {
            told = record(told, sender, about, note);
        }
        return told;
    }

    private World record(World world, Sender sender, KubernetesObject about, EventNote note) {
        String component = sender.manager();
        EventMemory.Verdict verdict = world.events().observe(component, about, note, world.now());
        World observed = world.withEvents(verdict.memory());
        return verdict.event()
                .map(told ->
                        write(observed, sender, event(component, about, note, verdict.message(), told, world.now())))
                .getOrElse(observed);
    }

    private World write(World world, Sender sender, Event event) {
        Option<Event> known = world.state().get(Event.KIND, event.namespace(), event.name());
        Request request = known.map(before -> Request.update(event.withMetadata(before.metadata())))
                .getOrElse(() -> Request.create(event));
        return transactions.perform(world, request, sender).world();
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
